"""Every note of the reading page: by mouse, by touch, by keyboard, and by its address."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, each, open_page

from build_notes.model import Certainty, Edition, Effect

pytestmark = pytest.mark.browser

STATE = """() => [
  document.querySelector(".panel [data-address]")?.dataset.address || null,
  scrollY,
  [...document.querySelectorAll(".sentence")].reduce((sum, one) => sum + one.offsetTop, 0),
  document.activeElement.id,
]"""
"""The note that is open, how far the page is scrolled, where the sentences stand, the focus."""
SHOW = """(id) => {
  const mark = document.getElementById(id);
  mark.scrollIntoView({block: "center", behavior: "instant"});
  const box = mark.getClientRects()[0];
  return [box.x + box.width / 2, box.y + box.height / 2];
}"""
"""Brings a mark to the middle of the window and gives the point to press."""
OPENED = """(id) => document.querySelector(".panel [data-address]")?.dataset.address === id"""
REACHES = f"""async (sentence, {{ until, press, isSame }}) => {{
  const places = (one) => [...document.querySelectorAll(`#${{sentence}} [data-passage] ${{one}}`)];
  const name = (mark) => mark.id || mark.hash;
  const [stop, ...more] = places("[tabindex='0']");
  document.getElementById(sentence).scrollIntoView({{ block: "center", behavior: "instant" }});
  stop.focus();
  press("Home");
  const seen = [];
  for (let last; last !== document.activeElement; press("ArrowRight")) {{
    last = document.activeElement;
    if (last.matches("a")) seen.push(name(last));
    if (!last.matches(".correction")) continue;
    const before = ({STATE})();
    last.click();
    await until(() => ({OPENED})(last.id), last.id);
    const during = ({STATE})();
    const height = document.querySelector(".panel .body").offsetHeight;
    const isIn = document.activeElement.matches(".panel") && height <= innerHeight - 56;
    if (!isIn || location.hash !== `#${{last.id}}`) return `${{location.hash}}, ${{height}} high`;
    press("Escape");
    await until(() => document.activeElement === last, last.id);
    if (!isSame(before, ({STATE})())) return `moved by ${{last.id}}`;
    if (!isSame(before.slice(1, 3), during.slice(1, 3))) return `moved for ${{last.id}}`;
  }}
  const isOne = !more.length && places("[tabindex='0']").length === 1;
  return isOne && `${{seen}}` === `${{places("a").map(name)}}` || seen;
}}"""
"""Goes through a sentence by its arrow keys, and opens and closes each note on the way.

