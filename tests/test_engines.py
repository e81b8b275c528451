"""What every engine must do, in short: read, notes, words, pinyin, proof, search, copy, Back."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from conftest import absent
from engines import ENGINES, Engine, Missing, Window
from engines.server import served
from windows import READING

from build_notes.model import Edition

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:setting remote_server_addr"),  # selenium's own affair
]


@dataclass(frozen=True)
class Offer:
    """A control of a page, what is typed after it was clicked, and what must come of it."""

    page: str
    control: str
    words: str
    effect: str


FULL = [name for name in ENGINES if name != "chromium-92"]
"""Where everything works; in Chromium 92 everything can be read and no dead control shows."""
OTHERS = [name for name in ENGINES if name != "chromium"]
"""All but the newest Chromium, in which all other tests of pages run."""
PAGES = ("grassroots/index.html", "grassroots/notes.html")
PHONE = Window(360, 740)

NOTE = "(document.querySelector('.panel [data-address]')?.dataset.address ?? null)"
READABLE = """[...document.querySelectorAll("[data-passage]")]
  .filter((line) => line.offsetHeight && line.parentElement.querySelector(".en").offsetHeight)
  .map((line) => line.textContent)"""
"""The reading text of each sentence that is seen with its English."""
CONTROLS = """[...document.querySelectorAll("button, select, input")]
  .filter((one) => one.offsetWidth > 1 && one.offsetHeight > 1)
  .filter((one) => getComputedStyle(one).visibility === "visible" && !one.matches(".md-option"))"""
"""What is seen and asks to be used; the theme's own switch of colours is a label."""
DEAD = """(async (controls) => {
  const dead = [];
  let isAlive;
  new MutationObserver(() => { isAlive = true; }).observe(document,
    { subtree: true, childList: true, attributes: true, characterData: true });
  for (const one of controls) {
    await new Promise((go) => setTimeout(go, 10));
    isAlive = false;
    const before = location.href;
    if (one.matches("select")) one.selectedIndex = one.selectedIndex ? 0 : 1;
    else if (one.matches("[type=search]")) one.value = "xyz";
    else one.click();
    if (!one.matches("button"))
      for (const kind of ["input", "change"]) one.dispatchEvent(new Event(kind, { bubbles: true }));
    for (let turn = 0; turn < 50 && !isAlive && location.href === before; turn++)
      await new Promise((go) => setTimeout(go, 10));
    if (!isAlive && location.href === before) dead.push(one.outerHTML);
    for (const dialog of document.querySelectorAll("dialog[open]")) dialog.close();
  }
  return dead;
})"""
"""Those of the controls that change nothing at all."""
SEARCH = Offer(
    "index.html",
    ".to-search",
    "xingshi zhuyi",
    "document.querySelector('dialog[open] li a')?.textContent.includes('形式主义')",
)
FILTER = Offer(
    "notes.html",
    "[name=find]",
    "总布告",
    "[...document.querySelectorAll('.notes [id^=c]')].filter((one) => one.offsetHeight)"
    ".map((one) => one.id).join() === 'c031'",
)
ENGLISH = Offer(
    "index.html",
    "button[data-name=english]",
    "",
    "document.querySelector('#p5s1 .en').offsetHeight === 0",
)
UNREAD = """[...document.querySelectorAll(".sentence rt")].filter((rt) => {
  const { left, right, top, bottom } = rt.getBoundingClientRect();
  const word = rt.parentElement.firstChild;
  const range = document.createRange();
  range.selectNode(word);
  const { top: head, bottom: foot } = range.getBoundingClientRect();
  const isAbove = top + 4 < bottom && bottom <= (head + foot) / 2;
  const { content } = getComputedStyle(rt, "::before");
  return !(isAbove && left + 4 < right && (content.includes(rt.dataset.p) || /attr/.test(content)));
})"""
"""The words whose pinyin takes no room above them, or says something else."""
UNSTRUCK = """[...document.querySelectorAll("a.correction:not(.crux)")].filter((mark) => {
  const made = [getComputedStyle(mark, "::before"), getComputedStyle(mark, "::after")]
    .map(({ content, textDecorationLine }) => [content, textDecorationLine]);
  const inside = [...mark.querySelectorAll("del, s")]
    .map((one) => [one.textContent, getComputedStyle(one).textDecorationLine]);
  return ![...made, ...inside].some(([words, line]) =>
    line === "line-through" && (words.includes(mark.dataset.garbled) || /attr/.test(words)));
})"""
"""The corrections beside which the garbled phrase does not stand struck through."""
WHERE = """((line, words) => {
  line.scrollIntoView({ block: "center", behavior: "instant" });
  const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (nodes.nextNode()) {
    const at = nodes.currentNode.data.indexOf(words);
    if (at < 0) continue;
    range.setStart(nodes.currentNode, at);
    range.setEnd(nodes.currentNode, at + words.length);
    const box = range.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
  }
})"""
"""The middle of some words of a line, in the window."""
SELECT = """((line) => getSelection().selectAllChildren(line))"""
BOX = """((box) => {
  document.querySelector("dialog[open]")?.close();
  box.id = "box";
  box.style = "position: fixed; inset: 6rem auto auto 6rem; z-index: 99";
  document.body.append(box);
  box.focus();
})(document.createElement("textarea"))"""
"""A box at hand to paste into."""


