"""Our layers in PyTorch, with our weights."""

import sys

import torch
import torch.nn.functional as F


class WeightLayout:
    """Converts our kernels to PyTorch's layout, and keeps the layout of a flattened picture."""

    def __init__(self, mirrored):
        self.mirrored = mirrored
        self.size = None  # (H, W, C) of the current picture, None for vectors
        self.flat = None  # our index of each of PyTorch's values after a flatten layer, else None

    def order(self, height, width, channels):
        index = torch.arange(height * width * channels).reshape(height, width, channels)
        if self.mirrored:
            index = index.flip(0, 1)
        return index.permute(2, 0, 1).reshape(-1)

    def kernel(self, values):
        kernel = values.permute(3, 2, 0, 1)
        return kernel.flip(2, 3) if self.mirrored else kernel


class Network(torch.nn.Module):
    """Layers as `run-layers.ts` reads them."""

    def __init__(self, layers, weights, size, mirrored=False):
        super().__init__()
        self.layers = layers
        self.parts = torch.nn.ParameterDict()
        weight_layout = WeightLayout(mirrored)
        weight_layout.size = size
        ahead = {id(a): b for a, b in zip(layers, layers[1:])}
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                kernel = weights[layer["name"] + "/kernel"].t()
                bias = weights[layer["name"] + "/bias"]
                if weight_layout.flat is not None:
                    kernel = kernel[:, weight_layout.flat]
                    weight_layout.flat = None
                following = ahead.get(id(layer), {})
                if following.get("kind") == "reshape":
                    order = weight_layout.order(*following["shape"])
                    kernel, bias = kernel[order], bias[order]
                self.add(layer["name"], kernel, bias)
            elif kind in ("conv", "resize-up"):
                self.convolution(layer["name"], weights, weight_layout)
            elif kind == "shuffle-up":
                # Ours counts (row, column, filter), PyTorch's shuffle (filter, row, column).
                filters = layer["filters"]
                order = torch.arange(4 * filters).reshape(4, filters).t().reshape(-1)
                kernel = weight_layout.kernel(weights[layer["name"] + "/kernel"])[order]
                self.add(layer["name"], kernel, weights[layer["name"] + "/bias"][order])
            elif kind == "residual":
                self.convolution(layer["name"] + "/first", weights, weight_layout)
                self.convolution(layer["name"] + "/last", weights, weight_layout)
            elif kind == "flatten":
                weight_layout.flat = weight_layout.order(*weight_layout.size)
            if kind == "conv":
                height, width, _ = weight_layout.size
                weight_layout.size = (height // layer["stride"], width // layer["stride"], layer["filters"])

    def add(self, name, kernel, bias):
        self.parts[self.key(name, "kernel")] = torch.nn.Parameter(kernel.contiguous().clone())
        self.parts[self.key(name, "bias")] = torch.nn.Parameter(bias.contiguous().clone())

    def convolution(self, name, weights, weight_layout):
        self.add(name, weight_layout.kernel(weights[name + "/kernel"]), weights[name + "/bias"])

    @staticmethod
    def key(name, what):
        return f"{name}/{what}".replace("/", "_")

    def conv(self, x, name, stride=1):
        kernel = self.parts[self.key(name, "kernel")]
        return F.conv2d(
            x, kernel, self.parts[self.key(name, "bias")], stride, padding=kernel.shape[2] // 2
        )

    def forward(self, x):
        for layer in self.layers:
            kind = layer["kind"]
            if kind == "dense":
                name = layer["name"]
                x = F.linear(
                    x, self.parts[self.key(name, "kernel")], self.parts[self.key(name, "bias")]
                )
                x = activate(x, layer["activation"])
            elif kind == "conv":
                x = activate(self.conv(x, layer["name"], layer["stride"]), layer["activation"])
            elif kind == "shuffle-up":
                # An activation works on each value alone, so it may come before the shuffle.
                x = activate(self.conv(x, layer["name"]), layer["activation"])
                x = F.pixel_shuffle(x, 2)
            elif kind == "resize-up":
                x = self.conv(F.interpolate(x, scale_factor=2), layer["name"])
                x = activate(x, layer["activation"])
            elif kind == "residual":
                hidden = activate(self.conv(x, layer["name"] + "/first"), layer["activation"])
                branch = self.conv(hidden, layer["name"] + "/last")
                x = activate(x + branch, layer["activation"])
            elif kind == "normalise":
                axes = 1 if layer["each"] == "pixel" else (1, 2, 3)
                x = x * torch.rsqrt(x.square().mean(axes, keepdim=True) + 1e-4)
            elif kind == "activation":
                x = activate(x, layer["activation"])
            elif kind == "reshape":
                height, width, channels = layer["shape"]
                x = x.reshape(-1, channels, height, width)
                if self.layout is torch.channels_last:
                    x = x.contiguous(memory_format=torch.channels_last)
            elif kind == "flatten":
                x = x.contiguous().flatten(1)
            else:
                sys.exit(f"the PyTorch network has no layer of the kind {kind}")
        return x


def activate(x, name):
    if name == "elu":
        return F.elu_(x)
    if name == "relu":
        return F.relu_(x)
    if name == "sigmoid":
        return torch.sigmoid_(x)
    return x