A note fits the window and moves nothing; its address is said; the focus goes in and comes back."""
LEAVES_IN_SIGHT = f"""async (id, {{ until }}) => {{
  const mark = document.getElementById(id);
  mark.scrollIntoView({{ block: "end", behavior: "instant" }});
  mark.click();
  await until(() => ({OPENED})(id), id);
  const panel = document.querySelector(".panel");
  const [sheet, word] = [panel, mark].map((one) => one.getClientRects()[0]);
  panel.querySelector("[aria-label='关闭 Close']").click();
  await until(() => !document.querySelector(".panel"), id);
  const isLow = Math.abs(sheet.bottom - 740) <= 1;
  const isSeen = 0 <= word.top && word.top < word.bottom && word.bottom <= sheet.top;
  return isLow && isSeen || [sheet, word];
}}"""
"""Opens a note on a phone where it would cover its word: a sheet from below that leaves the word in
sight; and closes it."""
LANDS = f"""async (id, {{ until }}) => {{
  location.hash = id;
  await until(() => ({OPENED})(id), id);
  const {{ top, bottom }} = document.getElementById(id).getClientRects()[0];
  return 0 <= top && bottom <= innerHeight || [top, bottom];
}}"""
"""Goes to the address of a note: it opens, and its word is in sight."""


def sample(essay: Edition) -> list[str]:
    """Give the ids of corrections of every effect and every certainty, and a deletion."""
    found: dict[object, str] = {}
    for _, _, correction in essay.placed():
        for kind in (correction.effect, correction.certainty):
            found.setdefault(kind, correction.id)
        if correction.corrected == "":
            found.setdefault("deletion", correction.id)
    assert {*Effect, *Certainty, "deletion"} <= set(found)
    return sorted(set(found.values()))


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page on a wide screen."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield open_page(context, site, READING)
    context.close()


def test_every_note_opens_and_closes(page: Page, essay: Edition) -> None:
    """Arrows reach each mark from the one stop of its sentence, and it opens its own note.

    The note fits, nothing moves, and Escape gives the focus back.
    By script here; by mouse, touch and keys for a sample in the tests below.
    """
    assert each(page, [s.id for s in essay.sentences() if s.corrections], REACHES) == []


def test_every_note_is_a_sheet_on_a_phone(phone: Page, essay: Edition) -> None:
    """On a phone every note is a sheet from below that leaves the word in sight.

    By script here; with a real finger for a sample below.
    """
    assert each(phone, [c.id for _, _, c in essay.placed()], LEAVES_IN_SIGHT) == []


def test_the_address_of_a_note_opens_it(page: Page, essay: Edition) -> None:
    """The address of a sentence's last correction lands on it, with its note open.

    That every note has such an address is a law above.
    """
    last = [s.corrections[-1].id for s in essay.sentences() if s.corrections]
    assert each(page, last, LANDS) == []


def test_a_note_opens_by_mouse(page: Page, essay: Edition) -> None:
    """A click opens the mark's own note, nothing moves, and Escape gives the focus back."""
    for id_ in sample(essay):
        x, y = page.evaluate(SHOW, id_)
        _, *before, _ = page.evaluate(STATE)
        page.mouse.click(x, y)
        page.wait_for_function(OPENED, arg=id_)
        shown, *after, _ = page.evaluate(STATE)
        assert (shown, after) == (id_, before)
        page.keyboard.press("Escape")
        shown, *after, focused = page.evaluate(STATE)
        assert (shown, after, focused) == (None, before, id_)


def test_a_note_opens_by_keyboard(page: Page, essay: Edition) -> None:
    """Arrows reach a mark from the one stop of its sentence; Enter goes in, Escape comes back."""
    wanted = set(sample(essay))
    for sentence in essay.sentences():
        waiting = wanted & {correction.id for correction in sentence.corrections}
        if not waiting:
            continue
        page.locator(f"#{sentence.id} [data-passage] [tabindex='0']").focus()
        page.keyboard.press("Home")
        places = page.locator(f"#{sentence.id} [data-passage] :is(a, ruby)").count()
        for _ in range(places):
            focused = page.evaluate("document.activeElement.id")
            if focused in waiting:
                waiting.remove(focused)
                before = page.evaluate(STATE)[1:3]
                page.keyboard.press("Enter")
                page.wait_for_function(OPENED, arg=focused)
                expect(page.locator(".panel")).to_be_focused()
                page.keyboard.press("Escape")
                assert page.evaluate(STATE) == [None, *before, focused]
            if not waiting:
                break
            page.keyboard.press("ArrowRight")
        assert not waiting


def test_a_note_opens_by_touch_as_a_sheet(phone: Page, essay: Edition) -> None:
    """A touch opens the sheet, which leaves the word in sight, and its button closes it."""
    for id_ in sample(essay):
        x, y = phone.evaluate(SHOW, id_)
        phone.touchscreen.tap(x, y)
        phone.wait_for_function(OPENED, arg=id_)
        sheet, word = phone.evaluate(
            """(id) => [document.querySelector(".panel"), document.getElementById(id)].map(
              (one) => one.getClientRects()[0].toJSON())""",
            id_,
        )
        assert sheet["bottom"] == pytest.approx(740, abs=1)
        assert 0 <= word["top"] < word["bottom"] <= sheet["top"]
        phone.locator(".panel").get_by_role("button", name="关闭 Close").tap()
        assert phone.evaluate(STATE)[0] is None


