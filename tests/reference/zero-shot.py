"""Attribute-based zero-shot scores in NumPy, by products of probabilities in double precision: zero-shot.json."""
import json
import pathlib

import numpy as np
from scipy import stats

chance = np.random.default_rng(7)
cases = []
for n, c, a in [(3, 4, 5), (6, 9, 10), (1, 2, 1)]:
    p = chance.uniform(0.02, 0.98, (n, a))
    signatures = chance.integers(0, 2, (c, a))
    priors = chance.uniform(0.1, 0.9, a)
    # p(z | x) is proportional to the product over the attributes of p(a = s | x) / p(a = s).
    scores = np.empty((n, c))
    for i in range(n):
        for z in range(c):
            product = 1.0
            for m in range(a):
                has = signatures[z, m] == 1
                product *= (p[i, m] if has else 1 - p[i, m]) / (priors[m] if has else 1 - priors[m])
            scores[i, z] = np.log(product)
    classes = chance.dirichlet(np.ones(c), n)
    indirect = [[classes[i][signatures[:, m] == 1].sum() for m in range(a)] for i in range(n)]
    seen = chance.integers(0, 2, c)
    gamma = float(chance.uniform(0, 5))
    calibrated = np.where(seen == 1, scores - gamma, scores)
    flat = lambda x: [round(float(v), 9) for v in np.asarray(x).ravel()]
    cases.append({
        "n": n, "c": c, "a": a, "gamma": round(gamma, 9),
        "probabilities": flat(p), "signatures": flat(signatures), "priors": flat(priors), "scores": flat(scores),
        "classes": flat(classes), "indirect": flat(indirect), "seen": flat(seen), "calibrated": flat(calibrated),
    })
means = [{"seen": s, "unseen": u, "mean": round(float(stats.hmean([s, u])), 9)}
         for s, u in [(0.9, 0.3), (0.5, 0.5), (1.0, 0.01)]]
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps({"cases": cases, "means": means}) + "\n")
