"""Traditional characters: the converter, and what of a page it converts."""

import re
from pathlib import Path

import pytest
from opencc import OpenCC
from projects import ROOT

from build_notes.chinese.traditional import MENDED, simplified, traditional
from build_notes.model import Edition
from build_notes.render.conversion import convert, convert_frame, convert_text
from build_notes.study.published import Published

SCRIPTS = sorted((ROOT / "docs" / "assets").glob("*.js"))


@pytest.fixture
def published(essay: Edition) -> Published:
    """The garbled phrases of the essay."""
    return Published.of(essay)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("发展与理发，以后与皇后，干部与干涉", "發展與理髮，以後與皇后，幹部與干涉"),
        ("台湾的标准、制度和制造，公里与里面", "臺灣的標準、制度和製造，公里與裡面"),
        ("朱笔", "朱筆"),
    ],
)
def test_characters_follow_the_phrase(text: str, form: str) -> None:
    """One Simplified character becomes one of several by its words, and comes back."""
    assert traditional(text) == form
    assert simplified(form) == text


def test_a_phrase_can_be_mended() -> None:
    """A form of our own wins over OpenCC's, wherever the phrase stands."""
    assert traditional("了解情况，再了解", {"了解": "了解"}) == "了解情況，再了解"
    assert traditional("了解情况") == "瞭解情況"


def test_mended_phrases_are_needed(essay: Edition) -> None:
    """What OpenCC gets right is not listed, save where quoted words are said to be sound."""
    assert essay.forms
    for phrase, form in {**MENDED, **essay.forms}.items():
        assert "“" in phrase or OpenCC("s2tw").convert(phrase) != form


def test_phrases_are_seen_across_marks(published: Published) -> None:
    """A phrase that an inline mark cuts is converted as the phrase; the markup is left as it is."""
    html = '<p lang="zh-Hans">理<a href="x.html">发</a>，头<b>发</b>；<b>发</b>展</p>'
    assert convert(html, published) == (
        '<p lang="zh-Hant">理<a href="x.html">髮</a>，頭<b>髮</b>；<b>發</b>展</p>'
    )


def test_a_block_ends_a_phrase(published: Published) -> None:
    """What stands in two blocks is no phrase."""
    html = '<div lang="zh-Hans"><p>理</p><p>发</p></div>'
    assert convert(html, published) == '<div lang="zh-Hant"><p>理</p><p>發</p></div>'


@pytest.mark.parametrize(
    "html",
    [
        '<s lang="zh-Hans">处罚</s>',
        '<div data-published="p1s1" lang="zh-Hans">处<a>罚</a></div>',
        '<div lang="zh-Hans" data-source="grassroots">处罚</div>',
        '<span lang="zh-Hans" data-kept>处罚</span>',
        '<p lang="en">to <span lang="zh-Hans">处罚</span> “punish”</p>',
        '<a data-garbled="处罚"></a>',
        '<i lang="en">English – nothing else &amp; “quoted”</i><!-- 处罚 -->',
    ],
)
def test_what_was_published_stays(published: Published, html: str) -> None:
    """The source and each garbled phrase stay in Simplified characters, and say so."""
    assert convert(html, published) == html


def test_quoted_garbled_phrases_stay(published: Published) -> None:
    """In Chinese prose a quoted garbled phrase stays, in an element that says its script."""
    html = '<p lang="zh-Hans">机器写成“处罚”，应是“处分”。</p>'
    assert convert(html, published) == (
        '<p lang="zh-Hant">機器寫成“<span lang="zh-Hans">处罚</span>”，應是“處分”。</p>'
    )
    assert convert_text("机器写成“处罚”。", published) == "機器寫成“处罚”。"


def test_a_note_knows_its_own_words(published: Published) -> None:
    """A word that is garbled in one place and sound in another is told apart by the note."""
    prose = '<p lang="zh-Hans">“实现”和“完成”</p>'
    correction = next(
        id_
        for id_, c in published.corrections.items()
        if (c.garbled, c.corrected) == ("实现", "完成")
    )
    inside = convert(f'<section data-address="{correction}">{prose}</section>', published)
    assert '“<span lang="zh-Hans">实现</span>”和“完成”' in inside
    assert "“實現”和“完成”" in convert(prose, published)
    id_, right = next(
        (id_, c.corrected)
        for id_, c in published.corrections.items()
        if c.corrected in published.garbled and traditional(c.corrected) != c.corrected
    )
    prose = f"<p>应写作“{right}”</p>"
    assert f"“{traditional(right)}”" in convert(
        f'<section data-address="{id_}">{prose}</section>', published
    )
    assert f'“<span lang="zh-Hans">{right}</span>”' in convert(prose, published)


def test_labels_are_converted_but_for_what_was_published(published: Published) -> None:
    """A label is converted; the garbled phrase that it says is not."""
    html = '<a aria-label="校正：减负（原文：处罚）" title="关闭" data-garbled="处罚">减负</a>'
    assert convert(html, published) == (
        '<a aria-label="校正：減負（原文：处罚）" title="關閉" data-garbled="处罚">減負</a>'
    )
    html = '<p data-published="p1s1"><a aria-label="处罚（原文；校正：处分）">处罚</a></p>'
    assert 'aria-label="处罚（原文；校正：處分）">处罚<' in convert(html, published)


def test_passages_are_the_editions_own(published: Published) -> None:
    """A sentence is printed as its paragraph was converted, and its labels say the same."""
    passages = {"p1s1": "甲乾乙"}
    html = '<p data-passage="p1s1">甲<a aria-label="校正：干（原文：处罚）">干</a>乙</p>'
    assert convert(html, published, passages) == (
        '<p data-passage="p1s1">甲<a aria-label="校正：乾（原文：处罚）">乾</a>乙</p>'
    )


def test_a_frame_is_converted_round_what_is_done() -> None:
    """The theme's words are converted; Traditional ones and what we rendered are left."""
    html = (
        '<title>關於發展 - 朱笔</title><p lang="zh-Hans" title="关闭">关闭</p>'
        '<div class="edition" data-script="hant"><s lang="zh-Hans">处罚</s></div>'
        '<a href="../index.html" hreflang="zh-Hans"><b lang="zh-Hans">简体</b></a>关闭'
    )
    assert convert_frame(html) == (
        '<title>關於發展 - 朱筆</title><p lang="zh-Hant" title="關閉">關閉</p>'
        '<div class="edition" data-script="hant"><s lang="zh-Hans">处罚</s></div>'
        '<a href="../index.html" hreflang="zh-Hans"><b lang="zh-Hans">简体</b></a>關閉'
    )


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_say_what_opencc_would(path: Path) -> None:
    """The table of characters gives each Chinese word of our scripts its Traditional form."""
    table = (ROOT / "docs" / "assets" / "traditional.js").read_text("utf-8")
    pairs = re.findall(r'FORMS =\s+"(.*?)"', table)[0].split(" ")
    forms = str.maketrans(dict(pairs))
    if path.name == "traditional.js":
        return
    code = re.sub(r"^\s*//.*$|\s// .*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
    for literal in re.findall(r'"[^"\n]*"|`[^`]*`', code):
        assert literal.translate(forms) == traditional(literal), literal
