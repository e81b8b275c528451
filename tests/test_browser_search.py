"""The search in a browser, from a folder: what is found, how it is reached, what is lit."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from projects import ESSAY, GOLDEN, ROOT, make, run
from windows import READING, each, open_page, settle

from build_notes.model import Edition

pytestmark = pytest.mark.browser

BOX = "dialog.search [name=search]"
QUERIES = yaml.safe_load((ROOT / "tests" / "queries.yml").read_text("utf-8"))
AT_ONCE = 15
"""So many results show before more are asked for."""
GROUPS = {"commentary": "notes", "pair": "notes", "as_published": "english"}
"""What the list of queries calls a kind of result, where it has no name for it."""


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """An offline browser window on a desk."""
    made = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield made
    made.close()


@pytest.fixture(scope="module")
def searching(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page with its search open, for tests that only ask."""
    made = chromium.new_context(offline=True, viewport={"width": 1440, "height": 900})
    yield opened(made, site)
    made.close()


def ask(page: Page, query: str, scope: str = "all") -> list[tuple[str, str]]:
    """Put a query into the opened search, and give the kinds and places of the results shown."""
    page.evaluate(
        """([query, scope]) => {
          const form = document.querySelector("dialog.search form");
          form.elements.in.value = scope;
          form.elements.search.value = query;
          form.elements.search.dispatchEvent(new Event("input", { bubbles: true }));
        }""",
        [query, scope],
    )
    page.wait_for_selector("dialog.search:is([data-state=found], [data-state=none])")
    return listed(page)


def ask_for_all(page: Page, query: str, scope: str = "all") -> list[tuple[str, str]]:
    """The same, with every result that there is shown."""
    ask(page, query, scope)
    while page.locator("dialog.search .more").is_visible():
        page.locator("dialog.search .more").click()
    return listed(page)


def listed(page: Page) -> list[tuple[str, str]]:
    """Give the kinds and places of the results shown."""
    found: list[tuple[str, str]] = page.evaluate(
        """() => [...document.querySelectorAll("dialog.search li a")].map((link) =>
          [link.querySelector(".kind").dataset.kind, link.hash.slice(1)])"""
    )
    return [(kind, place) for kind, place in found]


def lit(page: Page) -> list[str]:
    """Wait for what a landing lights, and give its words."""
    page.wait_for_function("CSS.highlights.get('hit')?.size")
    words: list[str] = page.evaluate("[...CSS.highlights.get('hit')].map(String)")
    return words


def opened(context: BrowserContext, site: Path, address: str = READING) -> Page:
    """Open a page and its search."""
    page = open_page(context, site, address)
    page.locator(".to-search").click()
    return page


def test_each_query_has_its_first_result(searching: Page) -> None:
    """What students and teachers would type leads first to the passage that must come first.

    Before it stand only the corrections of the very word that was typed.
    """
    assert QUERIES
    wrong = []
    for query in QUERIES:
        results = ask(searching, query["query"], query["scope"])
        assert len(results) < AT_ONCE or results[-1][0] != "pair"
        is_all = query["scope"] == "all"
        found = [result for result in results if not (is_all and result[0] == "pair")][:1]
        groups = [(GROUPS.get(kind, kind), place) for kind, place in found]
        wanted = [] if query["first"] == "none" else [(query["in"], query["first"])]
        if groups != wanted:
            wrong.append((query["query"], query["scope"], groups, wanted))
    assert wrong == []


PAIRED = {
    "进修": {("学习", "进修")},
    "结果 成果": {("成果", "结果"), ("结果", "成果")},
    "结果→成果": {("成果", "结果"), ("结果", "成果")},
    "成果/结果": {("成果", "结果"), ("结果", "成果")},
    "結果 成果": {("成果", "结果"), ("结果", "成果")},
}
"""What is asked, and the corrected and garbled forms of the corrections that come first."""


