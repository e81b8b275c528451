"""What the editors say of each word, as a script that the reading page loads when one is asked for.

Nothing of a dictionary is in it: `dictionary_script` has that.
"""

import json

from build_notes.model import Edition
from build_notes.vocabulary import Entry, TermEntry, terms, vocabulary


def lexicon_script(edition: Edition) -> dict[str, str]:
    """Give the script by its path under `docs/`; it calls `vermilion.lexicon`."""
    words = ",\n".join(_json(_word(entry)) for entry in vocabulary(edition))
    listed = ",\n".join(_json(_term(entry)) for entry in terms(edition))
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


def _term(entry: TermEntry) -> dict[str, str]:
    return {"text": entry.term.term, "english": entry.term.english[0]}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
