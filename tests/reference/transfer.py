"""Writes transfer.json, the reference for feature extraction, learning from scratch and fine-tuning.

The network of src/models/glyph-network/model.ts in PyTorch, double precision, its parameters and the images from one
formula that the tests repeat. Steps of Adam on the mean cross-entropy: frozen (requires_grad off for the backbone),
everything at one rate, and fine-tuning with another rate for the backbone and its first layer frozen.

Run: python3 tests/reference/transfer.py   (Debian's python3-torch 1.13)
"""

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

SIDE, CLASSES, CHANNELS, WIDTH, N, STEPS, RATE, SLOW = 28, 3, (12, 24, 32), 64, 4, 3, 0.01, 0.002
counter = 0


def numbers(*shape):
    """The next values of the formula, between -0.5 and 0.5, row by row."""
    global counter
    n = torch.Size(shape).numel()
    i = torch.arange(counter, counter + n, dtype=torch.int64)
    counter += n
    return ((i * 7919 + i * i % 1013 * 331) % 1000).double().div(1000).sub(0.4995).reshape(shape)


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        a, b, c = CHANNELS
        self.convs = nn.ModuleList([nn.Conv2d(1, a, 5, 2), nn.Conv2d(a, b, 3, padding=1), nn.Conv2d(b, c, 3, padding=1)])
        self.dense = nn.Linear(9 * c, WIDTH)
        self.head = nn.Linear(WIDTH, CLASSES)
        self.double()
        for conv in self.convs:
            out, into, h, w = conv.weight.shape
            # TensorFlow keeps filters as [h, w, in, out]
            conv.weight.data = numbers(h, w, into, out).permute(3, 2, 0, 1) * (6 / (h * w * into)) ** 0.5 * 2
            conv.bias.data = numbers(out) * 0.2
        for dense in (self.dense, self.head):
            out, into = dense.weight.shape
            dense.weight.data = (numbers(into, out) * (6 / into) ** 0.5 * 2).T.clone()
            dense.bias.data = numbers(out) * 0.2

    def features(self, x):
        x = F.pad(x, (1, 2, 1, 2))  # 'same' of TensorFlow for 5x5 at stride 2: one before, two after
        x = F.relu(self.convs[0](x))
        x = F.max_pool2d(F.relu(self.convs[1](x)), 2)
        x = F.max_pool2d(F.relu(self.convs[2](x)), 2)
        return F.relu(self.dense(x.permute(0, 2, 3, 1).flatten(1)))  # positions first, as TensorFlow flattens

    def forward(self, x):
        return self.head(self.features(x))

    def layers(self):
        return [*self.convs, self.dense, self.head]


def case(kind):
    global counter
    counter = 0
    net = Net()
    x = numbers(N, 1, SIDE, SIDE) + 0.4995
    y = torch.arange(N) % CLASSES
    start = [torch.cat([p.detach().flatten().clone() for p in layer.parameters()]) for layer in net.layers()]
    backbone = [p for layer in net.layers()[:-1] for p in layer.parameters()]
    if kind == "frozen":
        for p in backbone:
            p.requires_grad_(False)
        optimiser = torch.optim.Adam(net.head.parameters(), RATE)
    elif kind == "scratch":
        optimiser = torch.optim.Adam(net.parameters(), RATE)
    else:
        for p in net.convs[0].parameters():
            p.requires_grad_(False)
        optimiser = torch.optim.Adam(
            [{"params": [p for p in backbone if p.requires_grad], "lr": SLOW}, {"params": net.head.parameters(), "lr": RATE}]
        )
    out = {"kind": kind, "features": net.features(x).detach().flatten().tolist(), "losses": []}
    for _ in range(STEPS):
        loss = F.cross_entropy(net(x), y)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        out["losses"].append(loss.item())
    now = [torch.cat([p.detach().flatten() for p in layer.parameters()]) for layer in net.layers()]
    out["moved"] = [((a - b).norm() / b.norm()).item() for a, b in zip(now, start)]
    out["head"] = net.head.weight.T.flatten().tolist() + net.head.bias.tolist()
    return out


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return float(f"{value:.7g}") if isinstance(value, float) else value


out = {"n": N, "classes": CLASSES, "rate": RATE, "slow": SLOW, "cases": [rounded(case(k)) for k in ("frozen", "scratch", "fine-tuned")]}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
