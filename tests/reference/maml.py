"""Writes maml.json, the reference for src/demos/maml/algorithm.ts.

The meta-gradient of both orders, the adapted weights of every task and Reptile's step, task by task in plain loops:
networks by torch.nn.functional.linear, gradients by autograd (create_graph for the second order), double precision.

Run: python3 tests/reference/maml.py   (Debian's python3-torch 1.13)
"""

import json
from pathlib import Path

import torch
from torch.nn.functional import linear, mse_loss, relu

torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(17)


def uniform(shape, low, high):
    numbers = low + (high - low) * torch.rand(shape, generator=generator)
    return numbers.float().double()  # numbers that single precision can say exactly


def network(x, parameters):
    h = x
    for i in range(0, len(parameters), 2):
        h = linear(h, parameters[i].T, parameters[i + 1])
        h = relu(h) if i + 2 < len(parameters) else h
    return h


def adapt(parameters, x, y, rate, steps, order):
    adapted = list(parameters)
    for _ in range(steps):
        loss = mse_loss(network(x, adapted), y)
        gradients = torch.autograd.grad(loss, adapted, create_graph=order == 2)
        adapted = [p - rate * g for p, g in zip(adapted, gradients)]
    return adapted


def meta_gradient(parameters, tasks, rate, steps, order):
    total = 0
    for x, y, xq, yq in tasks:
        total = total + mse_loss(network(xq, adapt(parameters, x, y, rate, steps, order)), yq)
    return torch.autograd.grad(total / len(tasks), parameters)


def case(sizes, tasks, points, rate, steps):
    bounds = [(6 / (a + b)) ** 0.5 for a, b in zip(sizes, sizes[1:])]
    parameters = []
    for a, b, bound in zip(sizes, sizes[1:], bounds):
        parameters += [uniform((a, b), -bound, bound), uniform((b,), -0.5, 0.5)]
    for p in parameters:
        p.requires_grad_()
    waves = [(uniform((1,), 0.1, 5), uniform((1,), 0, 3.14159)) for _ in range(tasks)]
    data = []
    for amplitude, phase in waves:
        x, xq = uniform((points, 1), -5, 5), uniform((points, 1), -5, 5)
        y, yq = (amplitude * torch.sin(v - phase) for v in (x, xq))
        data.append([v.float().double() for v in (x, y, xq, yq)])
    adapted = [adapt(parameters, x, y, rate, steps, 1) for x, y, _, _ in data]
    reptile = [p + 0.3 * (sum(a[i] for a in adapted) / tasks - p) for i, p in enumerate(parameters)]

    def flat(tensors):
        return [[float(f"{v:.9g}") for v in t.detach().ravel().tolist()] for t in tensors]

    return {
        "sizes": sizes,
        "tasks": tasks,
        "points": points,
        "rate": rate,
        "steps": steps,
        "parameters": flat(parameters),
        "data": {
            name: [number for task in data for number in task[i].ravel().tolist()]
            for i, name in enumerate(("x", "y", "xq", "yq"))
        },
        "first": flat(meta_gradient(parameters, data, rate, steps, 1)),
        "second": flat(meta_gradient(parameters, data, rate, steps, 2)),
        "adapted": [flat(a) for a in adapted],
        "reptile": {"rate": 0.3, "parameters": flat(reptile)},
    }


out = {
    "cases": [
        case([1, 16, 16, 1], 3, 10, 0.01, 1),
        case([1, 8, 6, 1], 2, 5, 0.02, 3),
        case([1, 6, 1], 1, 7, 0.05, 5),
    ]
}
Path(__file__).with_suffix(".json").write_text(json.dumps(out) + "\n")
