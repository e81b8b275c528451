"""Reads the files of one edition's folder into records; a bad entry is left out and reported."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar, overload

from build_notes.model import (
    Address,
    Bilingual,
    CommentaryFile,
    Correction,
    CorrectionsFile,
    EditionFile,
    GarblingFile,
    HistoryFile,
    Lines,
    Location,
    PronunciationFile,
    SentenceId,
    SourcesFile,
    TermsFile,
    Translation,
)
from build_notes.read import limits
from build_notes.read.problems import Problem
from build_notes.read.text_file import decode, unfit
from build_notes.read.yaml_file import Located, read, validate


def read_folder(folder: Path) -> dict[str, bytes]:
    """Give the bytes of each file in an edition's folder, by name; hidden files are passed over."""
    return {
        path.name: path.read_bytes()
        for path in sorted(folder.iterdir())
        if path.is_file() and not path.name.startswith(".")
    }


T = TypeVar("T")
Translations = dict[SentenceId, Translation]

NEEDED = ("corrections.yml", "edition.yml", "source.txt")
FILE_CLASSES: Mapping[str, Any] = {
    "commentary.yml": CommentaryFile,
    "corrections.yml": CorrectionsFile,
    "edition.yml": EditionFile,
    "garbling.yml": GarblingFile,
    "history.yml": HistoryFile,
    "pronunciation.yml": PronunciationFile,
    "sources.yml": SourcesFile,
    "terms.yml": TermsFile,
    "translation.yml": Translations,
}
"""The shape of each YAML file; the JSON Schemas are made from these."""
NAMES = frozenset({*FILE_CLASSES, "addresses.txt", "source.txt"})


@dataclass(frozen=True, slots=True, eq=False)
class Records:
    """All that the editors say in one folder, each value with its place; they equal themselves."""

    folder: str
    about: Located[EditionFile] | None
    corrections: Located[CorrectionsFile]
    translation: Located[Translations]
    commentary: Located[CommentaryFile]
    sources: Located[SourcesFile]
    terms: Located[TermsFile]
    garbling: Located[GarblingFile] | None
    pronunciation: Located[PronunciationFile]
    history: Located[HistoryFile]
    addresses: tuple[Address, ...]
    broken: frozenset[str]
    """Files in which something could not be read: what they seem to lack may be there."""

    def file(self, name: str) -> str:
        """The path of one of the folder's files, as problems show it."""
        return f"{self.folder}/{name}"

    def each_correction(self) -> Iterator[Located[Correction]]:
        """The corrections that could be read, with their places."""
        return self.corrections.each("corrections", Correction)

    def shared_note(self, name: str) -> Bilingual | None:
        """The shared note of this name."""
        return self.corrections.value.shared_notes.get(name)


def read_records(files: Mapping[str, bytes], folder: str) -> tuple[Records, list[Problem]]:
    """Read a folder's files, given by name, that problems shall call `folder`."""
    reader = _Reader(files, folder)
    records = Records(
        folder=folder,
        about=reader.load("edition.yml", EditionFile),
        corrections=reader.load("corrections.yml", CorrectionsFile, CorrectionsFile()),
        translation=reader.load("translation.yml", Translations, {}),
        commentary=reader.load("commentary.yml", CommentaryFile, CommentaryFile()),
        sources=reader.load("sources.yml", SourcesFile, SourcesFile()),
        terms=reader.load("terms.yml", TermsFile, TermsFile()),
        garbling=reader.load("garbling.yml", GarblingFile),
        pronunciation=reader.load("pronunciation.yml", PronunciationFile, PronunciationFile()),
        history=reader.load("history.yml", HistoryFile, HistoryFile()),
        addresses=reader.addresses(),
        broken=frozenset(reader.broken | (set(NEEDED) - files.keys()) | _misspelt(files)),
    )
    return records, _name_problems(files, folder) + reader.problems


def read_addresses(files: Mapping[str, bytes], folder: str) -> tuple[Address, ...]:
    """Read the record of published addresses alone; a line that is none of it is passed over."""
    return _Reader(files, folder).addresses()


def _misspelt(files: Mapping[str, bytes]) -> set[str]:
    """The files that others were probably meant to be: what they lack may be there."""
    return {
        near for name in files if name not in NAMES for near in get_close_matches(name, NAMES, n=1)
    }


def _name_problems(files: Mapping[str, bytes], folder: str) -> list[Problem]:
    problems = [
        Problem(Location(f"{folder}/{name}"), "missing-file", "the edition has no such file")
        for name in NEEDED
        if name not in files
    ]
    for name in files:
        if name not in NAMES:
            near = get_close_matches(name, NAMES, n=1)
            hint = f"did you mean `{near[0]}`?" if near else "move it out of the edition's folder"
            message = "an edition has no file of this name"
            problems.append(Problem(Location(f"{folder}/{name}"), "unknown-file", message, hint))
    return problems


class _Reader:
    """Reads the files of one folder, gathering the problems."""

    def __init__(self, files: Mapping[str, bytes], folder: str) -> None:
        self.files = files
        self.folder = folder
        self.problems: list[Problem] = []
        self.broken: set[str] = set()

    def text(self, name: str) -> str | None:
        """The text of a file; none where it is absent or not UTF-8."""
        if name not in self.files:
            return None
        text = decode(self.files[name], f"{self.folder}/{name}")
        if isinstance(text, Problem):
            self.report(name, [text])
            return None
        return text

    @overload
    def load(self, name: str, kind: type[T]) -> Located[T] | None: ...
    @overload
    def load(self, name: str, kind: type[T], empty: T) -> Located[T]: ...
    def load(self, name: str, kind: type[T], empty: T | None = None) -> Located[T] | None:
        """The file's record without its bad entries; `empty` where there is none to be had."""
        file = f"{self.folder}/{name}"
        fallback = None if empty is None else Located(empty, {(): Location(file)})
        text = self.text(name)
        if text is None:
            return fallback
        found, problems = read(text, file)
        self.report(name, problems)
        if found is None:
            return fallback
        record, problems = validate(kind, found)
        self.report(name, problems)
        return record or fallback

    def addresses(self) -> tuple[Address, ...]:
        """The lines of `addresses.txt`."""
        name = "addresses.txt"
        addresses = []
        text = (self.text(name) or "").removeprefix("\ufeff")
        self.report(name, unfit(text, Lines.of(f"{self.folder}/{name}", text)))
        for number, line in enumerate(text.split("\n")[: limits.VALUES], 1):
            at = Location(f"{self.folder}/{name}", number)
            match line.removesuffix("\r").split("\t", 2):
                case [""]:
                    continue
                case [id_, passage, phrase]:
                    addresses.append(Address(at, id_, passage, phrase))
                case parts:
                    message = f"{len(parts)} parts in place of an id, a passage and a phrase"
                    self.report(
                        name, [Problem(at, "bad-address-line", message, "part them with tabs")]
                    )
        return tuple(addresses)

    def report(self, name: str, problems: list[Problem]) -> None:
        """Keep a file's problems."""
        self.problems += problems
        if problems:
            self.broken.add(name)