def on(names: Sequence[str]) -> pytest.MarkDecorator:
    """Run a test in these engines, one worker to each."""
    return pytest.mark.parametrize(
        "engine",
        [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in names],
        indirect=True,
    )


@pytest.fixture(scope="session")
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """A running engine by its name; tests that need one are skipped without it."""
    try:
        running = ENGINES[request.param]()
    except Missing as missing:
        absent(str(missing))
    yield running
    running.close()


@pytest.fixture(scope="session")
def whole(site: Path) -> Iterator[str]:
    """The address of the built site on a server of our own."""
    with served(site) as base:
        yield base


@pytest.fixture(scope="session")
def web(short: Path) -> Iterator[str]:
    """The address of the site with short pages on a server of our own."""
    with served(short) as base:
        yield base


@pytest.fixture(scope="session")
def folder(short: Path) -> str:
    """The address of the site with short pages in its folder."""
    return short.as_uri()


def line(sentence: str) -> str:
    """The line of the reading text of a sentence, as an expression."""
    return f"document.querySelector('#{sentence} [data-passage]')"


def pasted(engine: Engine) -> str:
    """What a reader gets who copies what is selected and pastes it as plain text."""
    engine.press("Control+c")
    engine.run(BOX)
    engine.press("Control+v")
    return str(engine.wait("document.querySelector('#box').value"))


@on([*ENGINES])
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_everything_can_be_read(
    engine: Engine, whole: str, essay: Edition, *, scripts: bool
) -> None:
    """Each sentence is seen in Chinese and English, and nothing is complained of."""
    engine.open(f"{whole}/{READING}", Window(scripts=scripts))
    assert engine.run(READABLE) == [sentence.reading for sentence in essay.sentences()]
    assert engine.complaints() == []


@on(OTHERS)
def test_without_scripts_nothing_waits_for_one(engine: Engine, web: str) -> None:
    """Without scripts no control is seen that only a script could answer.

    It stands beside what else is without scripts: two engines start anew for that.
    """
    engine.open(f"{web}/{READING}", Window(PHONE.width, PHONE.height, scripts=False))
    for page in PAGES:
        engine.go(f"{web}/{page}")
        assert engine.run(f"{CONTROLS}.map((one) => one.outerHTML)") == []


@on(OTHERS)
def test_what_shows_does_something(engine: Engine, web: str) -> None:
    """On a phone no control that is seen is dead, and no page complains.

    `test_browser_without.py` looks closer in the newest Chromium.
    """
    engine.open(f"{web}/{READING}", PHONE)
    for page in PAGES:
        engine.go(f"{web}/{page}")
        assert engine.run(f"{DEAD}({CONTROLS})") == []
        assert engine.complaints() == []


def answers(engine: Engine, folder: str, offer: Offer) -> None:
    """Use a control where it shows, which an old engine may leave out, and wait for its effect."""
    engine.open(f"{folder}/grassroots/{offer.page}")
    if engine.run(f"{CONTROLS}.some((one) => one.matches({json.dumps(offer.control)}))"):
        engine.click(offer.control)
        engine.type(offer.words)
        engine.wait(offer.effect)
    else:
        assert "Chrome/92" in engine.run("navigator.userAgent")


