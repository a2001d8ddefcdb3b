"""Writes pre-training.json, the reference for src/demos/pre-training.

Two steps of plain gradient descent on the mean cross-entropy of a small network, by PyTorch in double precision: a
convolution, relu, the mean of each channel (the backbone), and a head of two dense
layers.

Run: python3 tests/reference/pre-training.py   (Debian's python3-torch 1.13, NumPy 1.24)
"""

import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

rng = np.random.default_rng(3)
rate = 0.5
x = rng.normal(size=(6, 5, 5, 1)).round(3)
y = rng.integers(0, 3, size=6)
# As tfjs has them: filters [height, width, in, out], dense layers [inputs, outputs].
start = [rng.normal(size=s).round(3) for s in [(3, 3, 1, 2), (2,), (2, 4), (4,), (4, 3), (3,)]]

images = torch.tensor(x).permute(0, 3, 1, 2)
parameters = [torch.tensor(p, requires_grad=True) for p in start]
losses = []
for _ in range(2):
    filters, bias, w1, b1, w2, b2 = parameters
    maps = F.relu(F.conv2d(images, filters.permute(3, 2, 0, 1), bias, padding=1))
    logits = F.relu(maps.mean(dim=(2, 3)) @ w1 + b1) @ w2 + b2
    loss = F.cross_entropy(logits, torch.tensor(y))
    losses.append(loss.item())
    gradients = torch.autograd.grad(loss, parameters)
    parameters = [(p - rate * g).detach().requires_grad_() for p, g in zip(parameters, gradients)]

Path(__file__).with_suffix(".json").write_text(
    json.dumps(
        {
            "rate": rate,
            "x": x.ravel().tolist(),
            "y": y.tolist(),
            "start": [p.ravel().tolist() for p in start],
            "losses": losses,
            "parameters": [p.detach().numpy().ravel().tolist() for p in parameters],
        }
    )
    + "\n"
)
