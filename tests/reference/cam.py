"""Writes cam.json, the reference for the image classifier, CAM, Grad-CAM and guided backpropagation.

The network of src/numerics/image-classifier.ts in PyTorch, double precision, with both heads. Its parameters and the
image come from one formula that the tests repeat, so they need not be stored. Gradients by autograd; the features
and gradients of Grad-CAM by hooks; guided backpropagation by a hook on every relu.

Run: python3 tests/reference/cam.py   (Debian's python3-torch 1.13)
"""

import json
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

SIDE, CLASSES, CHANNELS = 16, 3, (12, 24, 16)
counter = 0


def numbers(*shape):
    """The next values of the formula, between -0.5 and 0.5, row by row."""
    global counter
    n = torch.Size(shape).numel()
    i = torch.arange(counter, counter + n, dtype=torch.int64)
    counter += n
    return ((i * 7919 + i * i % 1013 * 331) % 1000).double().div(1000).sub(0.4995).reshape(shape)


def filters(conv):
    """Takes [h, w, in, out], as TensorFlow keeps filters, to [out, in, h, w]."""
    out, into, h, w = conv.weight.shape
    conv.weight.data = numbers(h, w, into, out).permute(3, 2, 0, 1) * (2 / (h * w * into)) ** 0.5 * 2
    conv.bias.data = numbers(out) * 0.2


def matrix(dense):
    out, into = dense.weight.shape
    dense.weight.data = numbers(into, out).T.clone()
    dense.bias.data = numbers(out)


class Net(nn.Module):
    def __init__(self, head):
        super().__init__()
        a, b, c = CHANNELS
        self.head = head
        self.convs = nn.ModuleList([nn.Conv2d(1, a, 5, 2), nn.Conv2d(a, b, 3, padding=1), nn.Conv2d(b, c, 3, padding=1)])
        self.relus = nn.ModuleList([nn.ReLU() for _ in range(4)])
        sizes = [c, CLASSES] if head == "gap" else [c * (SIDE // 8) ** 2, 32, CLASSES]
        self.dense = nn.ModuleList([nn.Linear(i, o) for i, o in zip(sizes, sizes[1:])])
        self.double()
        for conv in self.convs:
            filters(conv)
        for dense in self.dense:
            matrix(dense)

    def forward(self, x):
        x = F.pad(x, (1, 2, 1, 2))  # 'same' of TensorFlow for 5x5 at stride 2: one before, two after
        x = F.max_pool2d(self.relus[0](self.convs[0](x)), 2)
        x = self.relus[1](self.convs[1](x))
        x = self.relus[2](self.convs[2](x))
        if self.head == "gap":
            return self.dense[0](x.mean((2, 3)))
        x = F.avg_pool2d(x, 2).permute(0, 2, 3, 1).flatten(1)  # positions first, as TensorFlow flattens
        return self.dense[1](self.relus[3](self.dense[0](x)))


def case(head):
    global counter
    counter = 0
    net = Net(head)
    image = (numbers(1, 1, SIDE, SIDE) + 0.4995).requires_grad_()
    found, slopes = {}, {}
    for depth, relu in enumerate(net.relus[:3]):
        relu.register_forward_hook(lambda _, __, y, depth=depth: found.__setitem__(depth, y))
    logits = net(image)
    out = {"head": head, "logits": logits[0].tolist(), "classes": []}
    features = found[2][0].detach()
    for c in range(CLASSES):
        gradients = torch.autograd.grad(logits[0, c], [found[d] for d in range(3)], retain_graph=True)
        grad_cam = []
        for depth, gradient in enumerate(gradients):
            alpha = gradient[0].mean((1, 2))
            grad_cam.append((alpha[:, None, None] * found[depth][0]).sum(0).flatten().tolist())
        one = {"gradCam": grad_cam}
        if head == "gap":
            one["cam"] = torch.einsum("k,khw->hw", net.dense[0].weight[c], features).flatten().tolist()
        out["classes"].append(one)
    hooks = [r.register_full_backward_hook(lambda _, g, __: (g[0].clamp(min=0),)) for r in net.relus]
    for c in range(CLASSES):
        out["classes"][c]["guided"] = torch.autograd.grad(net(image)[0, c], image)[0].flatten().tolist()
    for hook in hooks:
        hook.remove()
    return out


def rounded(value):
    if isinstance(value, dict):
        return {key: rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [rounded(one) for one in value]
    return float(f"{value:.7g}") if isinstance(value, float) else value


out = {"side": SIDE, "classes": CLASSES, "cases": [rounded(case("gap")), rounded(case("flatten"))]}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