@on(OTHERS)
def test_the_search_finds(engine: Engine, folder: str) -> None:
    """What is typed into the search, here pinyin without tones, is found."""
    answers(engine, folder, SEARCH)


@on(OTHERS)
def test_the_filter_leaves_what_fits(engine: Engine, folder: str) -> None:
    """What is typed into the filter of the notes leaves the one note that has it."""
    answers(engine, folder, FILTER)


@on(OTHERS)
def test_the_english_can_be_hidden(engine: Engine, folder: str) -> None:
    """The switch of English hides it."""
    answers(engine, folder, ENGLISH)


@on([name for name in FULL if name in OTHERS])
def test_a_note_opens_and_closes(engine: Engine, folder: str) -> None:
    """One click opens the note of a mark; its button closes it; Escape closes it too."""
    engine.open(f"{folder}/{READING}")
    for close in ("button", "Escape"):
        engine.click("#c031")
        engine.wait(f"{NOTE} === 'c031'")
        if close == "button":
            engine.click(".panel .bar button:last-child")
        else:
            engine.press(close)
        engine.wait(f"{NOTE} === null")


@on([name for name in FULL if name in OTHERS])
def test_a_touch_opens_a_note(engine: Engine, folder: str) -> None:
    """On a phone one touch opens the note of a mark, in the window."""
    engine.open(f"{folder}/{READING}", PHONE)
    engine.touch("#c031")
    engine.wait(f"{NOTE} === 'c031'")
    top, bottom = engine.run(
        "(({ top, bottom }) => [top, bottom])"
        "(document.querySelector('.panel').getBoundingClientRect())"
    )
    assert 0 < top < bottom <= PHONE.height


@on([name for name in FULL if name in OTHERS])
def test_a_word_opens(engine: Engine, folder: str) -> None:
    """A click on a plain word tells how it is read and what it means."""
    engine.open(f"{folder}/{READING}")
    engine.mouse(*engine.run(f"{WHERE}({line('p5s1')}, '占用')"))
    told = engine.wait("document.querySelector('.panel .gloss')?.closest('.word').textContent")
    assert "占用" in told
    assert "zhànyòng" in told


@on(FULL)
def test_pinyin_shows(engine: Engine, whole: str) -> None:
    """With pinyin on, each word of the reading text has its own above it, in glyphs."""
    engine.open(f"{whole}/{READING}?pinyin=all")
    engine.wait("document.querySelectorAll('.sentence rt').length > 1000")
    assert engine.run(f"{UNREAD}.length") == 0


@on(FULL)
def test_the_proof_strikes(engine: Engine, whole: str) -> None:
    """In the proof each garbled phrase stands struck through beside its correction."""
    engine.open(f"{whole}/{READING}?view=proof")
    assert engine.run(f"{UNSTRUCK}.length") == 0


@on(FULL)
def test_copying_gives_the_text(engine: Engine, folder: str) -> None:
    """A sentence copied with its pinyin on is pasted as plain Chinese."""
    engine.open(f"{folder}/{READING}?pinyin=all")
    text = engine.run(f"{line('p5s1')}.textContent")
    engine.run(f"{SELECT}({line('p5s1')})")
    assert pasted(engine).strip() == text


@on(FULL)
def test_copying_a_proof_gives_both(engine: Engine, folder: str) -> None:
    """A proof is pasted with each garbled phrase, and its correction in brackets."""
    engine.open(f"{folder}/{READING}?view=proof")
    engine.run(f"{SELECT}({line('p5s1')})")
    assert "总布告[总书记]" in pasted(engine)


@on([name for name in FULL if name in OTHERS])
def test_back_leads_to_the_page_before(engine: Engine, folder: str) -> None:
    """Back from the notes page is the text again."""
    engine.open(f"{folder}/{READING}")
    engine.click(".edition a[href^='notes.html']")
    engine.wait("document.querySelector('.notes') !== null")
    engine.back()
    engine.wait("document.querySelector('.reading') !== null")


@on([name for name in FULL if name in OTHERS])
def test_back_closes_a_note(engine: Engine, folder: str) -> None:
    """On a phone, Back with a note open closes it and stays on the page."""
    engine.open(f"{folder}/{READING}", PHONE)
    engine.touch("#c031")
    engine.wait(f"{NOTE} === 'c031'")
    engine.back()
    engine.wait(f"document.querySelector('.reading') !== null && {NOTE} === null")
