"""The words that editors choose from; each with what it means."""

from enum import StrEnum


class ParagraphKind(StrEnum):
    """What a paragraph is in the published page."""

    TITLE = "title"
    METADATA = "metadata"
    EDITORS_NOTE = "editors-note"
    HEADING = "heading"
    BODY = "body"
    BYLINE = "byline"


class Mechanism(StrEnum):
    """How the machine made the garbled phrase."""

    SYNONYM = "synonym"
    ANTONYM = "antonym"
    WRONG_SENSE = "wrong-sense"
    SPLIT_WORD = "split-word"
    SOUND_ALIKE = "sound-alike"
    LOOK_ALIKE = "look-alike"
    REORDERED = "reordered"
    OMITTED = "omitted"
    INSERTED = "inserted"
    UNEXPLAINED = "unexplained"


class Effect(StrEnum):
    """What the garbled phrase does to a reader; where several fit, the first in this order."""

    REVERSED = "reversed"
    NAME = "name"
    NONSENSE = "nonsense"
    SHIFTED = "shifted"
    REGISTER = "register"


class Certainty(StrEnum):
    """How sure the editors are of the corrected form."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    CONJECTURE = "conjecture"


class Evidence(StrEnum):
    """Why the editors believe the corrected form."""

    SOURCE = "source"
    FORMULA = "formula"
    USAGE = "usage"
    HABIT = "habit"
    LISTED = "listed"


class SourceKind(StrEnum):
    """What sort of thing a cited source is."""

    DOCUMENT = "document"
    SPEECH = "speech"
    LAW = "law"
    REPORT = "report"
    STANDARD = "standard"
    DICTIONARY = "dictionary"
    BOOK = "book"
    WORD_LIST = "word-list"
    WEB_PAGE = "web-page"
