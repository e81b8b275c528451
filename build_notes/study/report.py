"""What an edition holds and lacks, in figures, as lines of text for its editors."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from build_notes.chinese.characters import legible, name, odd, shortened
from build_notes.model import Address, Edition, Lines, Piece, new_lines
from build_notes.read import limits
from build_notes.read.problems import Problem


def trouble(slug: str, problems: Sequence[Problem]) -> Iterator[str]:
    """Yield the lines that say how many problems of which kind an edition has, if it has any."""
    if problems:
        counts = Counter(problem.code for problem in problems)
        kinds = ", ".join(f"{times} {code}" for code, times in counts.items())
        yield f"  problems     {len(problems)}: {kinds}"
        yield f"  `check {slug}` tells each; what has one is not counted here"


PLACES = 3
"""How many places of an unseen character are named."""


def report(edition: Edition, recorded: Iterable[Address]) -> Iterator[str]:
    """Yield the lines of the report; `recorded` are the addresses published so far."""
    corrections = list(edition.corrections())
    done = [paragraph for paragraph in edition.paragraphs if paragraph.complete]
    sentences = list(edition.sentences())
    yield f"{edition.slug}: {shortened(legible(edition.about.title.zh), limits.QUOTED)}"
    yield f"  paragraphs   {len(edition.paragraphs)}, complete {len(done)}"
    yield f"  sentences    {len(sentences)}, translated {sum(bool(s.english) for s in sentences)}"
    cruxes = sum(c.is_crux for c in corrections)
    yield f"  corrections  {len(corrections) - cruxes}, cruxes {cruxes}"
    yield f"  left alone   {len(edition.left_alone)}, withdrawn {len(edition.withdrawn)}"
    yield f"  source       {len(edition.source.text)} characters, garbled {_garbled(edition)}"
    yield from _odd(edition.source.text)
    yield f"  commentary   {len(edition.commentary)}, sources {len(edition.sources)}"
    if agreed := edition.about.agreement:
        forms = agreed.same_form / agreed.same_span if agreed.same_span else 0
        yield (
            f"  agreement    {agreed.marked[0]} and {agreed.marked[1]} places marked,"
            f" {agreed.same_span} the same (F1 {agreed.f1:.3f}),"
            f" {agreed.same_form} corrected alike ({forms:.1%})"
        )
    yield from _counts("mechanism", (step.mechanism for c in corrections for step in c.steps))
    yield from _counts("effect", (c.effect for c in corrections))
    yield from _counts("certainty", (c.certainty for c in corrections))
    yield from _counts("evidence", (e for c in corrections for e in c.evidence))
    yield from _lines("not complete", (p.id for p in edition.paragraphs if not p.complete))
    yield from _lines("not translated", (s.id for s in sentences if not s.english))
    missing = new_lines(edition, recorded)
    yield from _lines("addresses not recorded", (line.split("\t")[0] for line in missing))


def _odd(source: str) -> Iterator[str]:
    """The characters of the source that nobody sees, which are kept, with their first places."""
    lines = Lines.of("source.txt", source)
    for character, offsets in odd(source).items():
        first = ", ".join(str(lines.location(offset)) for offset in offsets[:PLACES])
        more = ", …" if len(offsets) > PLACES else ""
        yield f"    {len(offsets):5} {name(character)}, {first}{more}"


def _garbled(edition: Edition) -> int:
    pieces: Iterable[Piece] = (piece for _, piece, _ in edition.placed())
    return sum(len(piece.source) for piece in pieces)


def _counts(name: str, words: Iterable[str]) -> Iterator[str]:
    counts = Counter(words)
    if counts:
        yield f"  by {name}"
        for word, times in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
            yield f"    {times:5} {word}"


def _lines(name: str, ids: Iterable[str]) -> Iterator[str]:
    found = list(ids)
    if found:
        yield f"  {name}: {len(found)} ({', '.join(found)})"