@pytest.mark.parametrize("query", PAIRED)
def test_corrections_of_a_word_come_first(searching: Page, essay: Edition, query: str) -> None:
    """A garbled or corrected form, or both sides of a swap, lead to all corrections with them."""
    wanted = [
        ("pair", c.id) for c in essay.corrections() if (c.corrected, c.garbled) in PAIRED[query]
    ]
    assert wanted
    for scope in ("all", "notes"):
        found = ask_for_all(searching, query, scope)
        assert found[: len(wanted)] == wanted
        assert len({id_ for _, id_ in found if id_.startswith("c")}) == sum(
            id_.startswith("c") for _, id_ in found
        )


@pytest.mark.parametrize("folder", ["", "hant/"])
def test_a_swap_made_both_ways_says_so(context: BrowserContext, site: Path, folder: str) -> None:
    """What the machine confused both ways is told so, in either script; what it did not is not."""
    page = opened(context, site, READING.replace("/", f"/{folder}"))
    pairs, both = (page.locator(f"dialog.search li .{name}") for name in ("pair", "both"))
    assert ask(page, "结果 成果")
    assert both.count() == pairs.count() > 1
    expect(pairs.first.locator("s")).to_have_attribute("lang", "zh-Hans")
    expect(pairs.first.locator("b")).to_have_attribute("lang", "zh-Hant" if folder else "zh-Hans")
    assert ask(page, "进修")
    assert both.count() == 0


