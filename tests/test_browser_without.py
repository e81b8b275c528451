"""With a script missing, or all: texts, notes and links work, and no control shows that is dead."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from windows import READING, open_page

pytestmark = pytest.mark.browser

NOTES = "grassroots/notes.html"
WORDS = "grassroots/words.html"

EXPECTED = re.compile(r"net::ERR_FAILED|violates the following Content Security Policy")

DEVICE = """
  const voices = [{ lang: "zh-CN", localService: true }];
  const synth = { getVoices: () => voices, speak() {}, cancel() {} };
  Object.defineProperty(window, "speechSynthesis", { value: synth });
  window.SpeechSynthesisUtterance = class {};
  Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => {} } });
"""
"""A device that can read Chinese aloud and lets itself be copied to: every control has its use."""

DEAD = """async () => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const chosen = (one) => one.checked || one.getAttribute("aria-pressed") === "true";
  const name = (one) => one.getAttribute("aria-label") || one.textContent.trim() || one.name;
  const isFirst = (one) => one.type !== "radio" || one.closest("fieldset, form").querySelector(
    `[name=${one.name}]:not(:checked)`) === one;
  const all = (within) => [
    ...within.querySelectorAll("button, select, input:not(.md-toggle), label[for='__drawer']"),
  ].filter((one) => shown(one) && !chosen(one) && isFirst(one));
  const drawer = document.getElementById("__drawer");
  const dialog = () => document.querySelector("dialog[open]");
  const state = () => `${location.href} ${drawer?.checked} ${dialog()?.className}`;
  let changes = 0;
  const watcher = new MutationObserver((records) => (changes += records.length));
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  watcher.observe(document, everything);

  function use(control) {
    const changed = (type) => control.dispatchEvent(new Event(type, { bubbles: true }));
    if (control.matches("select")) control.selectedIndex = control.selectedIndex ? 0 : 1;
    if (control.matches("[type=search]")) control.value = "发展";
    if (control.matches("select, [type=search]")) ["input", "change"].forEach(changed);
    else control.click();
  }

  // Whether anything changes within a time.
  async function changesIn(milliseconds) {
    const before = state();
    const end = performance.now() + milliseconds;
    do {
      if (changes + watcher.takeRecords().length > 0 || state() !== before) return true;
      await new Promise((then) => setTimeout(then));
    } while (performance.now() < end);
    return false;
  }

  // Filters wait for the next letter, the clipboard for the browser; what came before must be over.
  async function answers(control) {
    for (let round = 0; round < 50; round += 1) {
      changes = 0;
      if (!(await changesIn(5))) break;
    }
    const before = state();
    use(control);
    return state() !== before || (await changesIn(400));
  }

  const dead = [];
  async function tryAll(within) {
    for (const control of all(within)) {
      if (!(await answers(control))) dead.push(name(control));
      const opened = dialog();
      if (opened && !opened.contains(control)) {
        await tryAll(opened);
        opened.close();
      }
    }
  }
  await tryAll(document);
  return dead;
}"""
"""The names of the controls that show and do nothing: the page, its address, a dialog stay as they
were. Those in a dialog are tried when it opens."""

LACKING = """() => {
  const can = (what) => document.documentElement.classList.contains(`can-${what}`);
  const shows = (selector) => Boolean(document.querySelector(selector)?.getClientRects().length);
  const stands = {
    text: shows(".mended .zh"),
    english: shows(".mended .en"),
    published: can("view") || shows(".mended .published"),
    pinyin: can("pinyin") || shows(".mended .pinyin"),
    apparatus: can("open") || shows(".mended .apparatus"),
  };
  return Object.keys(stands).filter((name) => !stands[name]);
}"""
"""What a reader of the reading page should see and does not."""

FOLLOW = """() => {
  const [, , mark] = document.querySelectorAll("a.correction"); // One with others on both sides.
  let isAnswered = false;
  addEventListener("click", (event) => {
    isAnswered = event.defaultPrevented;
    event.preventDefault();
  }, { once: true });
  mark.click();
  if (isAnswered) return Boolean(document.querySelector(".panel .body")?.textContent.trim());
  return /notes\\.html#c\\d+$/.test(mark.href);
}"""
"""Whether a mark leads to its note: beside the text or on the page of all notes."""


KEYS = """(keys) => keys.forEach((key) =>
  document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })))"""
"""Presses keys."""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A phone that can read aloud."""
    made = chromium.new_context(offline=True, viewport={"width": 390, "height": 844})
    made.add_init_script(DEVICE)
    yield made
    made.close()


