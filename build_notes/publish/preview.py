"""Previews the site: makes anew what changed, and has the pages that are open load it."""

import os
import socket
import sys
import tempfile
from pathlib import Path

from mkdocs.config.base import ValidationError
from mkdocs.config.config_options import IpAddress
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from build_notes.publish.make import make
from build_notes.publish.swap import publish, refusal
from build_notes.read.problems import EditionError
from build_notes.terminal import say

WATCHED = ("build_notes/editions", "build_notes/theme", "docs/about", "docs/assets", "mkdocs.yml")
PAUSE = 0.2
"""Seconds between two looks at the files, and from a change until something is made of it."""


def serve(root: Path, address: str) -> int:
    """Serve the site at an address until a signal ends it; a mistake leaves the last good pages.

    Gives 1 where nobody can listen there, or where there is no good page yet.
    """
    try:
        host, port = _place(address)
    except (ValueError, ValidationError) as error:
        say(f"{address}: {error}; say --address HOST:PORT", sys.stderr)
        return 1
    except OSError as error:
        say(f"{address}: {os.strerror(error.errno or 0)}; say --address HOST:PORT", sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        site = Path(folder) / "site"
        if not _make(root, site):
            return 1

        def update() -> None:
            _make(root, site)

        server = LiveReloadServer(
            update,
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
        try:
            say(f"Serving on http://{address}/")
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()
    return 0


def _place(address: str) -> tuple[str, int]:
    """Give host and port of an address; raise what says why nobody can listen there."""
    host, port = IpAddress().run_validation(address)
    if port not in range(1, 2**16):
        raise ValueError("a port is a number from 1 to 65535")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    socket.create_server((host, port), family=family).close()
    return host, port


def _make(root: Path, site: Path) -> bool:
    """Make the site anew as far as it changed, or say what keeps it from being made."""

    def fill(folder: Path, _: tuple[int, ...]) -> int:
        make(root, folder, site, say)
        return 0

    try:
        publish(site, fill, say)
    except EditionError as error:
        say(error, sys.stderr)
        say(error.summary, sys.stderr)
        return False
    except Abort as error:
        say(error, sys.stderr)
        return False
    except OSError as error:
        say(refusal(error, root, "docs"), sys.stderr)
        return False
    return True
