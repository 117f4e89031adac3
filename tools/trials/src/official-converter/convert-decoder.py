"""Builds a SavedModel of a decoder from plain TensorFlow operations and hands it to the official converter.

usage: convert-decoder.py WORK [--no-converter]

WORK holds network.json ({image, latentSize, layers, weights: [{name, shape, offset}]}), weights.bin (float32,
little-endian), latents.bin (float32 [N, Z]). Written beside them: saved-model/, painted.bin (float32, what
TensorFlow makes of the latents, [N, H, W, C]) and, by the converter, official/model.json with its shards.

The layers are read by code that shares nothing with the exporter: that is what makes the comparison worth making.
"""

import json
import os
import subprocess
import sys

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf

work = sys.argv[1]
with open(os.path.join(work, "network.json"), encoding="utf-8") as file:
    network = json.load(file)
raw = np.fromfile(os.path.join(work, "weights.bin"), "<f4")

ACTIVATIONS = {"linear": tf.identity, "relu": tf.nn.relu, "elu": tf.nn.elu, "sigmoid": tf.nn.sigmoid}


class Decoder(tf.Module):
    """latent [B, Z] -> image [B, H, W, C] in 0...1."""

    def __init__(self):
        super().__init__()
        self.variables_by_name = {}
        for index, spec in enumerate(network["weights"]):
            size = int(np.prod(spec["shape"]))
            values = raw[spec["offset"] : spec["offset"] + size].reshape(spec["shape"])
            self.variables_by_name[spec["name"]] = tf.Variable(values, name=f"weight_{index}")

    def weights(self, name):
        return self.variables_by_name[f"{name}/kernel"], self.variables_by_name[f"{name}/bias"]

    def conv(self, x, name, stride=1, activation="linear"):
        kernel, bias = self.weights(name)
        y = tf.nn.conv2d(x, kernel, stride, "SAME")
        return ACTIVATIONS[activation](tf.nn.bias_add(y, bias))

    def layer(self, x, layer):
        kind = layer["kind"]
        activation = layer.get("activation", "linear")
        if kind == "dense":
            kernel, bias = self.weights(layer["name"])
            return ACTIVATIONS[activation](tf.nn.bias_add(tf.matmul(x, kernel), bias))
        if kind == "conv":
            return self.conv(x, layer["name"], layer["stride"], activation)
        if kind == "conv-transpose":
            kernel, bias = self.weights(layer["name"])
            _, height, width, _ = x.shape
            stride = layer["stride"]
            shape = tf.stack([tf.shape(x)[0], height * stride, width * stride, layer["filters"]])
            y = tf.nn.conv2d_transpose(x, kernel, shape, stride, "SAME")
            # The shape is static again. Not by ensure_shape: tfjs 4.22 can't run what the converter makes of it.
            y = tf.reshape(y, [-1, height * stride, width * stride, layer["filters"]])
            return ACTIVATIONS[activation](tf.nn.bias_add(y, bias))
        if kind == "shuffle-up":
            # TensorFlow's own pixel shuffle: its channels count (row, column, filter), as ours do.
            return tf.nn.depth_to_space(self.conv(x, layer["name"], 1, activation), 2)
        if kind == "resize-up":
            _, height, width, _ = x.shape
            x = tf.compat.v1.image.resize_nearest_neighbor(x, [height * 2, width * 2])
            return self.conv(x, layer["name"], 1, activation)
        if kind == "residual":
            hidden = self.conv(x, layer["name"] + "/first", 1, activation)
            return ACTIVATIONS[activation](x + self.conv(hidden, layer["name"] + "/last"))
        if kind == "activation":
            return ACTIVATIONS[activation](x)
        if kind == "reshape":
            return tf.reshape(x, [-1, *layer["shape"]])
        if kind == "flatten":
            return tf.reshape(x, [-1, int(np.prod(x.shape[1:]))])
        raise SystemExit(f"there is no layer of kind {kind!r}")

    @tf.function(input_signature=[tf.TensorSpec([None, network["latentSize"]], tf.float32, "latent")])
    def paint(self, latent):
        x = latent
        for layer in network["layers"]:
            x = self.layer(x, layer)
        return {"image": tf.sigmoid(x)}


decoder = Decoder()
saved_model = os.path.join(work, "saved-model")
tf.saved_model.save(decoder, saved_model, signatures=decoder.paint)

latents = np.fromfile(os.path.join(work, "latents.bin"), "<f4").reshape(-1, network["latentSize"])
serving = tf.saved_model.load(saved_model).signatures["serving_default"]
serving(latent=tf.constant(latents))["image"].numpy().astype("<f4").tofile(os.path.join(work, "painted.bin"))

if "--no-converter" not in sys.argv:
    subprocess.run(
        [
            sys.executable,
            "-m",
            "tensorflowjs.converters.converter",
            "--input_format=tf_saved_model",
            "--output_format=tfjs_graph_model",
            "--signature_name=serving_default",
            saved_model,
            os.path.join(work, "official"),
        ],
        check=True,
    )