def opened(
    context: BrowserContext, site: Path, address: str, *, missing: str = "", policy: str = ""
) -> tuple[Page, list[str]]:
    """Open a page that one script does not reach or whose scripts a policy blocks.

    Gives also the list to which the page adds what it complains of beyond that.
    """

    def answer(route: Route) -> None:
        html = (site / address).read_text(encoding="utf-8")
        meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        route.fulfill(body=html.replace("<head>", f"<head>{meta}"), content_type="text/html")

    page = context.new_page()
    complaints: list[str] = []

    def hear(complaint: str) -> None:
        if not EXPECTED.search(complaint):
            complaints.append(complaint)

    page.on("pageerror", lambda error: hear(str(error)))
    page.on("console", lambda message: hear(message.text))
    if policy:
        page.route("**/*.html", answer)
    if missing:
        page.route(re.compile(f"/assets/{re.escape(missing)}$"), lambda route: route.abort())
    page.goto(f"file://{site}/{address}")
    return page, complaints


def scripts_of(site: Path, address: str) -> list[str]:
    """Give the scripts that a page loads, ours and the theme’s."""
    html = (site / address).read_text("utf-8")
    return re.findall(r'<script src="(?:\.\./)*assets/([^"]*\.js)"', html)


@pytest.mark.parametrize("part", range(3))
def test_a_missing_script_takes_only_its_own_work_away(
    context: BrowserContext, short: Path, part: int
) -> None:
    """Without any one script the texts show, a mark leads to its note, and what shows works."""
    scripts = scripts_of(short, READING)
    assert len(scripts) >= 30
    page, complaints = opened(context, short, READING)
    for script in scripts[part::3]:
        gone = re.compile(f"/assets/{re.escape(script)}$")
        with page.expect_event("requestfailed"):  # and not from what the browser kept
            page.route(gone, lambda route: route.abort())
            page.goto(f"file://{short}/{READING}")
        found = [page.evaluate(LACKING), page.evaluate(FOLLOW), page.evaluate(DEAD)]
        page.evaluate(KEYS, [*"jvpwl[]c?"])
        assert (script, *found, complaints) == (script, [], True, [], [])
        page.unroute(gone)


@pytest.mark.parametrize(
    ("address", "script"),
    [
        (NOTES, "notes.js"),
        (WORDS, "words.js"),
        (WORDS, "match.js"),
        (NOTES, "sift.js"),
        (NOTES, "address.js"),
        ("index.html", "match.js"),
    ],
)
def test_other_pages_miss_a_script(
    context: BrowserContext, short: Path, address: str, script: str
) -> None:
    """Nor does any other page keep a control that is dead."""
    page, complaints = opened(context, short, address, missing=script)
    assert page.evaluate(DEAD) == []
    assert complaints == []


@pytest.mark.parametrize("address", [READING, NOTES, WORDS, "index.html"])
def test_a_policy_blocks_every_script(context: BrowserContext, short: Path, address: str) -> None:
    """Where scripts could run and none may, the page is that of a browser without scripts."""
    page, _ = opened(context, short, address, policy="script-src 'none'")
    assert page.evaluate(LACKING if address == READING else "[]") == []
    page.locator(".md-header label[for=__drawer]").click()
    expect(page.locator(".md-nav--primary a").first).to_be_in_viewport()
    page.locator(".md-overlay").click(position={"x": 380, "y": 400})
    assert page.evaluate(DEAD) == []


def test_a_policy_blocks_the_theme(context: BrowserContext, short: Path) -> None:
    """Where a policy allows files alone, ours work and the theme's switch does not show."""
    page, _ = opened(context, short, READING, policy="script-src file:")
    assert page.evaluate(FOLLOW)
    assert page.evaluate(DEAD) == []


def test_controls_come_without_moving_the_page(chromium: Browser, site: Path) -> None:
    """Between the first line and the last script nothing jumps."""
    context = chromium.new_context(offline=True, viewport={"width": 390, "height": 844})
    context.add_init_script(
        "window.moved = []; new PerformanceObserver((list) => moved.push(...list.getEntries()"
        ".map((one) => one.value))).observe({ type: 'layout-shift', buffered: true });"
    )
    for address in (READING, f"{READING}?pinyin=all", NOTES, WORDS, "index.html"):
        page = open_page(context, site, address)
        page.wait_for_timeout(200)  # A shift is told of after the frame that shows it.
        assert (address, page.evaluate("moved")) == (address, [])
        page.close()
    context.close()


@pytest.mark.parametrize("body", ["", "vermilion.searchable({})"])
def test_the_search_says_when_it_fails(context: BrowserContext, short: Path, body: str) -> None:
    """Where its words do not come, or make no sense, the search says so and waits for nothing."""
    page = context.new_page()
    page.route("**/grassroots/search.js", lambda route: route.fulfill(body=body))
    page.goto(f"file://{short}/{READING}?search=发展")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "failed")
