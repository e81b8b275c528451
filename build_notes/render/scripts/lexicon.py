"""What the editors say of each word, as a script that the reading page loads when one is asked for.

Nothing of a dictionary is in it: `dictionary_script` has that.
"""

from collections.abc import Mapping

from build_notes.model import Edition
from build_notes.render.scripts.compact import compact
from build_notes.study.vocabulary import Entry, TermEntry, terms, vocabulary


def lexicon_script(edition: Edition) -> dict[str, str]:
    """Give the script by its path under `docs/`; it calls `vermilion.lexicon`."""
    words = ",\n".join(compact(_word(entry)) for entry in vocabulary(edition))
    texts = {sentence.id: sentence.traditional for sentence in edition.sentences()}
    listed = ",\n".join(compact(_term(entry, texts)) for entry in terms(edition))
    text = f'vermilion.lexicon({{"words":[\n{words}\n],"terms":[\n{listed}\n]}});\n'
    return {f"{edition.slug}/lexicon.js": text}


def _word(entry: Entry) -> dict[str, object]:
    """A word with its places: a sentence id for each, so that one may stand several times."""
    return {
        "id": entry.id,
        "text": entry.word,
        "traditional": entry.traditional,
        "pinyin": entry.pinyin,
        "gloss": entry.gloss,
        "level": entry.level,
        "places": [place.sentence for place in entry.places],
    }


def _term(entry: TermEntry, texts: Mapping[str, str]) -> dict[str, object]:
    """A term with its sentences; `texts` are those in Traditional characters, by id."""
    first, text = entry.places[0], entry.term.term
    return {
        "text": text,
        "traditional": texts[first.sentence][first.start : first.start + len(text)],
        "english": entry.term.english[0],
        "places": entry.sentences,
    }
