"""Findings about an editor's files: one line each, gathered, sorted, raised once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from build_notes.chinese.characters import legible, shortened
from build_notes.model import Location
from build_notes.read import limits

CODES: dict[str, str] = {
    "missing-file": "Every edition needs `edition.yml`, `source.txt` and `corrections.yml`, and one that cites anything `sources.yml`.",
    "unknown-file": "Only the files of an edition may stand in its folder, so that a misspelt name is noticed.",
    "bad-encoding": "Files are UTF-8; the place named is the first byte that is not.",
    "bad-character": "A character that no text has: a control character, half of a surrogate pair, a noncharacter. Programs on the way to the reader lose it or stop at it. One in `source.txt` is taken out before the text counts as received, and the provenance says so.",
    "too-long": "A file or a value is longer than any edition needs, so that reading it would take too long.",
    "wrong-hash": "`source.txt` holds the text as received. Its SHA-256 stands in `edition.yml`; any other bytes are refused.",
    "bad-yaml": "The file is not YAML, holds more than one document, or uses what no edition needs (anchors, aliases, tags, deep nesting); nothing in it could be read.",
    "folded-text": "Text over several lines is a `|` block, one sentence a line; anything else would put spaces between Chinese sentences.",
    "duplicate-key": "A key stands twice in one mapping; YAML would silently keep one of the two.",
    "missing-key": "A key that every such entry needs is not there.",
    "unknown-key": "No entry of this kind has such a key; often a misspelling.",
    "unknown-value": "Only the listed words are allowed here.",
    "wrong-type": "The value is of another shape than the key asks for: text, a list, a mapping, a date, true or false.",
    "bad-value": "The value has the right shape and breaks the rule for this key, such as the form of an id.",
    "missing-value": "A key stands there with nothing after its colon. What is left out is left out with its key; an empty corrected form is written `''`.",
    "cut-short": "In YAML a `#` after a space begins a comment, so that a value without quotation marks ends before it.",
    "wrong-language": "What stands under `zh` is Chinese, what stands under `en` and every gloss is English.",
    "listed-twice": "A list has the same thing twice.",
    "impossible-date": "A date cannot be: the edition would be older than its source.",
    "wrong-agreement": "Two editors agree on no more places than each of them marked, and give the same form in no more than these.",
    "reserved-slug": "The site has a place of this name of its own, or Windows has a device that is called so and makes no such folder.",
    "reserved-id": "The id of a source is its address on the sources page, where notes, passages and the frame have theirs.",
    "wrong-slug": "The slug of an edition is the name of its folder, since it is part of every address.",
    "wrong-paragraphs": "`edition.yml` lists every paragraph of the source, `p1` to the last, once and in order.",
    "no-sentence-end": "The quoted end of a sentence does not stand in what is left of the paragraph.",
    "ambiguous-sentence-end": "The quoted end of a sentence stands more than once in what is left of the paragraph; quote more of it.",
    "cut-sentence": "A sentence begins with its first word and ends with its mark: no sentence begins with a mark that closes, or ends with one that opens.",
    "unknown-passage": "No paragraph or sentence has this id.",
    "no-place": "The quoted words, with their prefix and suffix, do not stand in the passage. Matching is exact: nothing is normalised or guessed. Corrections quote `source.txt`, commentary that or the reading text.",
    "ambiguous-place": "The quoted words stand more than once in the passage. The matcher never guesses; add `prefix` or `suffix`.",
    "crosses-sentences": "A correction lies inside one sentence, since the sentence is the unit of reference and of translation.",
    "overlap": "Two corrections, or a correction and a rule of typography, claim the same characters.",
    "out-of-order": "Corrections stand in document order, so that the file can be read beside the text; the changes in `history.yml` stand oldest first.",
    "duplicate-id": "An id is given once.",
    "reused-id": "The id belonged to a correction that was withdrawn; an id is never used again.",
    "cuts-word": "A correction covers whole words of the reading text. Where the segmenter is wrong, list the phrase in `pronunciation.yml`.",
    "nothing-changed": "The corrected form equals the garbled phrase. To say that the place is doubtful, leave `corrected` out: then it is a crux.",
    "swaps-differ": "The swaps, put back one after the other from the left, must turn the garbled phrase into the corrected form.",
    "missing-gloss": "Every garbled phrase has a short English gloss, and every corrected form that is not empty.",
    "idle-gloss": "A gloss of the corrected form says what is printed; a crux and an empty corrected form have none.",
    "missing-note": "Every correction has a note, of its own or shared.",
    "two-notes": "A correction has a note of its own or a shared one, not both.",
    "needs-own-note": "A correction that is reversed, damages a name, makes nonsense, splits words or is not certain has a note of its own.",
    "unknown-note": "No shared note has this name.",
    "unused-note": "No correction uses this shared note.",
    "mixed-note": "A shared note belongs to all places of one pair, and to no other pair.",
    "missing-evidence": "Every correction says why its corrected form is believed.",
    "missing-rivals": "Below `certain` a correction names the other forms that were weighed.",
    "idle-rival": "A rival is another form than the one that is printed, and what was weighed and left alone another than the one that stands.",
    "lonely-habit": "Evidence `habit` says that the machine made the same swap elsewhere in the text, one way or the other; some other correction has it.",
    "uncertain-crux": "A crux has no corrected form, so nothing about it can be more than a conjecture.",
    "missing-citation": "Evidence `source` cites a document, and `listed` a word list, from `sources.yml`.",
    "unknown-source": "No entry of `sources.yml` has this id.",
    "missing-translation": "In a paragraph marked complete, every sentence has its English and every garbled one its `as_published`.",
    "untranslated-term": "Where the reading text has a term of `terms.yml`, the English has one of its renderings.",
    "lost-figure": "A figure of the reading text, in digits, stands in the English too: as digits, a word, a month or in millions.",
    "same-note": "Two notes have the same words. Let the places share one note, or say what is particular to each.",
    "note-length": "A note has two or three sentences: 15 to 260 characters in Chinese, 8 to 150 words in English.",
    "bad-example": "An example is a correction of the edition; an example of a mechanism has a swap of this mechanism.",
    "unbalanced-mark": "Asterisks come in pairs: `*so*`.",
    "bad-pinyin": "The pinyin of a word has a syllable a character, each one of its known readings with its tone mark, written as GB/T 16159-2012 has it: joined, with `’` before a, o, e inside a word, and capitals at the beginning of names only.",
    "unreviewed-reading": "A character of the word can be read in several ways. An entry among the `words` of `pronunciation.yml` says how it is read here; for a single character, place by place.",
    "wrong-traditional": "The Traditional form of a word has as many characters as the word, becomes the word again when it is simplified, and is what Taiwan writes: it keeps no character that is Simplified only.",
    "no-way-back": "The Traditional text is as long as the reading text and comes back to it, so that nothing is lost. A word that does not is entered with its reviewed Taiwan form.",
    "unreviewed-form": "One of the word’s characters has several Traditional ones. Its entry in `pronunciation.yml` says which Taiwan writes here.",
    "unused-word": "An entry of `pronunciation.yml` is about a word of the reading text, at places where it stands as a word of its own.",
    "unused-phrase": "A phrase of `segmentation` or `traditional`, or a term, stands somewhere in the text; else it does nothing.",
    "two-readings": "Two entries say how a word is read at one place.",
    "address-vanished": "An address that was published is gone. Addresses are for ever: withdraw the correction instead of deleting it.",
    "address-changed": "A published address would come to mean something else. Withdraw the correction and give a new id.",
    "bad-address-line": "A line of `addresses.txt` holds an id, a passage and a phrase, with a tab between them.",
    "page-in-the-way": "A page made by hand stands where a generated one must go; the build never overwrites it.",
    "no-edition": "There is no edition to render.",
}
"""Every code with what it means; `explain CODE` prints it."""

QUOTATION = re.compile("「([^」]*)」")
"""What a message quotes from an editor's file."""