def test_a_copied_link_opens_what_it_was_copied_from(
    chromium: Browser, site: Path, essay: Edition
) -> None:
    """A link that is copied from a note opens there, in the view it had.

    That every note has such an address, and opens by it, is a law above.
    """
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = open_page(context, site, f"{READING}?view=proof")
    for _, _, correction in list(essay.placed())[::220]:
        page.evaluate("(id) => { location.hash = id; }", correction.id)
        page.wait_for_function(OPENED, arg=correction.id)
        page.locator(".panel .permalink").hover()
        page.locator(".panel .handle").get_by_role("button", name="复制链接 Copy link").click()
        expect(page.get_by_role("status")).not_to_be_empty()
        link = page.evaluate("navigator.clipboard.readText()")
        other = open_page(context, site, link.removeprefix(f"file://{site}/"))
        other.wait_for_function(OPENED, arg=correction.id)
        expect(other.locator(f"#{correction.id}")).to_be_in_viewport()
        expect(other.locator(".tools [data-value=proof]")).to_have_attribute("aria-pressed", "true")
        other.close()
    context.close()


def test_every_mark_is_read_out_with_both_words(page: Page, essay: Edition) -> None:
    """A screen reader hears 校正 with the corrected and 原文 with the garbled form at each mark."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = [
        node["name"]["value"]
        for node in nodes
        if node.get("role", {}).get("value") == "link" and "原文" in node["name"]["value"]
    ]
    wanted = [
        f"校正：{c.corrected}（原文：{c.garbled}）" if c.corrected else f"删去（原文：{c.garbled}）"
        for _, _, c in essay.placed()
        if not c.is_crux
    ]
    assert heard == wanted


def test_every_note_is_read_out_with_both_words(chromium: Browser, short: Path) -> None:
    """In a note 原文 and 校正 are said before the forms, though no eye and no search meets them."""
    context = chromium.new_context(offline=True)
    page = open_page(context, short, "grassroots/notes.html")
    # What is far from the window gets its generated words when a reader comes near.
    page.add_style_tag(content=".note { content-visibility: visible !important; }")
    session = context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    heard = [
        node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "StaticText"
    ]
    garbled, corrected = (page.locator(f".note .pair {form}").count() for form in ("s", "b"))
    assert heard.count("原文：") == garbled > 5
    assert heard.count("校正：") == corrected > 5
    assert "原文：" not in page.locator('[data-part="notes"]').inner_text()
    context.close()


def test_every_commentary_entry_can_be_opened(page: Page, essay: Edition) -> None:
    """Each entry has a mark in each of its sentences, and the mark opens it."""
    law = f"""async ([sentence, id], {{ until, press }}) => {{
      document.querySelector(`#${{sentence}} [data-passage] a[href$="#${{id}}"]`).click();
      await until(() => ({OPENED})(id), id);
      press("Escape");
      return until(() => !document.querySelector(".panel"));
    }}"""
    places = [[place.sentence, place.commentary] for place in essay.commentary_places]
    assert each(page, places, law) == []


def test_the_panel_goes_from_note_to_note(page: Page, essay: Edition) -> None:
    """The panel's arrows lead to the next and the previous correction, across sentences."""
    ids = [correction.id for _, _, correction in essay.placed()]
    page.locator(f"#{ids[0]}").click()
    for id_ in ids[:12]:
        page.wait_for_function(OPENED, arg=id_)
        page.get_by_role("button", name="下一处 Next").click()
    page.wait_for_function(OPENED, arg=ids[12])
    page.get_by_role("button", name="上一处 Previous").click()
    page.wait_for_function(OPENED, arg=ids[11])


@pytest.mark.parametrize("name", ["parallel.html", "source.html"])
def test_notes_open_on_the_other_pages_of_the_text(
    chromium: Browser, site: Path, name: str
) -> None:
    """Beside the columns and beside the source the same marks open the same notes."""
    context = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    page = open_page(context, site, f"grassroots/{name}#c064")
    page.wait_for_function(OPENED, arg="c064")
    expect(page.locator("#c064")).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(page.locator("#c064")).to_be_focused()
    context.close()
