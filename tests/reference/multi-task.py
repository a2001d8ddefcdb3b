"""Reference for src/demos/multi-task/algorithm.ts: PyTorch's loss, gradients and cosine in double precision.

    python3 tests/reference/multi-task.py

Writes multi-task.json. The trunk is a dense layer with relu; each head is a linear layer.
"""

import json
import pathlib

import torch
import torch.nn.functional as F

torch.manual_seed(3)
torch.set_default_dtype(torch.float64)
D, H = 5, 4
tasks = [
    {"n": 3, "c": 3, "s": -1.2},
    {"n": 6, "c": 7, "s": 0.4},
]
trunk = [torch.randn(D, H).requires_grad_(), torch.randn(H).requires_grad_()]
losses, out = [], []
for task in tasks:
    x, y = torch.randn(task["n"], D), torch.randint(task["c"], (task["n"],))
    head = [torch.randn(H, task["c"]).requires_grad_(), torch.randn(task["c"]).requires_grad_()]
    loss = F.cross_entropy(torch.relu(x @ trunk[0] + trunk[1]) @ head[0] + head[1], y)
    losses.append(loss)
    of_trunk = torch.autograd.grad(loss, trunk, retain_graph=True)
    out.append(
        {
            "x": x.tolist(),
            "y": y.tolist(),
            "s": task["s"],
            "head": [p.tolist() for p in head],
            "loss": loss.item(),
            "trunk": [g.tolist() for g in of_trunk],
            "parameters": head,
        }
    )
s = [torch.tensor(task["s"], requires_grad=True) for task in tasks]
total = sum(torch.exp(-v) * loss + v / 2 for v, loss in zip(s, losses))
flat = [torch.cat([torch.tensor(g).reshape(-1) for g in one["trunk"]]) for one in out]
heads = [p for one in out for p in one.pop("parameters")]
grads = torch.autograd.grad(total, [*trunk, *heads, *s])
result = {
    "trunk": [p.tolist() for p in trunk],
    "tasks": out,
    "total": total.item(),
    "joint": [g.tolist() for g in grads[:6]],
    "slopes": [g.item() for g in grads[6:]],
    "cosine": F.cosine_similarity(flat[0], flat[1], dim=0).item(),
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(result, indent=1) + "\n")