FOLLOWING: tuple[frozenset[str], ...] = (
    frozenset({"missing-key", "unused-phrase", "unused-note"}),
    frozenset({"cuts-word", "unused-word"}),
    frozenset({"missing-translation", "unreviewed-reading", "unreviewed-form", "no-way-back"}),
    frozenset({"address-vanished", "address-changed"}),
)
"""What may follow from a mistake elsewhere, in the order in which it is told, after all the rest:
what has come loose, where words then end, what is not there yet, what was published."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding at one place."""

    location: Location
    code: str
    message: str
    hint: str = ""

    def __post_init__(self) -> None:
        assert self.code in CODES, f"{self.code} is not explained"

    def __str__(self) -> str:
        """One line, whatever the editors' files hold: nothing invisible, nothing without end."""
        hint = f"; {_said(self.hint)}" if self.hint else ""
        return f"{legible(str(self.location))}: {self.code}: {_said(self.message)}{hint}"


def _said(text: str) -> str:
    """What a message says: visible, and cut in what it quotes, or else as a whole."""
    quoted = QUOTATION.sub(lambda found: f"「{shortened(found[1], limits.QUOTED)}」", legible(text))
    return shortened(quoted, limits.MESSAGE)


def _order(problem: Problem) -> tuple[int, Problem]:
    """What may be a cause before what may follow from it; then by files, lines and columns."""
    rank = next((n for n, codes in enumerate(FOLLOWING, 1) if problem.code in codes), 0)
    return rank, problem


class EditionError(Exception):
    """Raised once a run, carrying all its problems: causes first, then by files and lines."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems), key=_order))
        super().__init__("\n".join(map(str, self.problems)))

    @property
    def summary(self) -> str:
        """How many problems there are, and what follows."""
        count = len(self.problems)
        return f"{count} problem{'' if count == 1 else 's'}; nothing was published"
