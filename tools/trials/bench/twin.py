"""The PyTorch twin of a training step: same layers, loss, Adam and moving average, on the same numbers.

    pip install torch==2.13.0
    npm run trial:training-speed -- --python path/to/python

The trial writes a folder with `spec.json` (layers, sizes, options), `weights.bin`, `pixels.bin` and `noise.bin`
(float32, as Phosphene keeps them) and talks to this program by lines: it writes `<layout> <steps>`, layout
being `channels-last` or `default`, and reads one line of JSON with the seconds that the steps took, by the clock
and of processors, and the loss before the first and after the last. Each layout has weights of its own, which go on from line to line.

What is faster in PyTorch is done its way: fused Adam, the average by one call for all weights, and an encoder
that sees the picture mirrored, with mirrored kernels. That is the same function, but lets a convolution of
stride 2 pad by itself: TensorFlow pads such a one on the right and below, PyTorch on all sides.
"""

import json
import os
import sys
import time

import torch
import torch.nn.functional as F

ERROR_FLOOR = 0.5 / 255


class Place:
    """Turns our kernels into PyTorch's, and remembers how a vector that was a picture is laid out there."""

    def __init__(self, mirrored):
        self.mirrored = mirrored
        self.size = None  # (H, W, C) of the picture at hand, None for vectors
        self.flat = None  # our index of each of PyTorch's values, while a flattened picture is at hand

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
        place = Place(mirrored)
        place.size = size
        ahead = {id(a): b for a, b in zip(layers, layers[1:])}
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                kernel = weights[layer["name"] + "/kernel"].t()
                bias = weights[layer["name"] + "/bias"]
                if place.flat is not None:
                    kernel = kernel[:, place.flat]
                    place.flat = None
                following = ahead.get(id(layer), {})
                if following.get("kind") == "reshape":
                    order = place.order(*following["shape"])
                    kernel, bias = kernel[order], bias[order]
                self.add(layer["name"], kernel, bias)
            elif kind in ("conv", "resize-up"):
                self.convolution(layer["name"], weights, place)
            elif kind == "shuffle-up":
                # Ours counts (row, column, filter), PyTorch's shuffle (filter, row, column).
                filters = layer["filters"]
                order = torch.arange(4 * filters).reshape(4, filters).t().reshape(-1)
                kernel = place.kernel(weights[layer["name"] + "/kernel"])[order]
                self.add(layer["name"], kernel, weights[layer["name"] + "/bias"][order])
            elif kind == "residual":
                self.convolution(layer["name"] + "/first", weights, place)
                self.convolution(layer["name"] + "/last", weights, place)
            elif kind == "flatten":
                place.flat = place.order(*place.size)
            if kind == "conv":
                height, width, _ = place.size
                place.size = (height // layer["stride"], width // layer["stride"], layer["filters"])

    def add(self, name, kernel, bias):
        self.parts[self.key(name, "kernel")] = torch.nn.Parameter(kernel.contiguous().clone())
        self.parts[self.key(name, "bias")] = torch.nn.Parameter(bias.contiguous().clone())

    def convolution(self, name, weights, place):
        self.add(name, place.kernel(weights[name + "/kernel"]), weights[name + "/bias"])

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
                # The activation goes before the shuffle or after it, whichever reads better: it is the same.
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
                sys.exit(f"twin.py does not know the layer {kind}")
        return x


def activate(x, name):
    if name == "elu":
        return F.elu_(x)
    if name == "relu":
        return F.relu_(x)
    if name == "sigmoid":
        return torch.sigmoid_(x)
    return x


def single_scale(x, y):
    def blur(t):
        return F.avg_pool2d(t, 8, 4)

    mean_x, mean_y = blur(x), blur(y)
    squares = blur(x.square() + y.square()) - (mean_x.square() + mean_y.square())
    product = mean_x * mean_y
    covariance = blur(x * y) - product
    c1, c2 = 0.01**2, 0.03**2
    luminance = (2 * product + c1) / (mean_x.square() + mean_y.square() + c1)
    structure = (2 * covariance + c2) / (squares + c2)
    return (luminance * structure).mean()


def structural_similarity(x, y):
    scales = []
    while True:
        scales.append(single_scale(x, y))
        if min(x.shape[2], x.shape[3]) < 32 or len(scales) == 3:
            return sum(scales) / len(scales)
        x, y = F.avg_pool2d(x, 2), F.avg_pool2d(y, 2)


def frequency_error(difference):
    spectrum = torch.fft.fft2(difference, norm="ortho")
    power = spectrum.real.square() + spectrum.imag.square()
    return power.sum() / torch.sqrt(power + 1e-12).sum()


def gradient_error(difference):
    down = difference[:, :, 1:] - difference[:, :, :-1]
    across = difference[:, :, :, 1:] - difference[:, :, :, :-1]
    return (down.abs().mean() + across.abs().mean()) * 0.5


def reconstruction_loss(spec, logits, images):
    likelihood = spec["likelihood"]
    values = images[0].numel()
    if likelihood == "cross-entropy":
        return F.binary_cross_entropy_with_logits(logits, images) * values
    picture = torch.sigmoid(logits)
    difference = picture - images
    if likelihood == "gaussian":
        return torch.log(difference.square().mean() + ERROR_FLOOR**2) * (values / 2)
    if likelihood == "laplace":
        return torch.log(difference.abs().mean() + ERROR_FLOOR) * values
    if likelihood != "composite":
        sys.exit(f"twin.py does not know the likelihood {likelihood}")
    terms = spec["terms"]
    error = difference.abs().mean()
    if terms["structure"] > 0:
        error = error + terms["structure"] * (1 - structural_similarity(picture, images))
    if terms["gradient"] > 0:
        error = error + terms["gradient"] * gradient_error(difference)
    if terms["frequency"] > 0:
        error = error + terms["frequency"] * frequency_error(difference)
    return torch.log(error + ERROR_FLOOR) * values


class Twin:
    def __init__(self, spec, weights, pixels, noise, layout):
        self.spec = spec
        size = (spec["image"]["height"], spec["image"]["width"], spec["image"]["channels"])
        self.encoder = Network(spec["encoder"], weights, size, mirrored=True)
        self.decoder = Network(spec["decoder"], weights, None)
        images = pixels.permute(0, 3, 1, 2)
        for network in (self.encoder, self.decoder):
            network.layout = layout
            network.to(memory_format=layout)
        self.images = images.contiguous(memory_format=layout)
        self.mirrored = images.flip(2, 3).contiguous(memory_format=layout)
        self.noise = noise
        self.weights = [*self.encoder.parameters(), *self.decoder.parameters()]
        self.average = [weight.detach().clone() for weight in self.weights]
        self.adam = torch.optim.Adam(self.weights, lr=spec["learningRate"], fused=True)
        self.step = 0

    def loss(self):
        """What is minimised, and what is told of it: reconstruction + beta · KL."""
        spec = self.spec
        mean, log_variance = self.encoder(self.mirrored).chunk(2, 1)
        latent = mean + torch.exp(0.5 * log_variance) * self.noise
        logits = self.decoder(latent)
        variance = log_variance.exp()
        divergence = 0.5 * (mean.square() + variance - log_variance - 1).mean(0)
        reconstruction = reconstruction_loss(spec, logits, self.images)
        told = reconstruction + spec["beta"] * divergence.sum()
        counted = divergence.clamp(min=spec["freeBits"]) if spec["freeBits"] > 0 else divergence
        total = reconstruction + spec["beta"] * counted.sum()
        if spec["aggregateWeight"] > 0:
            whole = mean.var(0, unbiased=False) + variance.mean(0)
            twice = mean.mean(0).square() + whole - whole.log() - 1
            total = total + spec["aggregateWeight"] * 0.5 * twice.sum()
        return total, told.detach()

    def take(self):
        total, told = self.loss()
        self.adam.zero_grad(set_to_none=True)
        total.backward()
        self.adam.step()
        self.step += 1
        decay = min(self.spec["emaDecay"], (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(self.average, [w.detach() for w in self.weights], 1 - decay)
        return told


def read(path, shape):
    values = torch.from_file(path, size=os.path.getsize(path) // 4, dtype=torch.float32)
    return values.clone().reshape(shape)


def main(folder):
    with open(os.path.join(folder, "spec.json"), encoding="utf8") as file:
        spec = json.load(file)
    flat = read(os.path.join(folder, "weights.bin"), (-1,))
    weights, at = {}, 0
    for entry in spec["weights"]:
        size = torch.Size(entry["shape"]).numel()
        weights[entry["name"]] = flat[at : at + size].reshape(entry["shape"])
        at += size
    image = spec["image"]
    batch = spec["batchSize"]
    pixels = read(
        os.path.join(folder, "pixels.bin"),
        (batch, image["height"], image["width"], image["channels"]),
    )
    noise = read(os.path.join(folder, "noise.bin"), (batch, spec["latentSize"]))
    layouts = {"channels-last": torch.channels_last, "default": torch.contiguous_format}
    twins = {}
    threads = torch.get_num_threads()
    print(json.dumps({"torch": torch.__version__, "threads": threads}), flush=True)
    for line in sys.stdin:
        name, steps = line.split()
        if name not in twins:
            twins[name] = Twin(spec, weights, pixels, noise, layouts[name])
        twin = twins[name]
        start, busy = time.perf_counter(), time.process_time()
        losses = [twin.take() for _ in range(int(steps))]
        first, last = losses[0].item(), losses[-1].item()
        answer = {
            "seconds": time.perf_counter() - start,
            "processorSeconds": time.process_time() - busy,
            "first": first,
            "last": last,
        }
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
