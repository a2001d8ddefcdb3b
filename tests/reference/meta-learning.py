"""Writes meta-learning.json, the reference for src/demos/meta-learning/algorithm.ts.

The loss after an unrolled gradient descent and its gradient in the rates, by autograd through the loop, on bowls that
are turned by a random rotation (the demo's are not: no loss may depend on it); heavy ball by torch.optim.SGD;
conjugate gradients by scipy; the rates of Chebyshev by numpy's roots; greedy rates by a fine search. Double precision.

Run: /usr/bin/python3 tests/reference/meta-learning.py   (Debian's python3-torch 1.13, python3-scipy)
"""

import json
from pathlib import Path

import numpy as np
import torch
from scipy.optimize import minimize_scalar
from scipy.sparse.linalg import cg

torch.set_default_dtype(torch.float64)
generator = torch.Generator().manual_seed(23)


def single(tensor):
    return tensor.float().double()  # numbers that single precision can say exactly


def turned(curvature):
    """A matrix with these eigenvalues, and its axes."""
    axes, _ = torch.linalg.qr(torch.randn(len(curvature), len(curvature), generator=generator))
    return axes @ torch.diag(curvature) @ axes.T, axes


def unrolled(bowls, rates):
    losses = []
    for matrix, start in bowls:
        w = start.clone().requires_grad_()
        loss = 0.5 * w @ matrix @ w
        for rate in rates:
            (gradient,) = torch.autograd.grad(loss, w, create_graph=True)
            w = w - rate * gradient
            loss = 0.5 * w @ matrix @ w
        losses.append(loss)
    return torch.stack(losses)


def heavy_ball(bowls, rate, momentum, steps):
    ends = []
    for matrix, start in bowls:
        w = start.clone().requires_grad_()
        # torch: v ← βv + g, w ← w − r v: the same path
        optimizer = torch.optim.SGD([w], lr=rate, momentum=momentum)
        for _ in range(steps):
            optimizer.zero_grad()
            (0.5 * w @ matrix @ w).backward()
            optimizer.step()
        ends.append((0.5 * w @ matrix @ w).item())
    return ends


def conjugate(bowls, steps):
    ends = []
    for matrix, start in bowls:
        # The minimum of ½ w·Mw is 0: solve M x = 0 from the start, for a number of steps and no tolerance.
        x, _ = cg(matrix.numpy(), np.zeros(len(start)), x0=start.numpy(), maxiter=steps, atol=0)
        ends.append(0.5 * x @ matrix.numpy() @ x)
    return ends


def greedy(bowls, steps):
    rates = []
    for _ in range(steps):
        found = minimize_scalar(
            lambda rate: unrolled(bowls, torch.tensor(rates + [rate])).mean().item(), bounds=(0.1, 20), method="bounded",
            options={"xatol": 1e-9})
        rates.append(found.x)
    return rates


def case(tasks, dimensions, rates):
    curvature = single(0.02 + 0.98 * torch.rand(tasks, dimensions, generator=generator))
    start = single(torch.randn(tasks, dimensions, generator=generator))
    bowls = []
    for lam, x in zip(curvature, start):
        matrix, axes = turned(lam)
        bowls.append((matrix, axes @ x))
    rates = single(torch.tensor(rates))
    moving = rates.clone().requires_grad_()
    loss = unrolled(bowls, moving).mean()
    (gradient,) = torch.autograd.grad(loss, moving)
    logs = rates.log().requires_grad_()
    (of_logs,) = torch.autograd.grad(unrolled(bowls, logs.exp()).mean().log(), logs)
    steps = len(rates)
    return {
        "tasks": tasks, "dimensions": dimensions, "curvature": curvature.flatten().tolist(),
        "start": start.flatten().tolist(), "rates": rates.tolist(), "loss": loss.item(),
        "gradient": gradient.tolist(), "ofLogs": of_logs.tolist(),
        "ball": {"rate": 1.5, "momentum": 0.25, "losses": heavy_ball(bowls, 1.5, 0.25, steps)},
        "conjugate": conjugate(bowls, steps), "greedy": greedy(bowls, steps),
    }


def chebyshev(low, high, steps):
    nodes = np.polynomial.Chebyshev.basis(steps, domain=[low, high]).roots()
    return {"low": low, "high": high, "rates": sorted((1 / nodes).tolist())}


OUT = {
    "cases": [case(3, 4, [0.8]), case(5, 6, [0.5, 1.5, 3.0]), case(4, 12, [1.0, 1.1, 1.2, 1.5, 2.0, 3.0, 5.3, 13.6])],
    "chebyshev": [chebyshev(0.02, 1, 8), chebyshev(0.3, 0.6, 3)],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(OUT, indent=1) + "\n")
