"""Writes explainable-ai.json, the reference for saliency, the occlusion map and the deletion curve.

A network of one hidden layer over an image of 8 x 8 pixels, in double precision. Its numbers come from one formula that
the test repeats. The gradient is autograd's; the patch is laid, and the hottest cells are removed, by slices of arrays.

Run: python3 tests/reference/explainable-ai.py   (Debian's python3-torch 1.13)
"""

import json
from pathlib import Path

import numpy as np
import torch

SIDE, HIDDEN, CLASSES = 8, 6, 3
SIZE, STRIDE = 4, 2
SHARES = [0, 0.125, 0.25, 0.5, 1]


def numbers(start, *shape):
    i = np.arange(start, start + np.prod(shape), dtype=np.int64)
    return ((i * 7919 + i * i % 1013 * 331) % 1000 / 1000 - 0.4995).reshape(shape)


image = numbers(0, SIDE, SIDE) + 0.4995
w1, w2 = numbers(100, SIDE * SIDE, HIDDEN), numbers(1000, HIDDEN, CLASSES)
filling = numbers(2000, SIDE, SIDE)
heat = numbers(3000, SIDE // STRIDE, SIDE // STRIDE)


def score(x, c):
    return float(np.maximum(0, x.reshape(-1) @ w1) @ w2[:, c])


def saliency(c):
    x = torch.tensor(image, requires_grad=True)
    (torch.relu(x.reshape(-1) @ torch.tensor(w1)) @ torch.tensor(w2))[c].backward()
    return x.grad.abs().flatten().tolist()


def occlusion(c):
    margin = (SIZE - STRIDE) // 2
    falls = []
    for row in range(0, SIDE, STRIDE):
        for column in range(0, SIDE, STRIDE):
            ys = slice(max(0, row - margin), row + STRIDE + margin)
            xs = slice(max(0, column - margin), column + STRIDE + margin)
            left = image.copy()
            left[ys, xs] = filling[ys, xs]
            falls.append(score(image, c) - score(left, c))
    return falls


def deletion(c):
    order = np.argsort(-heat, axis=None)
    curve = []
    for share in SHARES:
        removed = np.zeros(heat.size, bool)
        removed[order[: round(share * heat.size)]] = True
        mask = np.kron(removed.reshape(heat.shape), np.ones((STRIDE, STRIDE))).astype(bool)
        curve.append(score(np.where(mask, filling, image), c))
    return curve


out = {
    "side": SIDE, "hidden": HIDDEN, "classes": CLASSES, "size": SIZE, "stride": STRIDE, "shares": SHARES,
    "cases": [{"saliency": saliency(c), "occlusion": occlusion(c), "deletion": deletion(c)} for c in range(CLASSES)],
}  # fmt: skip
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
