"""Has Lighthouse judge a page as a phone meets it, served compressed, and weighs the page.

    npm install --no-save --prefix FOLDER lighthouse@12.2.3
    CHROME_PATH=/usr/bin/chromium python3 tests/bench/lighthouse.py [--tool FOLDER] [PAGE]

Build the site first. `FOLDER` is anywhere outside the project and may be left out where the command
`lighthouse` is known; `PAGE` is grassroots/index.html where nothing is said. Prints the four
scores, layout shift, largest paint, blocking time, what is not perfect, and the compressed bytes of
all that the page loads, with and without the theme's own files.
"""

import argparse
import gzip
import json
import mimetypes
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

SITE = Path(__file__).resolve().parents[2] / "site"
THEME = ("/assets/stylesheets/", "/assets/javascripts/")
"""Where all that mkdocs-material ships stands in the site."""
PACKED = {".png", ".jpg", ".webp", ".woff2", ".gz", ".zip"}
FIGURES = {
    "layout shift": "cumulative-layout-shift",
    "largest paint": "largest-contentful-paint",
    "blocking time": "total-blocking-time",
}


class Files(dict[str, tuple[bytes, str, bool]]):
    """The site in memory: by path the bytes as they are sent, their type, whether compressed."""

    def __init__(self, site: Path) -> None:
        super().__init__()
        for path in site.rglob("*"):
            if path.is_file():
                data, packs = path.read_bytes(), path.suffix not in PACKED
                kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
                if kind.startswith("text/") or kind.endswith(("javascript", "json", "xml")):
                    kind += "; charset=utf-8"
                sent = gzip.compress(data, 9, mtime=0) if packs else data
                self[f"/{path.relative_to(site).as_posix()}"] = (sent, kind, packs)


def serve(files: Files) -> ThreadingHTTPServer:
    """Serve the files on a free port of this machine, and only there."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            found = files.get(path + "index.html" if path.endswith("/") else path)
            data, kind, packed = found or (b"", "text/plain", False)
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(data)))
            self.send_header("Cache-Control", "max-age=31536000")
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            """Say nothing of each request."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def judge(tool: str, address: str) -> dict[str, Any]:
    """Give Lighthouse's report on an address, with its phone profile."""
    flags = "--chrome-flags=--headless --no-sandbox --disable-gpu"
    command = [tool, address, "--output=json", "--quiet", "--form-factor=mobile", flags]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def imperfect(report: dict[str, Any], category: str) -> list[str]:
    """Name the audits of a category that cost points, and where they failed."""
    lines = []
    for reference in report["categories"][category]["auditRefs"]:
        audit = report["audits"][reference["id"]]
        if reference["weight"] and audit["score"] is not None and audit["score"] < 1:
            lines.append(f"  {audit['id']}: {audit['title']} {audit.get('displayValue', '')}")
            items = audit.get("details", {}).get("items", []) if category != "performance" else []
            lines += [f"    {json.dumps(item, ensure_ascii=False)[:300]}" for item in items[:5]]
    return lines


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("page", nargs="?", default="grassroots/index.html")
    parser.add_argument("--tool", type=Path, help="where npm put Lighthouse")
    given = parser.parse_args()
    name = given.tool / "node_modules" / ".bin" / "lighthouse" if given.tool else "lighthouse"
    tool = shutil.which(name)
    if tool is None:
        sys.exit("Lighthouse is not here; the first lines of this file say how to install it")
    files = Files(SITE)
    if f"/{given.page}" not in files:
        sys.exit(f"no {given.page} in {SITE.name}/; build the site first")
    server = serve(files)
    report = judge(tool, f"http://127.0.0.1:{server.server_port}/{given.page}")
    server.shutdown()
    for category in report["categories"].values():
        print(f"{category['title']:16} {category['score'] * 100:.0f}")
        print("\n".join(imperfect(report, category["id"])) or "  nothing to mend")
    for figure, audit in FIGURES.items():
        print(f"{figure:16} {report['audits'][audit]['displayValue']}")
    requests = report["audits"]["network-requests"]["details"]["items"]
    paths = sorted({urlsplit(request["url"]).path for request in requests})
    weights = {path: len(files[path][0]) for path in paths if path in files}
    for path, weight in weights.items():
        print(f"  {weight:8} {path}")
    ours = sum(weight for path, weight in weights.items() if not path.startswith(THEME))
    print(f"page weight      {sum(weights.values()) / 1000:.1f} KB")
    print(f"without theme    {ours / 1000:.1f} KB")


if __name__ == "__main__":
    main()
