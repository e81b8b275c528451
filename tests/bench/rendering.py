"""Measures rendering against MkDocs on the same pages, in one run.

    python3 tests/bench/rendering.py [EDITIONS]

Renders as many copies of the essay as asked for (1 where nothing is said), then has MkDocs build
those pages without our hook. Prints medians of five and the ratio.
"""

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from build_notes.export import export_site  # noqa: E402
from build_notes.model import Edition  # noqa: E402
from build_notes.publish.pipeline import read_edition  # noqa: E402  (after the path is set)
from build_notes.publish.proof import prove  # noqa: E402
from build_notes.read.folder import read_folder  # noqa: E402  (after the path is set)
from build_notes.render import render_site  # noqa: E402
from build_notes.render.parts import note  # noqa: E402

TIMES = 5


def timed(work: Callable[[], object]) -> float:
    """Give the median seconds of several runs."""
    seconds = []
    for _ in range(TIMES):
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds)


def read(slug: str) -> Edition:
    """Read the essay under another slug."""
    files = read_folder(ROOT / "build_notes/editions/grassroots")
    about = files["edition.yml"].replace(b"slug: grassroots", f"slug: {slug}".encode())
    return read_edition(files | {"edition.yml": about}, f"editions/{slug}")


def render(editions: list[Edition]) -> None:
    """Render as a fresh process does, with no note kept from an earlier run."""
    note.said_of.cache_clear()
    render_site(editions)


def check(editions: list[Edition], source: bytes, pages: dict[str, str]) -> None:
    """Prove every edition."""
    for edition in editions:
        prove(edition, source, pages)


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    slugs = [f"essay-{number}" for number in range(count)]
    editions = [read(slug) for slug in slugs]
    pages = render_site(editions)
    source = (ROOT / "build_notes/editions/grassroots/source.txt").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "build_notes/theme", root / "theme")
        shutil.copytree(ROOT / "docs/assets", root / "docs/assets")
        shutil.copytree(ROOT / "docs/about", root / "docs/about")
        for path, text in pages.items():
            (root / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
            (root / "docs" / path).write_text(text, "utf-8")
        settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
        del settings["hooks"], settings["watch"]
        settings["theme"]["custom_dir"] = "theme"
        (root / "mkdocs.yml").write_text(yaml.safe_dump(settings, allow_unicode=True), "utf-8")
        steps = {
            "read and check": timed(lambda: [read(slug) for slug in slugs]),
            "render pages": timed(lambda: render(editions)),
            "prove": timed(lambda: check(editions, source, pages)),
            "export data": timed(lambda: export_site(editions, None)),
            "mkdocs build": timed(lambda: build(load_config(str(root / "mkdocs.yml")))),
        }
    characters = sum(map(len, pages.values()))
    print(f"{len(pages)} pages, {characters} characters; medians of {TIMES}")
    for name, seconds in steps.items():
        print(f"{name:16} {seconds * 1000:8.1f} ms {seconds / steps['mkdocs build']:7.1%}")


if __name__ == "__main__":
    main()
