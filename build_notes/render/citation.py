"""How an edition is cited, in the manner of GB/T 7714-2015 and as English books do it."""

from build_notes.model import Bilingual, Edition


def citation(edition: Edition) -> Bilingual:
    """Give the citation in both languages; the reader adds the place, its address and the day."""
    about = edition.about
    last = edition.history[-1].date if edition.history else about.date
    chinese = "，".join(author.name.zh for author in about.authors)
    english = " and ".join(author.name.en for author in about.authors)
    return Bilingual(
        zh=f"{chinese}. {about.title.zh}[EB/OL]. {about.editors.zh}，校注. ({last}).",
        en=f"{english}. “{about.title.en}”. Edited by {about.editors.en}. Edition of {last}.",
    )
