"""From the files of one folder to an edition that is read, placed and checked."""

from collections.abc import Mapping

from build_notes.check.run import run
from build_notes.model import Edition
from build_notes.place.assemble import assemble
from build_notes.place.division import divide
from build_notes.read.folder import read_records
from build_notes.read.problems import EditionError, Problem
from build_notes.read.source import read_source


def read_edition(files: Mapping[str, bytes], folder: str) -> Edition:
    """Make the edition from its files; `folder` is how problems call it, its last part the slug.

    Raises `EditionError` with all problems of all files.
    """
    edition, problems = try_edition(files, folder)
    if problems or edition is None:
        raise EditionError(problems)
    return edition


def try_edition(
    files: Mapping[str, bytes], folder: str
) -> tuple[Edition | None, tuple[Problem, ...]]:
    """Make as much of an edition as its files allow, and give every problem that there is.

    None where not even the text can be divided; what has a problem is left out of the rest.
    """
    records, problems = read_records(files, folder)
    edition = None
    if records.about and "source.txt" in files:
        source, found = read_source(files["source.txt"], records.file("source.txt"), records.about)
        problems += found
        if source:
            division, found = divide(source, records.about)
            problems += found if "edition.yml" not in records.broken else []
            # Where the division is wrong, every place would be wrong with it.
            if not found and "edition.yml" not in records.broken:
                edition, found = assemble(source, division, records.about, records)
                problems += found
    problems += run(edition, records)
    return edition, EditionError(problems).problems
