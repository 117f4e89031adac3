"""The original's network, loss and optimiser in PyTorch, as one would write them there.

    pip install torch==2.13.0
    npm run trial:time-to-picture -- --python path/to/python

The trial writes a folder with `spec.json` (side, counts, batch, rate, seed) and the frames as bytes, `train.u8` and
`held-out.u8`, [N, side, side, 3]. It sends lines, each answered by one line of JSON: `learn <seconds>` learns for about
so long and says how long it was and how many images there were; `look` says the mean PSNR of the held-out frames,
painted from the posterior's mean.
"""

import json
import os
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

LATENT = 10
LEAST_ERROR = 1e-10


class Vae(nn.Module):
    def __init__(self, side):
        super().__init__()
        grid = side // 4
        self.encoder = nn.Sequential(
            nn.Conv2d(3, 16, 5, 2, 2),
            nn.ReLU(inplace=True),
            nn.Conv2d(16, 32, 5, 2, 2),
            nn.ReLU(inplace=True),
            nn.Flatten(),
            nn.Linear(grid * grid * 32, 2 * LATENT),
        )
        self.decoder = nn.Sequential(
            nn.Linear(LATENT, grid * grid * 32),
            nn.ReLU(inplace=True),
            nn.Unflatten(1, (32, grid, grid)),
            nn.ConvTranspose2d(32, 16, 5, 2, 2, 1),
            nn.ReLU(inplace=True),
            nn.ConvTranspose2d(16, 3, 5, 2, 2, 1),
        )

    def loss(self, images):
        mean, log_variance = self.encoder(images).chunk(2, 1)
        latent = mean + torch.exp(0.5 * log_variance) * torch.randn_like(mean)
        errors = F.binary_cross_entropy_with_logits(self.decoder(latent), images, reduction="sum")
        divergence = 0.5 * (mean.square() + log_variance.exp() - log_variance - 1).sum()
        return (errors + divergence) / len(images)

    def paint(self, images):
        return torch.sigmoid(self.decoder(self.encoder(images).chunk(2, 1)[0]))


def read(path, side):
    values = torch.from_file(path, size=os.path.getsize(path), dtype=torch.uint8)
    return values.reshape(-1, side, side, 3).permute(0, 3, 1, 2)


def as_images(frames):
    return (frames.float() / 255).contiguous(memory_format=torch.channels_last)


def main(folder):
    with open(os.path.join(folder, "spec.json"), encoding="utf8") as file:
        spec = json.load(file)
    torch.manual_seed(spec["seed"])
    frames = read(os.path.join(folder, "train.u8"), spec["side"])
    held_out = as_images(read(os.path.join(folder, "held-out.u8"), spec["side"]))
    network = Vae(spec["side"]).to(memory_format=torch.channels_last)
    adam = torch.optim.Adam(network.parameters(), lr=spec["learningRate"], fused=True)
    batch = spec["batchSize"]
    order = torch.empty(0, dtype=torch.long)
    print(json.dumps({"torch": torch.__version__}), flush=True)
    for line in sys.stdin:
        what, *values = line.split()
        if what == "look":
            with torch.no_grad():
                errors = [
                    (network.paint(part) - part).square().mean((1, 2, 3)) for part in held_out.split(50)
                ]
            decibels = -10 * torch.log10(torch.cat(errors).clamp(min=LEAST_ERROR))
            print(json.dumps({"psnr": decibels.mean().item()}), flush=True)
            continue
        start, images = time.perf_counter(), 0
        while time.perf_counter() - start < float(values[0]):
            if len(order) < batch:
                order = torch.cat([order, torch.randperm(len(frames))])
            part, order = order[:batch], order[batch:]
            loss = network.loss(as_images(frames[part]))
            adam.zero_grad(set_to_none=True)
            loss.backward()
            adam.step()
            images += batch
        print(json.dumps({"seconds": time.perf_counter() - start, "images": images}), flush=True)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
