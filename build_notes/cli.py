"""The command line: `python3 -m build_notes COMMAND`, from the project's root."""

import argparse
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from build_notes import terminal
from build_notes.publish.alone import alone
from build_notes.publish.built import is_current
from build_notes.publish.swap import refusal, replace_site
from build_notes.publish.write import replace
from build_notes.read.nearest import near_name
from build_notes.read.problems import CODES, EditionError
from build_notes.terminal import say

# What only some commands need is imported in them: the others, above all a build that finds nothing
# to do, would wait for it.
ROOT = Path(__file__).parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit status: 0, or 1 where there are problems."""
    terminal.prepare()
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        return command(options)
    except KeyboardInterrupt:  # the way to end a preview
        return 130
    except EditionError as error:
        say(error, sys.stderr)
        say(error.summary, sys.stderr)
        return 1
    except OSError as error:  # a full disk, a folder that may not be written, a port in use
        say(refusal(error, ROOT), sys.stderr)
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
        if command in {check, report_, record}:
            one.add_argument("slugs", nargs="*", metavar="SLUG", help="all editions without it")
        if command is explain:
            one.add_argument("code", nargs="?", help="all codes where it is left out")
        if command is serve:
            one.add_argument("--address", default="127.0.0.1:8000", help="default: %(default)s")
    return parser


def check(options: argparse.Namespace) -> int:
    """Read and check every edition, or those that are named."""
    from build_notes.publish import editions  # noqa: PLC0415

    for edition in editions.read_editions(ROOT, options.slugs):
        say(f"{edition.slug}: no problem")
    return 0


def render(_: argparse.Namespace) -> int:
    """Write the pages and data of every edition."""
    from build_notes.publish import docs, inputs  # noqa: PLC0415

    with alone(ROOT / docs.LOCK, lambda: say(docs.WAITING)):
        docs.render(ROOT, inputs.site_url(ROOT), say)
    return 0


def build(_: argparse.Namespace) -> int:
    """Publish to `site/`; the last good site stays as it was until a new one is whole."""
    site = (ROOT / "site").resolve()

    def make(folder: Path, held: tuple[int, ...]) -> int | None:
        """Make the site in a process out of reach of outer settings, or find it as it must be."""
        if is_current(ROOT, site):
            return None
        words = ["-E", "-X", "utf8", "-m", "build_notes.publish", str(folder), str(site)]
        return subprocess.run(
            [sys.executable, *words], cwd=ROOT, pass_fds=held, check=False
        ).returncode

    status = replace_site(site, make, say)
    if status is None:
        say("nothing has changed")
    if not status:
        say(f"open {ROOT / 'site' / 'index.html'}")
    return status or 0


def serve(options: argparse.Namespace) -> int:
    """Preview the site at a local address, in this very process, so that none is left of it."""
    from build_notes.publish import preview  # noqa: PLC0415

    return preview.serve(ROOT, options.address)


def report_(options: argparse.Namespace) -> int:
    """Print what each edition holds and lacks, as far as it can be read."""
    from build_notes.publish import editions  # noqa: PLC0415
    from build_notes.study.report import report, trouble  # noqa: PLC0415

    status = 0
    for slug, edition, problems in editions.try_editions(ROOT, options.slugs):
        lines = (
            report(edition, editions.recorded(ROOT, slug))
            if edition
            else [f"{slug}: cannot be read yet"]
        )
        for line in (*lines, *trouble(slug, problems)):
            say(line)
        status = 1 if problems else status
    return status


def record(options: argparse.Namespace) -> int:
    """Add the addresses that are not recorded yet."""
    from build_notes.publish import editions  # noqa: PLC0415

    for edition in editions.read_editions(ROOT, options.slugs):
        say(f"{edition.slug}: {editions.record(ROOT, edition)} addresses added")
    return 0


def explain(options: argparse.Namespace) -> int:
    """Print what one code means, or all of them."""
    if options.code is None:
        for code, meaning in CODES.items():
            say(f"{code}: {meaning}")
        return 0
    if options.code not in CODES:
        hint = near_name(options.code, CODES) or "`explain` alone lists all"
        say(f"there is no code {options.code}; {hint}", sys.stderr)
        return 1
    say(CODES[options.code])
    return 0


def write_schemas(_: argparse.Namespace) -> int:
    """Write the JSON Schemas of what editors write, and of the data that is published."""
    from build_notes.export import edition_json  # noqa: PLC0415
    from build_notes.read.schema import schemas  # noqa: PLC0415

    replace(edition_json.SCHEMA, edition_json.schema().encode())
    for name, text in schemas().items():
        replace(ROOT / "build_notes" / "schemas" / name, text.encode())
    return 0
