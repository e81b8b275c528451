"""Previews the site: makes anew what changed, and has the pages that are open load it."""

import os
import socket
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from threading import Thread

from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import IpAddress
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from build_notes.publish import inputs
from build_notes.publish.alone import alone
from build_notes.publish.card import Card, in_order, read_cards
from build_notes.publish.docs import LOCK, WAITING, render
from build_notes.publish.make import fill
from build_notes.publish.outcome import succeeds
from build_notes.publish.swap import replace_site
from build_notes.render.context import CONTEXTS
from build_notes.terminal import say

WATCHED = ("build_notes/editions", "build_notes/theme", "docs/about", "docs/assets", "mkdocs.yml")
PAUSE = 0.1
"""Seconds between two looks at the files, and from a change until something is made of it."""


def serve(root: Path, address: str) -> int:
    """Serve the site at an address until a signal ends it; a mistake leaves the last good pages.

    Gives 1 where nobody can listen there, or where there has been no good page yet.
    """
    try:
        host, port = _host_and_port(address)
    except (ValueError, ValidationError) as error:
        say(f"{address}: {error}; say --address HOST:PORT", sys.stderr)
        return 1
    except OSError as error:
        say(f"{address}: {os.strerror(error.errno or 0)}; say --address HOST:PORT", sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        site = Path(folder) / "site"
        update = partial(_update, root, site, partial(_rendered, root))
        if not update() and not _update(root, site, partial(_last, root)):
            return 1
        server = LiveReloadServer(
            update,  # type: ignore[arg-type]  # what it gives is passed over
            host=host,
            port=port,
            root=str(site),
            mount_path="/",
            polling_interval=PAUSE,
        )
        server.build_delay = PAUSE / 2
        for name in WATCHED:
            if (root / name).exists():
                server.watch(str(root / name))
        Thread(target=_rehearse, args=(root,), daemon=True).start()
        try:
            say(f"Serving on http://{address}/")
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()
    return 0


def _rehearse(root: Path) -> None:
    """Render an edition for nothing: the first change then finds all libraries loaded."""
    from build_notes.publish.pipeline import try_edition  # noqa: PLC0415  (that is what is slow)
    from build_notes.read.folder import read_folder  # noqa: PLC0415
    from build_notes.render import render_files  # noqa: PLC0415

    with suppress(OSError):  # Whoever changes something is told of it.
        for folder in inputs.folders(root)[:1]:
            edition, problems = try_edition(read_folder(folder), folder.name)
            if edition and not problems:
                for context in CONTEXTS:
                    render_files(edition, context)


def _host_and_port(address: str) -> tuple[str, int]:
    """Give host and port of an address; raise what says why nobody can listen there."""
    host, port = IpAddress().run_validation(address)
    if port not in range(1, 2**16):
        raise ValueError("a port is a number from 1 to 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    socket.create_server((host, port), family=family).close()
    return host, port


def _update(root: Path, site: Path, cards: Callable[[], Sequence[Card]]) -> bool:
    """Make the site anew as far as it changed, or say what keeps it from being made."""

    def make(folder: Path, _: tuple[int, ...]) -> int:
        with alone(root / LOCK, lambda: say(WAITING)):
            fill(root, folder, site, cards())
        return 0

    return succeeds(lambda: replace_site(site, make, say), root)


def _rendered(root: Path) -> Sequence[Card]:
    """The editions as they are now."""
    return render(root, inputs.site_url(root), say, divides=False)


def _last(root: Path) -> Sequence[Card]:
    """The editions as they were rendered last, for a preview that begins with a mistake."""
    if cards := in_order(read_cards(root / "docs").values()):
        return cards
    raise Abort("there are no pages of a time before that")
