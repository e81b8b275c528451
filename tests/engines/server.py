"""A small server of a folder, on a port of its own that only this machine reaches."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

EAR = b"""<script>
window.complaints = [];
for (const kind of ["error", "unhandledrejection"])
  addEventListener(kind, (event) => complaints.push(String(
    event.message || event.reason || event.target.src || event.target.href)), true);
for (const kind of ["error", "warn"]) {
  const usual = console[kind];
  console[kind] = (...words) => { complaints.push(words.join(" ")); usual(...words); };
}
</script>"""
"""Hears what a page complains of: WebKitGTK tells a driver nothing of its console."""


class _Handler(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Give a page with an ear at its head, and any other file as it is."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.suffix != ".html" or not path.is_file():
            super().do_GET()
            return
        page = path.read_bytes().replace(b"<head>", b"<head>" + EAR, 1)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is about the test."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; give the address of its root, without a slash at the end."""
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
