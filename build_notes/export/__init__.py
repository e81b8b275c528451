"""From editions to the data files that others read: pure functions, one module a format."""

from build_notes.export import annotations, edition_json, words_csv
from build_notes.model import Edition


def export_edition(edition: Edition, site_url: str | None) -> dict[str, str]:
    """Give the data files of one edition by their path under `docs/`.

    `site_url` is where the site is published, if that is known: see `annotations.collection`.
    """
    folder = f"{edition.slug}/data"
    return {
        f"{folder}/source.txt": edition.source.text,
        f"{folder}/edition.json": edition_json.dump(edition),
        f"{folder}/edition.schema.json": edition_json.SCHEMA.read_text("utf-8"),
        f"{folder}/annotations.jsonld": annotations.dump(edition, site_url),
        f"{folder}/words.csv": words_csv.dump(edition),
    }
