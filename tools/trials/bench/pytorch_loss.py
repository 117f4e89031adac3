"""Our reconstruction loss in PyTorch."""

import torch
import torch.nn.functional as F

ERROR_FLOOR = 0.5 / 255


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
