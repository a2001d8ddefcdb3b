"""Writes guided-grad-cam.json, the reference for guided backpropagation and Guided Grad-CAM.

A network of two convolutions and two dense layers on an image that is not square and has two channels, in double
precision. Guided backpropagation is a backward hook on every relu, the plain gradient is autograd's, Grad-CAM takes
features and gradients from the second convolution, and is stretched by F.interpolate. Tensors are written as TensorFlow
keeps them: images [h, w, c], filters [h, w, in, out], matrices [in, out].

Run: python3 tests/reference/guided-grad-cam.py   (Debian's python3-torch 1.13)
"""

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)
H, W, C, CLASSES = 8, 10, 2, 3


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1, self.conv2 = nn.Conv2d(C, 5, 3, padding=1), nn.Conv2d(5, 4, 3, padding=1)
        self.dense1, self.dense2 = nn.Linear(4 * (H // 2) * (W // 2), 6), nn.Linear(6, CLASSES)
        self.relus = nn.ModuleList([nn.ReLU() for _ in range(3)])
        for parameter in self.parameters():
            parameter.data = torch.randn_like(parameter) * 0.4

    def forward(self, x):
        x = F.max_pool2d(self.relus[0](self.conv1(x)), 2)
        self.found = self.relus[1](self.conv2(x))
        x = self.found.permute(0, 2, 3, 1).flatten(1)
        return self.dense2(self.relus[2](self.dense1(x)))


net = Net()
image = torch.randn(1, C, H, W, requires_grad=True)


def channels_last(x):
    return x[0].permute(1, 2, 0).detach()


def maps(c):
    logits = net(image)
    found = net.found
    gradient, slope = torch.autograd.grad(logits[0, c], [image, found])
    heat = F.relu((slope.mean((2, 3), keepdim=True) * found).sum(1, keepdim=True))
    hooks = [r.register_full_backward_hook(lambda _, g, __: (g[0].clamp(min=0),)) for r in net.relus]
    guided = torch.autograd.grad(net(image)[0, c], image)[0]
    for hook in hooks:
        hook.remove()
    product = guided * F.interpolate(heat, (H, W), mode="bilinear", align_corners=False)
    return {
        "gradient": channels_last(gradient).tolist(),
        "guided": channels_last(guided).tolist(),
        "features": channels_last(found).tolist(),
        "slopes": channels_last(slope).tolist(),
        "heat": heat[0, 0].tolist(),
        "product": channels_last(product).tolist(),
    }


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return float(f"{value:.8g}") if isinstance(value, float) else value


parameters = []
for layer in (net.conv1, net.conv2):
    parameters += [layer.weight.permute(2, 3, 1, 0).tolist(), layer.bias.tolist()]
for layer in (net.dense1, net.dense2):
    parameters += [layer.weight.T.tolist(), layer.bias.tolist()]
out = {"parameters": parameters, "image": channels_last(image).tolist(), "classes": [maps(c) for c in range(CLASSES)]}
Path(__file__).with_suffix(".json").write_text(json.dumps(rounded(out)) + "\n")
