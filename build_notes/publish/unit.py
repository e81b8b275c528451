"""The unit of work: one edition read, checked, rendered, proven and written, and its card."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from build_notes.export import export_edition
from build_notes.export.picture import picture
from build_notes.model import Edition, new_lines
from build_notes.publish import inputs
from build_notes.publish.aside import aside
from build_notes.publish.card import Card, Indexed, weigh
from build_notes.publish.expected import expected_file
from build_notes.publish.pipeline import read_edition
from build_notes.publish.proof import prove
from build_notes.publish.write import replace
from build_notes.read.folder import read_addresses, read_folder
from build_notes.render import render_files
from build_notes.render.context import CONTEXTS, HANS, HANT
from build_notes.render.kinds import KINDS
from build_notes.render.pages import home


def make_edition(  # noqa: PLR0913  (what the files of an edition depend on)
    root: Path,
    slug: str,
    made_from: str,
    target: Path,
    site_url: str | None,
    *,
    divides: bool,
) -> Card:
    """Write the files of one edition under a folder, by their paths under `docs/`; give its card.

    `divides` says that another process may make those in Traditional characters.
    Raises `EditionError` with all its problems before anything is written.
    """
    with _seldom_collected():
        folder = f"{inputs.EDITIONS}/{slug}"
        files = read_folder(root / folder)
        edition = read_edition(files, folder)
        prove(edition, files["source.txt"])
        with aside(lambda: _write(render_files(edition, HANT), target), divides=divides):
            _write(render_files(edition, HANS), target)
            _write(export_edition(edition, site_url) | expected_file(edition), target)
            replace(target / slug / "picture.png", picture(edition))
        return _card(edition, made_from, weigh(target / slug), files, folder)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """Have Python look for garbage in what is new, and not every 700 objects.

    An edition is made of a million objects and leaves hardly a cycle; to go through all of the
    libraries' own again and again took a tenth of its time.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(100_000, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()


def _write(texts: Mapping[str, str], target: Path) -> None:
    for path, text in texts.items():
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        replace(target / path, text.encode())


def _card(
    edition: Edition,
    made_from: str,
    weight: tuple[int, int],
    files: Mapping[str, bytes],
    folder: str,
) -> Card:
    recorded = read_addresses(files, folder)
    changed = str(edition.history[-1].date) if edition.history else None
    return Card(
        slug=edition.slug,
        made_from=made_from,
        weight=weight,
        order=edition.about.order,
        corrections=sum(1 for _ in edition.corrections()),
        unrecorded=len(new_lines(edition, recorded)),
        indexed=tuple(
            Indexed(path=f"{edition.slug}/{context.folder}{kind.path}", changed=changed)
            for context in CONTEXTS
            for kind in KINDS
            if not kind.is_garbled
        ),
        home=home.parts(edition, HANS),
    )
