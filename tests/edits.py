"""Makes a bad project from the good one: the edits of a case, as `edits.yml` lists them."""

import shutil
from pathlib import Path

import yaml


def apply(edits: Path, root: Path) -> None:
    """Carry out the edits: replace `old` by `new` once, `add` a file, or `remove` one.

    What is put in stands there `times` times, once where that is not said.
    """
    for edit in yaml.safe_load(edits.read_text("utf-8")):
        target = root / edit["file"]
        times = edit.get("times", 1)
        if edit.get("remove"):
            shutil.rmtree(target) if target.is_dir() else target.unlink()
        elif "add" in edit:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(edit["add"] * times, "utf-8", newline="")
        else:
            text = target.read_bytes().decode()
            assert edit["old"] in text, f"{edit['old']!r} is not in {target}"
            text = text.replace(edit["old"], edit["new"] * times, 1)
            target.write_bytes(text.encode(edit.get("encoding", "utf-8")))
