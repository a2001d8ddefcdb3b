"""The four tasks in PyTorch on one thread. Speaks in lines of JSON on standard input and output:
{"open": {task: data, …}} → {"version", "contenders": {task: [name, …]}}
{"run": name, "task", "ms", "block"} → {"samples": [ms per step, …], "losses": [the first ten]}
"""

import json
import sys
import time

import torch
import torch.nn.functional as F

torch.set_num_threads(1)
MAML_INNER_RATE = 0.01


def tensor(array):
    return torch.tensor(array["values"], dtype=torch.float32).reshape(array["shape"])


def parameters(data):
    return [tensor(p).requires_grad_() for p in data["parameters"]]


def training(weights, data, loss):
    optimiser = torch.optim.Adam(weights, lr=data["rate"])

    def step():
        optimiser.zero_grad(set_to_none=True)
        value = loss()
        value.backward()
        optimiser.step()
        return value.item()

    return step


def mlp(data):
    w1, b1, w2, b2, w3, b3 = weights = parameters(data)
    x, labels = tensor(data["inputs"]["x"]), torch.tensor(data["labels"])

    def loss():
        h = torch.tanh(torch.addmm(b1, x, w1))
        h = torch.tanh(torch.addmm(b2, h, w2))
        return F.cross_entropy(torch.addmm(b3, h, w3), labels)

    return training(weights, data, loss)


def cnn(memory_format):
    def make(data):
        def laid_out(t):
            return t.contiguous(memory_format=memory_format)

        w1, b1, w2, b2, w3, b3 = (p.detach() for p in parameters(data))
        w1, w2 = (laid_out(w.permute(3, 2, 0, 1)) for w in (w1, w2))
        weights = [p.clone().requires_grad_() for p in (w1, b1, w2, b2, w3, b3)]
        w1, b1, w2, b2, w3, b3 = weights
        x = laid_out(tensor(data["inputs"]["x"]).permute(0, 3, 1, 2))
        labels = torch.tensor(data["labels"])

        def loss():
            h = F.max_pool2d(F.relu(F.conv2d(x, w1, b1, padding=1)), 2)
            h = F.relu(F.conv2d(h, w2, b2, padding=1)).mean((2, 3))
            return F.cross_entropy(torch.addmm(b3, h, w3), labels)

        return training(weights, data, loss)

    return make


def gcn(data):
    w1, b1, w2, b2 = weights = parameters(data)
    a, x = tensor(data["inputs"]["adjacency"]), tensor(data["inputs"]["x"])
    labels = torch.tensor(data["labels"])

    def loss():
        h = torch.relu(torch.addmm(b1, a, x @ w1))
        return F.cross_entropy(torch.addmm(b2, a, h @ w2), labels)

    return training(weights, data, loss)


def regression(x, p):
    h = torch.relu(x @ p[0] + p[1])
    return torch.relu(h @ p[2] + p[3]) @ p[4] + p[5]


def maml_looped(data):
    weights = parameters(data)
    xs, ys, xq, yq = (tensor(data["inputs"][name]) for name in ("xs", "ys", "xq", "yq"))

    def error(x, y, p):
        return (regression(x, p) - y).square().mean()

    def loss():
        total = 0
        for t in range(len(xs)):
            gradients = torch.autograd.grad(error(xs[t], ys[t], weights), weights, create_graph=True)
            adapted = [w - MAML_INNER_RATE * g for w, g in zip(weights, gradients)]
            total = total + error(xq[t], yq[t], adapted)
        return total / len(xs)

    return training(weights, data, loss)


def maml_batched(data):
    weights = parameters(data)
    xs, ys, xq, yq = (tensor(data["inputs"][name]) for name in ("xs", "ys", "xq", "yq"))
    n, points = xs.shape[0], xs.shape[1]

    def error(x, y, p):
        return (regression(x, p) - y).square().sum() / points

    def loss():
        copies = [w.reshape(1, -1, w.shape[-1]).expand(n, -1, -1) for w in weights]
        gradients = torch.autograd.grad(error(xs, ys, copies), copies, create_graph=True)
        adapted = [w - MAML_INNER_RATE * g for w, g in zip(copies, gradients)]
        return error(xq, yq, adapted) / n

    return training(weights, data, loss)


CONTENDERS = {
    "mlp": {"pytorch-plain": mlp},
    "cnn": {
        "pytorch-nchw": cnn(torch.contiguous_format),
        "pytorch-channels-last": cnn(torch.channels_last),
    },
    "gcn": {"pytorch-plain": gcn},
    "maml": {"pytorch-looped": maml_looped, "pytorch-batched": maml_batched},
}


def run(step, ms, block):
    """Milliseconds per step, timed in blocks of steps, until `ms` have passed."""
    samples, losses = [], []
    end = time.perf_counter() + ms / 1000
    while not samples or time.perf_counter() < end:
        start = time.perf_counter()
        losses += [step() for _ in range(block)]
        samples.append((time.perf_counter() - start) * 1000 / block)
    return {"samples": samples, "losses": losses[:10]}


def main():
    steps = {}
    for line in sys.stdin:
        request = json.loads(line)
        if "open" in request:
            for task, data in request["open"].items():
                for name, make in CONTENDERS[task].items():
                    steps[task, name] = make(data)
            contenders = {task: list(names) for task, names in CONTENDERS.items()}
            answer = {"version": torch.__version__, "contenders": contenders}
        else:
            answer = run(steps[request["task"], request["run"]], request["ms"], request["block"])
        print(json.dumps(answer), flush=True)


main()
