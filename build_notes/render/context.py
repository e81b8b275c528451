"""What a renderer is told besides what it renders: the script of the pages, and what follows."""

from dataclasses import dataclass
from functools import lru_cache

from build_notes.chinese.traditional import is_traditional, traditional
from build_notes.model import Bilingual
from build_notes.model.prose import HAN


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """One script of the pages; the edition that is rendered is in that script already.

    There are two, below, and each equals itself alone.
    """

    script: str
    """Its name: `hans` or `hant`."""
    folder: str
    """Where its pages lie in the edition's folder; it ends in a slash or is empty."""

    @property
    def language(self) -> str:
        """The language of its Chinese, as `lang` has it."""
        return f"zh-{self.script.capitalize()}"

    @property
    def other(self) -> "Context":
        """The other script."""
        return HANS if self == HANT else HANT

    @property
    def out(self) -> str:
        """What leads from a page to the edition's folder, where all lies that has no twin."""
        return "../" * self.folder.count("/")

    def language_of(self, words: str) -> str:
        """The language of Chinese words on its pages, which may be as they were published."""
        return self.language if self == HANS or is_traditional(words) else HANS.language

    def zh(self, text: str) -> str:
        """Chinese of the site's own, not of an edition, in this script."""
        return text if self == HANS else traditional(text)

    def say(self, words: Bilingual) -> Bilingual:
        """Words of the site's own, not of an edition, in this script."""
        return words if self == HANS else _say(words)


@lru_cache(maxsize=4096)
def _say(words: Bilingual) -> Bilingual:
    english = HAN.sub(lambda run: traditional(run[0]), words.en)
    return Bilingual(zh=traditional(words.zh), en=english)


HANS = Context("hans", "")
HANT = Context("hant", "hant/")
CONTEXTS = (HANS, HANT)
"""The scripts in which every edition is rendered."""