def test_nothing_is_loaded_before_it_is_used(context: BrowserContext, site: Path) -> None:
    """The words of an edition are asked for when the box is first opened, and once."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    data = f"file://{site}/grassroots/search.js"
    page = open_page(context, site, READING)
    settle(page)
    assert f"file://{site}/{READING}" in asked
    assert data not in asked
    for query in ("治理", "基层"):
        page.locator(".to-search").click()
        ask(page, query)
        page.keyboard.press("Escape")
    assert asked.count(data) == 1


def test_results_come_group_by_group(searching: Page) -> None:
    """Corrections of the word itself, reading text, source, pinyin, English, then the rest.

    In each stands the order of the text.
    """
    page = searching
    order = ["pair", "text", "source", "pinyin", "english", "rest"]
    for query in ("结果", "an", "治理"):
        found = ask_for_all(page, query)
        groups = [kind if kind in order else "rest" for kind, _ in found]
        assert len(groups) > 1
        assert groups == sorted(groups, key=order.index)
    places = [place for kind, place in ask(page, "治理", "text") if kind == "text"]
    numbers = [[int(n) for n in re.findall(r"\d+", place)] for place in places]
    assert len(numbers) > 10
    assert numbers == sorted(numbers)


def test_the_source_tells_only_what_differs(searching: Page, essay: Edition) -> None:
    """The source is listed where it is garbled; asked for alone, wherever it has the words."""
    page = searching
    sentences = list(essay.sentences())
    for query in ("基层", "治理", "权利"):
        garbled = {s.id for s in sentences if query in s.source and query not in s.reading}
        held = {s.id for s in sentences if any(query in c.garbled for c in s.corrections)}
        places = {place for kind, place in ask_for_all(page, query) if kind == "source"}
        assert garbled <= places <= garbled | held
        alone = {place for _, place in ask_for_all(page, query, "source")}
        assert alone == {s.id for s in sentences if query in s.source}


def test_every_result_is_counted(searching: Page) -> None:
    """The count is of all results; the first fifteen are listed, and a button lists more."""
    page = searching
    assert len(ask(page, "的")) == 15
    total = int(page.locator("dialog.search output .count").inner_text())
    assert total > 100
    page.locator("dialog.search .more").click()
    expect(page.locator("dialog.search li a")).to_have_count(75)
    expect(page.locator("dialog.search li a").nth(15)).to_be_focused()


def test_a_scope_is_kept_to(searching: Page) -> None:
    """Each scope lists its own kinds of result only."""
    page = searching
    kinds = {
        "text": {"text", "pinyin"},
        "source": {"source"},
        "notes": {"pair", "notes", "commentary"},
        "english": {"english", "as_published"},
    }
    for scope, allowed in kinds.items():
        for query in ("治理", "li", "the"):
            assert {kind for kind, _ in ask(page, query, scope)} <= allowed
    assert {kind for kind, _ in ask(page, "li", "text")} == {"pinyin"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("减负赋能,促进", "减负赋能，促进"),
        ('"硬指标"', "“硬指标”"),
        ("「硬指标」", "“硬指标”"),
        ("party's", "Party’s"),
        ("  primary   level ", "primary level"),
        ("羣眾", "群众"),
        ("群眾", "群众"),
        ("這裏", "这里"),
        ("瞭解", "了解"),
        ("kaolv", "kaolü"),
        ("kao3lv4", "kǎolǜ"),
        ("shíshì-qiúshì", "shishi qiushi"),
        ("bianzhe'an", "bianzhe’an"),
        ("XI JINPING", "xi jinping"),
        ("JICENG", "jiceng"),
        ("jie2guo3", "jie2 guo3"),
    ],
)
def test_one_thing_is_typed_in_several_ways(searching: Page, one: str, other: str) -> None:
    """Width of marks, quotes, case, spaces, Traditional forms and ways of pinyin do not matter."""
    found = ask(searching, one)
    assert found
    assert found == ask(searching, other)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("jiéguǒ", True),
        ("jie2guo", True),
        ("jieguǒ", True),
        ("jiěguǒ", False),
        ("jie4guo3", False),
        ("ieguo", False),
        ("jie'guo", True),
        ("ji'eguo", False),
        ("jieguo5", False),
        ("jianfu funeng cujin", False),
        ("jianfu funeng, cujin", True),
        ("AA zhi", True),
    ],
)
def test_pinyin_goes_by_syllables(searching: Page, query: str, *, found: bool) -> None:
    """A match begins with a syllable; typed tones, apostrophes and marks must be there."""
    assert bool(ask(searching, query, "text")) is found


LANDINGS = (
    ("结果", "text", "p8s2", {"结果"}),
    ("結果", "text", "p8s2", {"结果"}),
    ("减负赋能,促进", "text", "p1s1", {"减负赋能，促进"}),
    ("结果", "source", "p8s2", {"结果"}),
    ("jieguo", "pinyin", "p8s2", {"结果"}),
    ("xingshizhuy", "pinyin", "p5s1", {"形式主义"}),
    ("Primary level", "english", "p1s1", {"Primary Level"}),
    ("wild intelligence", "as_published", "p12s1", {"wild intelligence"}),
    ("坦白从宽", "notes", "c090", {"坦白从宽"}),
    ("内容农场", "commentary", "k007", {"内容农场"}),
)
"""A query, one of its results, and the words that are lit there."""


@pytest.mark.parametrize(
    ("width", "landings"),
    [(360, LANDINGS[::2]), (1440, (*LANDINGS[:1], *LANDINGS[1::2]))],
    ids=["phone", "desk"],
)
def test_the_hit_is_lit_where_it_lands(
    chromium: Browser,
    site: Path,
    width: int,
    landings: tuple[tuple[str, str, str, set[str]], ...],
) -> None:
    """Where a result leads, the words that were found are lit, no others, and in the window."""
    context = chromium.new_context(offline=True, viewport={"width": width, "height": 700})
    page = open_page(context, site, READING)
    for query, kind, place, words in landings:
        page.evaluate("CSS.highlights.clear()")
        page.locator(".to-search").click()
        results = ask(page, query)
        page.locator("dialog.search li a").nth(results.index((kind, place))).click()
        page.wait_for_url(f"**#{place}")
        assert set(lit(page)) == words
        settle(page)
        is_in_window = page.evaluate(
            """() => {
              const [hit] = CSS.highlights.get("hit");
              const { top, bottom, width } = hit.getBoundingClientRect();
              return width && top > 0 && bottom < innerHeight;
            }"""
        )
        assert is_in_window, query
        expect(page.locator(f"#{place}")).to_have_class(re.compile(r"\blit\b"))
    context.close()


def test_a_neighbouring_hit_is_not_lit(context: BrowserContext, site: Path) -> None:
    """A pinyin result lights only the characters that are read so, not the same ones elsewhere."""
    page = open_page(context, site, f"{READING}?hit=jieguo&of=pinyin#p8s2")
    assert lit(page) == ["结果"]
    page = open_page(context, site, f"{READING}?hit={quote('成果')}#p8s2")
    assert lit(page) == ["成果"]


def test_a_hit_shows_in_any_view(context: BrowserContext, site: Path) -> None:
    """A result of the reading text or the English shows, whatever view was chosen before."""
    for kind, query in (("text", "结果"), ("english", "outcomes"), ("as_published", "wild int")):
        page = opened(context, site, f"{READING}?view=published&english=off")
        results = ask(page, query)
        at = next(n for n, (found, _) in enumerate(results) if found == kind)
        page.locator("dialog.search li a").nth(at).click()
        page.wait_for_url("**hit=**")
        assert {words.lower() for words in lit(page)} == {query}
        assert page.evaluate("[...CSS.highlights.get('hit')][0].getClientRects().length")


def test_without_highlights_the_sentence_is_lit(context: BrowserContext, site: Path) -> None:
    """A browser that cannot light words lights the sentence, as by any address."""
    context.add_init_script("delete window.Highlight")
    page = open_page(context, site, f"{READING}?hit={quote('结果')}#p8s2")
    expect(page.locator("#p8s2")).to_have_class(re.compile(r"\blit\b"))
    expect(page.locator("#p8s2")).to_be_in_viewport()


def test_a_hit_goes_when_the_reader_moves_on(context: BrowserContext, site: Path) -> None:
    """Another place in the address takes the hit out of it and off the page; no link carries it."""
    address = f"{READING}?hit={quote('结果')}#p8s2"
    for move in ("vermilion.place.go(1)", "location.hash = 'p9s1'"):
        page = open_page(context, site, address)
        assert lit(page) == ["结果"]
        page.locator(".pages a").nth(1).focus()
        assert "hit" not in (page.locator(".pages a").nth(1).get_attribute("href") or "")
        page.evaluate(move)
        page.wait_for_function("!location.search.includes('hit')")
        assert not page.evaluate("CSS.highlights.has('hit')")


def test_the_keyboard_does_it_all(context: BrowserContext, site: Path) -> None:
    """A key opens, arrows walk the results, Enter follows the first, Escape goes back."""
    page = open_page(context, site, READING)
    number = page.locator("#p5s1 .number")
    number.focus()
    page.keyboard.press("/")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.type("问责机制")
    expect(page.locator("dialog.search li mark").first).to_have_text("问责机制")
    links = page.locator("dialog.search li a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(number).to_be_focused()
    page.keyboard.press("/")
    page.keyboard.type("问责机制")
    expect(links).not_to_have_count(0)
    page.keyboard.press("Enter")
    page.wait_for_url("**hit=**#p8s2")


def test_shortcuts_can_be_off(context: BrowserContext, site: Path) -> None:
    """With shortcuts off the key is left alone."""
    page = open_page(context, site, READING)
    page.evaluate("document.documentElement.dataset.shortcuts = 'off'")
    page.keyboard.press("/")
    expect(page.locator("dialog.search")).to_be_hidden()


def test_the_address_holds_the_question(context: BrowserContext, site: Path) -> None:
    """Query and scope stand in the address while the search is open, open it, and go with it."""
    page = open_page(context, site, f"{READING}?search={quote('结果')}&in=notes")
    expect(page.locator(BOX)).to_have_value("结果")
    kinds = page.locator("dialog.search li .kind")
    expect(kinds.first).to_be_visible()
    found = kinds.evaluate_all("(all) => all.map((one) => one.dataset.kind)")
    assert set(found) <= {"pair", "notes", "commentary"}
    ask(page, "成果", "source")
    page.wait_for_url(f"**?search={quote('成果')}&in=source")
    page.locator("dialog.search .close").click()
    page.wait_for_function("location.search === ''")


def test_back_from_a_result_is_the_search_again(context: BrowserContext, site: Path) -> None:
    """The results are still there for who comes back from one of them."""
    page = opened(context, site, "grassroots/history.html")
    ask(page, "问责机制")
    page.locator("dialog.search li a").first.click()
    page.wait_for_url("**/index.html?hit=**")
    page.go_back()
    page.wait_for_url("**/history.html?search=**")
    expect(page.locator(BOX)).to_have_value("问责机制")
    expect(page.locator("dialog.search li").first).to_be_visible()


@pytest.mark.parametrize("address", ["index.html", "about/method.html"])
def test_every_page_searches(context: BrowserContext, site: Path, address: str) -> None:
    """Outside an edition all editions are searched, and a result leads into its own."""
    page = opened(context, site, address)
    assert ask(page, "问责机制")[0] == ("text", "p8s2")
    page.keyboard.press("Enter")
    page.wait_for_url("**/grassroots/index.html?hit=**#p8s2")
    assert lit(page) == ["问责机制"]


def test_nothing_found_is_said(searching: Page) -> None:
    """Where nothing is found, both languages say so to eye and ear; nothing asked, nothing said."""
    page = searching
    assert ask(page, "没有这样的话") == []
    said = page.get_by_role("dialog").get_by_role("status")
    for language in (".in-zh", ".in-en"):
        expect(said.locator(language)).to_be_visible()
    page.locator(BOX).fill("  ")
    expect(said).to_be_empty()


def test_a_search_of_a_traditional_page_stays_there(context: BrowserContext, site: Path) -> None:
    """On a Traditional page results are in its characters, lead to such pages and light there."""
    page = opened(context, site, "grassroots/hant/index.html")
    for query, kind, words in (
        ("关于", "text", "關於"),
        ("關於", "text", "關於"),
        ("guanyu", "pinyin", "關於"),
        ("坦白从宽", "notes", "坦白從寬"),
        ("加背", "source", "加背"),
    ):
        results = ask(page, query)
        at = next(n for n, (found, _) in enumerate(results) if found == kind)
        link = page.locator("dialog.search li a").nth(at)
        expect(link.locator("mark")).to_have_text(words)
        link.click()
        page.wait_for_url("**/hant/**hit=**")
        assert set(lit(page)) == {words}
        page.go_back()


def test_without_scripts_there_is_no_button(chromium: Browser, site: Path) -> None:
    """What only a script can answer is hidden where none runs."""
    context = chromium.new_context(offline=True, java_script_enabled=False)
    expect(open_page(context, site, READING).locator(".to-search")).to_be_hidden()
    context.close()


def test_the_search_fits_any_window(chromium: Browser, site: Path) -> None:
    """Neither the page nor the dialog scrolls sideways, and a result can be reached."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, READING)
    for (width, height), size in product(
        ((320, 256), (320, 640), (360, 740), (1440, 900)), ("m", "xl")
    ):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("(size) => (document.documentElement.dataset.size = size)", size)
        expect(page.locator(".to-search")).to_be_in_viewport(ratio=1)
        lines = page.evaluate("document.querySelector('.brand b').getClientRects().length")
        assert lines == 1, "the header has no room"
        page.locator(".to-search").click()
        for query in ("www.4238.com", "the", "结果"):
            ask(page, query)
            wide = page.evaluate(
                """() => [...document.querySelectorAll(
                  "html, dialog.search, dialog.search ol, dialog.search form"
                )].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.localName)"""
            )
            assert wide == [], (width, height, size, query)
        page.locator("dialog.search li a").last.scroll_into_view_if_needed()
        expect(page.locator("dialog.search li a").last).to_be_in_viewport()
        page.keyboard.press("Escape")
    context.close()


