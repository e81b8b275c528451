"""A generated page: front matter and one HTML block, in a file that any generator can publish."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from build_notes.model import Bilingual, Edition, Person
from build_notes.model.prose import plain
from build_notes.render import labels
from build_notes.render.context import Context
from build_notes.render.parts import html as h
from build_notes.render.parts.inline import both, label
from build_notes.study.citation import citation

REFERENCES = {character: f"&#{ord(character)};" for character in "\n\r\t"}
"""The characters that Markdown would change, as the references that it leaves alone."""
NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON writes as it is and YAML takes for the end of a line, or does not take at all."""
BLOCK_END = re.compile(
    r"(</(?:article|details|div|h1|h2|li|nav|ol|p|section|summary|table|td|th|tr|ul)>)"
)
"""Where a line may end without a character of any text being added."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a page of an edition says, without the frame that all its pages have."""

    content: h.Node
    description: Bilingual | None = None
    """What it says of itself to others; the edition's summary where that is left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of page that editions have."""

    render: Callable[[Edition, Context], Body]
    path: str
    """Its place in the folder of the edition's script, the same in both scripts."""
    label: Bilingual
    """How the navigation calls it."""
    classed: str
    """What its frame is classed as.

    Readers' programs, such as the reader view of Firefox, leave out what is classed by a word like
    `comment`, `banner`, `meta`, `share`, `tags` or `author`, so that no class of ours holds one.
    """
    scripts: str
    """The scripts in `docs/assets/` that it loads after those of every page, by name.

    They stand in order: each may use what an earlier one offers.
    """
    styles: str
    """The style sheets there beyond those of every page, by name."""
    is_garbled: bool = False
    """Whether the garbled text stands there as running text."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page before it is a file."""

    title: str
    description: str
    html: str
    """The body, escaped."""
    is_garbled: bool = False
    """Whether its text is garbled, so that no search engine or corpus shall take it in."""
    edition: str | None = None
    """The edition that it is a page of, by its slug."""
    picture: str | None = None
    """What messengers show of it, by its path in the site."""
    styles: tuple[str, ...] = ()
    """The style sheets that it needs beyond those of every page."""
    scripts: tuple[str, ...] = ()
    """The scripts that it needs beyond those of every page, in the order in which they run."""
    structured: Mapping[str, object] = field(default_factory=dict)
    """What it is, in the words of schema.org."""
    changed: str | None = None
    """The day of the edition's last change, as year-month-day; none where its history has none."""
    twin: str | None = None
    """The same page in the other script, by its path in the site."""
    script: str = "hans"
    """The script of its Chinese: `hans` or `hant`."""

    def markdown(self) -> str:
        """The page as a Markdown file.

        The HTML is one block: a blank line would end it in CommonMark, and Python-Markdown
        expands tabs and rewrites line ends, so these are written as character references.
        """
        # `Markup`, which it is, would escape the reference once more.
        html = self.html
        for character, reference in REFERENCES.items():
            html = str.replace(html, character, reference)
        html = BLOCK_END.sub(r"\1\n", html).strip()
        return "\n".join(["---", *self._front_matter(), "---", "", html, ""])

    def _front_matter(self) -> Iterator[str]:
        meta = {
            "title": self.title,
            "description": self.description,
            "robots": "noindex" if self.is_garbled else None,
            "edition": self.edition,
            "picture": self.picture,
            "styles": self.styles,
            "scripts": self.scripts,
            "structured": self.structured,
            "changed": self.changed,
            "twin": self.twin,
            "script": self.script if self.twin else None,
        }
        for key, value in meta.items():
            if value or key == "styles":
                yield f"{key}: {_yaml(value)}"
        yield "hide: [navigation, toc, footer]"
        yield "generated: true"


def body(file: str) -> str:
    """Give the HTML of a page from the text of its file."""
    return file.partition("\n---\n")[2].strip()


def _yaml(value: object) -> str:
    """Give a value as YAML on one line, which JSON is but for the characters that YAML breaks at.

    Where front matter is no YAML, MkDocs prints it as the page.
    """
    text = json.dumps(value, ensure_ascii=False)
    return NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def described(edition: Edition, words: Bilingual) -> Bilingual:
    """What a page says of itself to others: the edition's title, and in a few words what it has."""
    title = edition.about.title
    return Bilingual(zh=f"{title.zh}：{words.zh}", en=f"{title.en}: {words.en}")


def edition_page(edition: Edition, context: Context, kind: Kind, kinds: Iterable[Kind]) -> Page:
    """Render a page of an edition: the navigation of all kinds, then what it says."""
    name = context.say(kind.label)
    said = kind.render(edition, context)
    about = said.description or edition.about.summary
    cited = citation(edition)
    return Page(
        title=f"{name.zh} {name.en} · {edition.about.title.zh}",
        description=f"{about.zh} {plain(about.en)}".replace("\n", " "),
        is_garbled=kind.is_garbled,
        edition=edition.slug,
        styles=tuple(kind.styles.split()),
        scripts=tuple(kind.scripts.split()),
        picture=f"{edition.slug}/picture.png",
        structured=_structured(edition, name, context),
        changed=str(edition.history[-1].date) if edition.history else None,
        twin=f"{edition.slug}/{context.other.folder}{kind.path}",
        script=context.script,
        html=h.div(
            class_=f"edition {kind.classed}",
            data_edition=edition.slug,
            data_script=context.script,
            data_cite_zh=cited.zh,
            data_cite_en=cited.en,
        )[
            h.p(".imprint")[f"{context.zh(labels.SITE)}  ", both(edition.about.title, context)],
            h.nav(".pages", aria_label=context.zh(labels.PAGES))[
                (
                    [
                        h.a(href=other.path, aria_current="page" if other is kind else None)[
                            label(other.label, context)
                        ],
                        " ",
                    ]
                    for other in kinds
                ),
                _switch(kind.path, context),
            ],
            h.div("#text", tabindex="-1"),
            said.content,
        ],
    )


def _switch(path: str, context: Context) -> Markup:
    """The link from a page to its twin in the other script, in the twin's own script."""
    there = context.other
    return h.a(".script", href=f"{context.out}{there.folder}{path}", hreflang=there.language)[
        both(labels.SCRIPTS[there.script], there)
    ]


def _structured(edition: Edition, name: Bilingual, context: Context) -> dict[str, object]:
    """A page of an edition as schema.org sees it: a part of a scholarly article about a text.

    Its dates are those of the edition; the source's is what a page says of itself.
    """
    about = edition.about
    days = [str(change.date) for change in edition.history]
    known = {
        "author": [_person(author) for author in about.authors],
        "datePublished": days[0] if days else None,
        "dateModified": days[-1] if days else None,
    }
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": f"{name.zh} {name.en}",
        "inLanguage": [context.language, "en"],
        "mainEntity": {
            "@type": "ScholarlyArticle",
            "headline": about.title.zh,
            "alternativeHeadline": about.title.en,
            "inLanguage": [context.language, "en"],
            "editor": {"@type": "Organization", "name": about.editors.en},
            **{key: value for key, value in known.items() if value},
        },
        "isPartOf": {"@type": "WebSite", "name": context.zh(labels.SITE)},
    }


def _person(person: Person) -> dict[str, str]:
    return {"@type": "Person", "name": person.name.zh, "alternateName": person.name.en}
