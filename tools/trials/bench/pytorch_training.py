"""A training step in PyTorch: the same layers, loss, Adam and moving average as ours, on the same numbers.

    pip install torch==2.13.0
    npm run trial:training-speed -- --python path/to/python

The trial writes a folder with `spec.json` (layers, sizes, options), `weights.bin`, `pixels.bin` and `noise.bin`
(float32, as Phosphene stores them). It sends lines `<variant> <steps>`, a variant being one of VARIANTS.
The answer to each is one line of JSON: the seconds that the steps took, by the clock and of processor time, and the
loss before the first and before the last step. Each variant has weights of its own, which the next line trains on.

Where PyTorch has a faster equivalent it is used: fused Adam, one call for the average of all weights, and an encoder
on mirrored pictures with mirrored kernels. The mirrored encoder is the same function, but its convolutions of stride 2
need no explicit padding: TensorFlow pads them on the right and below, PyTorch on all sides.
"""

import json
import os
import sys
import time

import torch

from pytorch_loss import reconstruction_loss
from pytorch_network import Network


# Memory layout, whether convolutions and matrix products compute in bfloat16, whether the step's graph is compiled.
VARIANTS = {
    "default": (torch.contiguous_format, False, False),
    "channels-last": (torch.channels_last, False, False),
    "bfloat16": (torch.channels_last, True, False),
    "compiled": (torch.channels_last, False, True),
    "compiled-bfloat16": (torch.channels_last, True, True),
}


class Training:
    def __init__(self, spec, weights, pixels, noise, variant):
        layout, self.mixed, compiled = VARIANTS[variant]
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
        self.compute_loss = torch.compile(self.loss) if compiled else self.loss

    def run(self, network, values):
        """A network's output in float32: losses and statistics are computed from it."""
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=self.mixed):
            return network(values).float()

    def loss(self):
        """The minimised loss, and the reported one: reconstruction + beta · KL."""
        spec = self.spec
        mean, log_variance = self.run(self.encoder, self.mirrored).chunk(2, 1)
        latent = mean + torch.exp(0.5 * log_variance) * self.noise
        logits = self.run(self.decoder, latent)
        variance = log_variance.exp()
        divergence = 0.5 * (mean.square() + variance - log_variance - 1).mean(0)
        reconstruction = reconstruction_loss(spec, logits, self.images)
        reported = reconstruction + spec["beta"] * divergence.sum()
        counted = divergence.clamp(min=spec["freeBits"]) if spec["freeBits"] > 0 else divergence
        total = reconstruction + spec["beta"] * counted.sum()
        if spec["aggregateWeight"] > 0:
            whole = mean.var(0, unbiased=False) + variance.mean(0)
            twice = mean.mean(0).square() + whole - whole.log() - 1
            total = total + spec["aggregateWeight"] * 0.5 * twice.sum()
        return total, reported.detach()

    def run_step(self):
        total, reported = self.compute_loss()
        self.adam.zero_grad(set_to_none=True)
        total.backward()
        self.adam.step()
        self.step += 1
        decay = min(self.spec["emaDecay"], (1 + self.step) / (10 + self.step))
        torch._foreach_lerp_(self.average, [w.detach() for w in self.weights], 1 - decay)
        return reported


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
    trainings = {}
    threads = torch.get_num_threads()
    print(json.dumps({"torch": torch.__version__, "threads": threads}), flush=True)
    for line in sys.stdin:
        name, steps = line.split()
        if name not in trainings:
            trainings[name] = Training(spec, weights, pixels, noise, name)
        training = trainings[name]
        start, busy = time.perf_counter(), time.process_time()
        losses = [training.run_step() for _ in range(int(steps))]
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
