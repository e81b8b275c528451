"""The command line: `python3 -m build_notes COMMAND`, from the project's root."""

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from build_notes import site
from build_notes.problems import CODES, EditionError
from build_notes.report import report
from build_notes.schema import schemas

ROOT = Path(__file__).parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0, or 1 where there are problems."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except KeyboardInterrupt:  # the way to end a preview
        return 130
    except EditionError as error:
        print(error, file=sys.stderr)
        print(error.summary, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build_notes", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command, text in (
        (check, "read and check every edition; write nothing"),
        (render, "write the pages and data of every edition under docs/"),
        (build, "render and publish to site/"),
        (serve, "preview, and render again when an edition changes"),
        (report_, "say what each edition holds and lacks"),
        (record, "add new addresses to addresses.txt, before publishing"),
        (explain, "say what a problem's code means"),
        (write_schemas, "write the JSON Schemas of an edition's files"),
    ):
        name = command.__name__.rstrip("_").replace("write_", "")
        one = commands.add_parser(name, help=text, description=text)
        one.set_defaults(command=command)
        if command is explain:
            one.add_argument("code", nargs="?", help="all codes where it is left out")
        if command is serve:
            one.add_argument("--address", default="127.0.0.1:8000", help="default: %(default)s")
    return parser


def check(_: argparse.Namespace) -> int:
    """Read and check every edition."""
    for edition in site.read_editions(ROOT):
        print(f"{edition.slug}: no problem")
    return 0


def render(_: argparse.Namespace) -> int:
    """Write the pages and data of every edition."""
    site.render(ROOT, site.site_url(ROOT), print)
    return 0


def build(_: argparse.Namespace) -> int:
    """Publish to `site/`; the last good site stays as it was until a new one is whole."""
    with tempfile.TemporaryDirectory(prefix=".site-", dir=ROOT) as folder:
        new = Path(folder) / "site"
        status = _mkdocs("build", "--strict", "--site-dir", str(new))
        if status == 0:
            _swap(new, ROOT / "site", Path(folder) / "old")
            print(f"open {ROOT / 'site' / 'index.html'}")
    return status


def _swap(new: Path, published: Path, old: Path) -> None:
    if published.exists():
        published.rename(old)
    new.rename(published)


def serve(options: argparse.Namespace) -> int:
    """Preview the site at a local address."""
    return _mkdocs("serve", "--dev-addr", options.address)


def _mkdocs(*arguments: str) -> int:
    """Run MkDocs, whose hook renders the editions first."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", *arguments], cwd=ROOT, check=False
    ).returncode


def report_(_: argparse.Namespace) -> int:
    """Print what each edition holds and lacks."""
    for edition in site.read_editions(ROOT):
        for line in report(edition, site.recorded(ROOT, edition.slug)):
            print(line)
    return 0


def record(_: argparse.Namespace) -> int:
    """Add the addresses that are not recorded yet."""
    for edition in site.read_editions(ROOT):
        print(f"{edition.slug}: {site.record(ROOT, edition)} addresses added")
    return 0


def explain(options: argparse.Namespace) -> int:
    """Print what one code means, or all of them."""
    if options.code is None:
        for code, meaning in CODES.items():
            print(f"{code}: {meaning}")
        return 0
    if options.code not in CODES:
        print(f"there is no code {options.code}; `explain` alone lists all", file=sys.stderr)
        return 1
    print(CODES[options.code])
    return 0


def write_schemas(_: argparse.Namespace) -> int:
    """Write the JSON Schemas beside the editions."""
    for name, text in schemas().items():
        (ROOT / "build_notes" / "schemas" / name).write_text(text, "utf-8")
    return 0
