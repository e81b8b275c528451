"""An editor's mistakes: each is told with its cause first, and what passes is what can be true."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from conftest import GOLDEN
from projects import texts

from build_notes.check.citations import ID_OF_THE_PAGE
from build_notes.chinese import pinyin
from build_notes.chinese.dictionary import look_up
from build_notes.chinese.traditional import ALSO_TRADITIONAL, ONE_TO_MANY, traditional
from build_notes.model import Bilingual, CommentaryPlace, Edition, EditionFile
from build_notes.publish.pipeline import read_edition, try_edition
from build_notes.read.folder import read_folder
from build_notes.read.nearest import near_words
from build_notes.read.problems import Problem
from build_notes.read.schema import schemas
from build_notes.read.yaml_hints import FORMS, cure

FOLDER = "build_notes/editions/tiny"
FILES = read_folder(GOLDEN / "tiny" / "edition")
SOURCE = "{id: text, kind: document, title: {zh: 某, en: A}, issuer: {zh: 某, en: A}}"
ADDRESSES = "c001\tp1s1\t加背\nc003\tp2s2\t说好\nc006\tp2s1\t告诉\n"


def edited(*edits: tuple[str, str, str]) -> dict[str, bytes]:
    """Give the files of the tiny edition, with its addresses, after edits: file, old, new."""
    files = {**FILES, "addresses.txt": ADDRESSES.encode()}
    for name, old, new in edits:
        text = files[name].decode()
        assert old in text, f"{old!r} is not in {name}"
        files[name] = text.replace(old, new, 1).encode()
    return files


def problems(*edits: tuple[str, str, str]) -> tuple[Problem, ...]:
    """Give the problems of the tiny edition after edits."""
    return try_edition(edited(*edits), FOLDER)[1]


@pytest.mark.parametrize(
    ("name", "old", "new", "code", "place"),
    [
        # What passes nowhere.
        ("pronunciation.yml", "lǎoshī", "laoshi", "bad-pinyin", "10:24"),
        ("pronunciation.yml", "lǎoshī", "LǍOSHĪ", "bad-pinyin", "10:24"),
        ("pronunciation.yml", "lǎoshī", "lǎoShī", "bad-pinyin", "10:24"),
        ("pronunciation.yml", "關於", "关于", "wrong-traditional", "4:45"),
        ("terms.yml", "authority: ours", "authority: ours #1", "cut-short", "4:16"),
        ("pronunciation.yml", "请看/通知", "请看/通之", "unused-phrase", "2:5"),
        ("pronunciation.yml", "请看/通知", "请看∕通知", "bad-value", "2:5"),
        ("pronunciation.yml", "请看/通知", "请看\u200b/通知", "bad-value", "2:5"),
        ("terms.yml", "term: 通知", "term: 通之", "unused-phrase", "2:11"),
        ("edition.yml", "[再看告诉。]", "[再看告诉]", "cut-sentence", "29:21"),
        ("edition.yml", "date: 2026-11-01", "date: 2026-02-30", "bad-value", "6:7"),
        ("edition.yml", "same_span: 5", "same_span: 6", "wrong-agreement", "13:40"),
        ("edition.yml", "marked: [5, 6], same_span: 5, same_form: 4",
         "marked: [0, 0], same_span: 0, same_form: 0", "wrong-agreement", "13:21"),
        ("edition.yml", "en: A very short sample.", "en: See p9s1.", "unknown-passage", "3:29"),
        ("edition.yml", "'*circular*'", "'*circular'", "unbalanced-mark", "12:73"),
        ("sources.yml", "date: 2020-01", "date: 2020-13", "bad-value", "6:11"),
        ("sources.yml", "checked: true", "address: http://", "bad-value", "7:14"),
        ("sources.yml", "sources:\n", f"sources:\n  - {SOURCE}\n", "reserved-id", "2:10"),
        ("corrections.yml", "corrected: ''", "corrected:", "missing-value", "69:5"),
        ("corrections.yml", "corrected: 减负\n", "corrected: ~\n", "missing-value", "13:16"),
        ("corrections.yml", "rivals: [告示]", "rivals: [通知]", "idle-rival", "56:14"),
        ("corrections.yml", "rivals: [告示]", "rivals: [告示, 告示]", "listed-twice", "56:18"),
        ("corrections.yml", "[source, habit]", "[habit, source, habit]", "listed-twice", "54:31"),
        ("corrections.yml", "evidence: [formula]", "evidence: [habit]", "lonely-habit", "21:16"),
        ("corrections.yml", "garbled: to agree", "garbled: 同意", "wrong-language", "61:22"),
        ("corrections.yml", ", corrected: to ease burdens", "", "missing-gloss", "14:12"),
        ("corrections.yml", "ed: to ease burdens", "ed: ' '", "missing-gloss", "14:12"),
        ("corrections.yml", "garbled: 加, corrected: 减", "garbled: 加, corrected: 加",
         "nothing-changed", "16:5"),
        ("history.yml", "2026-11-02", "2026-10-02", "impossible-date", "2:11"),
        ("garbling.yml", "en: Set phrases are wrong", "en: 错了", "wrong-language", "14:30"),
        ("terms.yml", "authority: ours", "authority: &c ours", "bad-yaml", "4:16"),
        ("terms.yml", "authority: ours", "authority: !ours it is", "bad-yaml", "4:16"),
        # Mistakes whose consequences come after them.
        ("corrections.yml", "garbled: 加背", "garbled: 加被", "no-place", "12:14"),
        ("corrections.yml", "passage: p2s2\n    garbled: 说好", "passage: p2s1\n    garbled: 说好",
         "no-place", "60:14"),
        ("corrections.yml", "note: gaosu-tongzhi", "note: gaosu", "unknown-note", "33:18"),
        ("corrections.yml", "[a-word-list]", "[word-list]", "unknown-source", "32:13"),
        ("corrections.yml", "{garbled: to agree}", "{garbled：to agree}", "unknown-key", "61:13"),
        ("corrections.yml", "certainty: certain", "certianty: certain", "unknown-key", "20:16"),
        ("translation.yml", "p2s2:", "p2s3:", "unknown-passage", "11:1"),
        ("pronunciation.yml", "places: [p1s1]", "places: [p2s1]", "unused-word", "5:68"),
    ],
)  # fmt: skip
def test_the_first_problem_is_the_cause(
    name: str, old: str, new: str, code: str, place: str
) -> None:
    """What an editor did wrong is told first, where it stands."""
    first = problems((name, old, new))[0]
    assert (first.code, str(first.location)) == (code, f"{FOLDER}/{name}:{place}")


def test_a_mistyped_phrase_is_not_a_lost_address() -> None:
    """Nobody is told to withdraw a correction whose phrase is mistyped, or whose id has changed."""
    found = problems(("corrections.yml", "garbled: 说好", "garbled: 说妤"))
    assert [problem.code for problem in found] == ["no-place"]
    *_, last = problems(("corrections.yml", "- id: c001", "- id: c010"))
    assert last.code == "address-vanished"
    assert "c010" in last.hint
    assert "withdraw" not in last.hint


def test_a_source_that_many_cite_is_missed_once() -> None:
    """A name that no source has, and a file that is not there, are one problem each."""
    files = edited(("sources.yml", "id: a-document", "id: a-documents"))
    (found,) = try_edition(files, FOLDER)[1]
    assert found.code == "unknown-source"
    assert "`a-documents`" in found.hint
    del files["sources.yml"]
    (found,) = try_edition(files, FOLDER)[1]
    assert (found.code, found.location.file) == ("missing-file", f"{FOLDER}/sources.yml")


def test_what_is_true_passes() -> None:
    """What looks odd and can be true is let through."""
    for edit in (
        ("pronunciation.yml", "lǎoshī", "lǎoshi"),  # a neutral tone behind another one
        ("corrections.yml", "rivals: [告示]", "rivals: [告诉]"),  # perhaps the authors wrote it
        ("corrections.yml", "corrected: ''", "corrected: ''  # inserted"),
        ("corrections.yml", "    corrected: 减负", "    # a comment\n    corrected: 减负"),
        ("edition.yml", "date: 2026-11-01\n", ""),
        ("edition.yml", "date: 2026-11-01", "date: 2026-11"),
        ("edition.yml", "same_span: 5, same_form: 4", "same_span: 0, same_form: 0"),
        ("sources.yml", "date: 2020-01", "date: 2020-02-29"),
        ("sources.yml", "en: some repository", "en: some repository#1"),
    ):
        assert problems(edit) == (), edit


@pytest.mark.parametrize(
    ("words", "there", "difference"),
    [
        ("告訴", "告诉", "Traditional"),
        ("，再看", ",再看", "half-width"),
        ("告\u200b诉", "告诉", "cannot be seen"),
        ("请 看", "请看", "white space"),
        ("WWW.spam", "www.spam", "capitals"),
        ("加贝", "加背", ""),
        ("请大看告诉", "请看告诉", ""),
    ],
)
def test_the_nearest_words_are_shown(words: str, there: str, difference: str) -> None:
    """Words that stand nowhere are answered with those most like them, and with the difference."""
    hint = near_words(words, "关于加背的告诉请看告诉,再看告诉。老师 说好,www.spam.example!")
    assert there in hint
    assert difference in hint


def test_nothing_is_near_what_is_unlike() -> None:
    """No words are shown for words that nothing is like."""
    assert near_words("天下大事", "关于加背的告诉") == ""


def test_two_sides_the_wrong_way_round() -> None:
    """A correction that quotes the corrected form is told so."""
    found = problems(("corrections.yml", "garbled: 加背\n    corrected: 减负",
                      "garbled: 减负\n    corrected: 加背"))  # fmt: skip
    assert "`corrected`" in found[0].hint


def places(quote: str) -> tuple[CommentaryPlace, ...]:
    """Give where a quotation of the second sentence of the tiny edition belongs."""
    files = edited(("commentary.yml", "quote: 请看", f"quote: {quote}"))
    edition, found = try_edition(files, FOLDER)
    assert edition, found
    return edition.commentary_places[:1] if not found else ()


def test_commentary_may_quote_either_text() -> None:
    """Commentary on garbled words belongs where the reading text has what became of them."""
    published, read = places("'请看告诉,'"), places("请看通知，")
    assert published == read
    assert (published[0].start, published[0].end) == (0, 5)
    first, *_ = problems(("commentary.yml", "quote: 请看", "quote: 请看布告"))
    assert "the reading text, nor of source.txt" in first.message


@pytest.mark.parametrize(
    ("line", "column", "sign"),
    [
        ("en: 'open", 5, "'"),
        ('en: "open', 5, "close"),
        ("en: 'it's'", 8, "''"),
        ('en: "some" words', 10, "'"),
        ("en: a view: ours", 11, "quotes"),
        ("{zh: 一, en: a view: ours}", 19, "quotes"),
        ("\ten: tab", 1, "spaces"),
        ("en： wide", 3, "`: `"),
        ("{zh: 一，en: two}", 7, "`, `"),
        ("-one", 1, "`- `"),
        ("en:two", 3, "`: `"),
        ("en: %s", 5, "'%…'"),
        ("en: *s*", 5, "'*…'"),
        ("en: @s", 5, "'@…'"),
        ("en: `s`", 5, "'`…'"),
        ("en: [one, two", 5, "]"),
        ("{zh: 一, en: two", 1, "}"),
        ("{zh: 一, en: no #1}", 16, "quotes"),
        ("en: “a: b”", 7, "“"),
    ],
)
def test_yaml_is_explained(line: str, column: int, sign: str) -> None:
    """Where YAML cannot be read, the mistake is shown on its line with what mends it."""
    text = f"# a: 'b\nzh: |\n  don't: [mind\n{line}\nmore: 'text'\nlast: one\n"
    found = cure(text, 6 if line in {"en: 'open", 'en: "open', "en: [one, two"} else 4)
    assert found
    assert (found.line, found.column) == (4, column)
    assert sign in found.hint


def test_a_quotation_mark_far_above_is_found() -> None:
    """YAML that breaks far below an open quotation mark is told at that mark."""
    text = "a: 'open\n" + "b: plain\n" * 40 + "c: 'closed'\n"
    files = {**edited(), "terms.yml": text.encode()}
    found = [p for p in try_edition(files, FOLDER)[1] if p.code == "bad-yaml"]
    assert [(p.location.line, p.location.column) for p in found] == [(1, 4)]


def test_hints_come_from_the_keys_of_the_entry() -> None:
    """A misspelt key is answered with a key that stands in such an entry, never with another."""
    (found,) = problems(("terms.yml", "authority: ours", "autority: ours"))
    assert "`authority`" in found.hint
    (found,) = problems(("terms.yml", "authority: ours", "garbled: ours"))
    assert "did you mean" not in found.hint
    assert "authority" in found.hint


def test_every_form_has_words() -> None:
    """Each pattern of the record classes is explained without a regular expression."""
    found = set(re.findall(r'"pattern": ("(?:[^"\\]|\\.)*")', "".join(schemas().values())))
    assert found
    assert {json.loads(pattern) for pattern in found} <= FORMS.keys()


def test_schemas_know_no_empty_value() -> None:
    """A text editor marks a key without a value, as the build does."""
    assert '"null"' not in "".join(schemas().values())


def test_ids_of_the_sources_page_are_reserved() -> None:
    """Whatever has an id on the sources page, but for sources, has one that no source may take."""
    edition = read_edition(FILES, FOLDER)
    page = texts(edition)["tiny/sources.md"]
    ids = set(re.findall(r' id="([^"]+)"', page)) - {source.id for source in edition.sources}
    assert ids
    assert all(ID_OF_THE_PAGE.fullmatch(id_) for id_ in ids)


def test_characters_that_are_traditional_too() -> None:
    """Of each such character the dictionary has a Traditional word."""
    words = look_up({"云云", "皇后", "茶几", "干支", "公里", "面粉", "凶", "咨", "泄"})
    written = {entry.traditional for entries in words.values() for entry in entries}
    assert {"皇后", "茶几", "公里"} <= written
    assert all(traditional(character) != character for character in ALSO_TRADITIONAL)
    assert "后" in ALSO_TRADITIONAL & ONE_TO_MANY
    assert ALSO_TRADITIONAL.isdisjoint("发艺国个听")


@pytest.mark.parametrize(
    ("word", "read", "first"),
    [("演出", "yanchu", "演"), ("演出", "yǎnchu", None), ("社会主义", "shèhuì zhuyi", "义"),
     ("的", "de", None), ("任务", "renwù", "任"), ("AA制", "AA zhì", None)],
)  # fmt: skip
def test_tones_are_missed(word: str, read: str, first: str | None) -> None:
    """A syllable without tone stands behind one with a tone, or is known so."""
    parts = pinyin.syllables(word, read)
    assert parts
    assert pinyin.without_tone(word, parts) == first


def rendered(**changes: object) -> Mapping[str, str]:
    """Give the pages of the tiny edition with other facts about it."""
    edition = read_edition(FILES, FOLDER)
    about = {name: getattr(edition.about, name) for name in EditionFile.__dataclass_fields__}
    about.update({key: value for key, value in changes.items() if key in about})
    rest = {name: getattr(edition, name) for name in Edition.__dataclass_fields__}
    rest.update({key: value for key, value in changes.items() if key in rest})
    return texts(Edition(**{**rest, "about": EditionFile(**about)}))


def structured(page: str) -> dict[str, object]:
    """Give what a page says of its text in the words of schema.org."""
    found: dict[str, object] = json.loads(re.findall(r"^structured: (.*)$", page, re.MULTILINE)[0])
    entity = found["mainEntity"]
    assert isinstance(entity, dict)
    return entity


def test_an_edition_without_history_or_author_claims_neither() -> None:
    """No date is given that nobody knows, no name is left empty before a full stop."""
    page = rendered(history=(), authors=(), date=None)["tiny/history.md"]
    assert {"author", "datePublished", "dateModified"}.isdisjoint(structured(page))
    cited = re.findall(r'data-cite-(?:zh|en)="(.*?)"', page)
    assert [text[0] for text in cited] == ["关", "“"]
    assert not re.search(r"\d{4}-\d\d|None|\(\)", " ".join(cited))
    assert "changed:" not in page


def test_the_dates_of_an_edition_are_its_own() -> None:
    """What is published is the edition: its date is never that of its source."""
    page = rendered()["tiny/history.md"]
    assert structured(page)["datePublished"] == "2026-11-02"
    assert "2026-11-01" not in page


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [(1, "某", "A"), (2, "某，某", "A and A"), (3, "某，某，某", "A, A, and A"),
     (4, "某，某，某，等", "A, A, A, and A")],
)  # fmt: skip
def test_authors_are_listed(number: int, chinese: str, english: str) -> None:
    """Authors are named as GB/T 7714 and English books name them."""
    person = type(read_edition(FILES, FOLDER).about.authors[0])(name=Bilingual(zh="某", en="A"))
    page = rendered(authors=(person,) * number)["tiny/index.md"]
    assert f'data-cite-zh="{chinese}. ' in page
    assert f'data-cite-en="{english}. ' in page


def test_links_of_a_summary_lead_to_the_edition() -> None:
    """A sentence that the summary names is linked from the home page to the reading page."""
    pages = rendered(summary=Bilingual(zh="见p2s1。", en="See p2s1."))
    assert pages["index.md"].count('href="tiny/index.html#p2s1"') == 2
    assert 'href="index.html#p2s1"' not in pages["index.md"]


def test_sitemap_knows_only_what_the_history_says() -> None:
    """The site map takes its dates from the pages of editions, not from the clock."""
    template = (Path(GOLDEN).parents[1] / "build_notes/theme/sitemap.xml").read_text("utf-8")
    assert "update_date" not in template
    assert 'changed: "2026-11-02"' in rendered()["tiny/words.md"]
    assert "changed:" not in rendered()["index.md"]


@pytest.mark.parametrize(("form", "is_wrong"), [("演齣", True), ("演出", False)])
def test_of_two_traditional_characters_one_is_the_words(form: str, *, is_wrong: bool) -> None:
    """A form whose characters the word has elsewhere, but not this word, is refused."""
    entry = f"  - {{word: 演出, pinyin: yǎnchū, traditional: {form}, gloss: performance}}\n"
    found = problems(("pronunciation.yml", "  - {word: 老师", f"{entry}  - {{word: 老师"))
    assert ("wrong-traditional" in {problem.code for problem in found}) is is_wrong
