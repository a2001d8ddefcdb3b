"""Runs every Python snippet of the notes as it stands, each in a process of its own, and writes snippets.json.

    python3 tests/reference/snippets.py            all of them
    python3 tests/reference/snippets.py maml       those of one note

Debian: python3-torch python3-torchvision python3-sklearn python3-networkx python3-pil. A snippet that needs a package
which is not installed is recorded as read, not run, and so is what is missing. Pretrained weights are not downloaded:
the networks keep their random ones, which is recorded too, so a printed answer of theirs means nothing.
"""

import hashlib
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = pathlib.Path(__file__).with_suffix(".json")
FENCE = re.compile(r"^```python[^\n]*\n(.*?)^```$", re.M | re.S)
SECONDS = 600

# Imported by every Python process that finds it on its path.
NO_DOWNLOADS = '''
import sys
try:
    import torch
    from torchvision.models._api import WeightsEnum
except ImportError:
    pass
else:
    class Absent(dict):
        """Stands for weights that were not downloaded."""

    def absent(self, *args, **kwargs):
        print("random weights", file=sys.stderr)
        return Absent()

    load = torch.nn.Module.load_state_dict
    WeightsEnum.get_state_dict = absent
    torch.nn.Module.load_state_dict = lambda self, state, *args, **kwargs: (
        None if isinstance(state, Absent) else load(self, state, *args, **kwargs))
'''


def run(code: str, hooks: str) -> dict:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([sys.executable, "-c", code], cwd=folder, env={"PYTHONPATH": hooks, "HOME": folder,
                              "PATH": "/usr/bin:/bin"}, capture_output=True, text=True, timeout=SECONDS)
    missing = re.search(r"ModuleNotFoundError: No module named '([^']+)'", done.stderr)
    if missing:
        return {"outcome": "read", "missing": missing[1].split(".")[0]}
    if done.returncode != 0:
        raise SystemExit(f"{code}\n{done.stderr}")
    weights = {"weights": "random"} if "random weights" in done.stderr else {}
    return {"outcome": "ran", **weights, "printed": done.stdout.strip()}


def main(only: list[str]) -> None:
    known = json.loads(OUT.read_text()) if OUT.exists() else {}
    found = {}
    with tempfile.TemporaryDirectory() as hooks:
        pathlib.Path(hooks, "sitecustomize.py").write_text(NO_DOWNLOADS)
        for note in sorted((ROOT / "content/notes/en").glob("*.md")):
            for i, code in enumerate(FENCE.findall(note.read_text()), 1):
                name = f"{note.stem} {i}"
                if only and note.stem not in only:
                    if name in known:
                        found[name] = known[name]
                    continue
                found[name] = {"sha256": hashlib.sha256(code.encode()).hexdigest(), **run(code, hooks)}
                print(name, found[name])
    OUT.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