def test_the_essay_can_be_found_whole(searching: Page, essay: Edition) -> None:
    """Every sentence is found by its reading text, its source and its English."""
    asked = [
        (sentence.id, kind, text)
        for sentence in essay.sentences()
        for kind, text in (
            ("text", sentence.reading),
            ("source", sentence.source),
            ("english", (sentence.english or "").replace("*", "")),
        )
        if text
    ]
    law = """async ([id, kind, text]) => {
      const found = vermilion.search.find(await vermilion.search.books(), text, kind);
      return found.some((one) => one.kind === kind && one.id === id);
    }"""
    assert each(searching, asked, law) == []


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of three editions, of which one says what no other does."""
    root = tmp_path_factory.mktemp("library")
    make(root, tiny=GOLDEN / "tiny" / "edition", odd=GOLDEN / "odd" / "edition", grassroots=ESSAY)
    assert run(root, "build_notes", "build").returncode == 0
    return root / "site"


def test_all_editions_are_searched_one_by_one(context: BrowserContext, library: Path) -> None:
    """Outside an edition all are searched, and each result says of which it is."""
    page = opened(context, library, "index.html")
    page.locator(BOX).fill("基层")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "found")
    links = page.locator("dialog.search li a")
    expect(links.first.locator("cite")).not_to_be_empty()
    assert {link.get_attribute("href") for link in links.all()}
    order = page.evaluate("vermilion.search.arrived().map(({ slug }) => slug)")
    assert sorted(order) == ["grassroots", "odd", "tiny"]


def test_a_missing_edition_is_survived(context: BrowserContext, library: Path) -> None:
    """What one edition has is shown though another does not load, and that is said."""
    context.route("**/grassroots/search.js", lambda route: route.abort())
    page = context.new_page()
    page.goto(f"file://{library}/index.html?search=的")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "found")
    expect(page.locator("dialog.search output .lost")).to_have_text("1")
    assert page.locator("dialog.search li a").count() > 0


def test_what_has_come_is_shown_before_the_rest(context: BrowserContext, library: Path) -> None:
    """Results of the first edition show while another is still on its way, and stay in place."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    slugs = re.findall(
        r"(odd|tiny|grassroots)/search\.js", (library / "index.html").read_text("utf-8")
    )
    context.route(f"**/{slugs[-1]}/search.js", hold)
    page = opened(context, library, "index.html")
    page.locator(BOX).fill("的")
    expect(page.locator("dialog.search li a").first).to_be_visible()
    expect(page.locator("dialog.search output")).to_contain_text("…")
    first = page.locator("dialog.search li a").first.get_attribute("href")
    while not held:
        page.wait_for_timeout(10)
    held[0].continue_()
    expect(page.locator("dialog.search output")).not_to_contain_text("…")
    assert page.locator("dialog.search li a").first.get_attribute("href") == first
    assert page.evaluate("vermilion.search.arrived().length") == len(slugs)


def test_an_edition_offers_all_of_them(context: BrowserContext, library: Path) -> None:
    """Inside an edition the search says where it looks, and asks all the same on demand."""
    page = opened(context, library, "tiny/index.html")
    page.locator(BOX).fill("基层")
    page.locator("dialog.search .everywhere").click()
    page.wait_for_url("**/index.html?search=*")
    expect(page.locator("dialog.search")).to_have_attribute("data-state", "found")
    expect(page.locator(BOX)).to_have_value("基层")


def test_one_edition_is_all_of_them(searching: Page) -> None:
    """Where there is one edition only, nothing else is offered."""
    expect(searching.locator("dialog.search .everywhere")).to_have_count(0)
