"""The place is kept through every change, and found from addresses that came to harm."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect
from windows import READING, open_page, settle

pytestmark = pytest.mark.browser

TOP = "document.getElementById('p14s3').getBoundingClientRect().top"
PAGES = ["index.html", "parallel.html", "source.html", "notes.html", "hant/index.html"]


@pytest.fixture
def page(chromium: Browser, site: Path) -> Iterator[Page]:
    """The reading page, landed at one sentence and read on to another."""
    context = chromium.new_context(offline=True, viewport={"width": 1280, "height": 900})
    page = open_page(context, site, f"{READING}#p5s1")
    page.mouse.move(600, 400)
    settle(page)
    page.evaluate("document.getElementById('p14s3').scrollIntoView({behavior: 'instant'})")
    settle(page)
    yield page
    context.close()


def test_reload_and_back_give_the_place_back(page: Page, site: Path) -> None:
    """Neither lands where the address once led, nor at the head of the page."""
    before = page.evaluate(TOP)
    page.reload()
    settle(page)
    assert page.evaluate(TOP) == pytest.approx(before, abs=2)
    page.goto(f"file://{site}/grassroots/sources.html")
    page.go_back()
    settle(page)
    assert page.evaluate(TOP) == pytest.approx(before, abs=2)


def test_another_width_keeps_the_place(page: Page) -> None:
    """A turned phone and a narrower window show the same sentence at the same height."""
    before = page.evaluate(TOP)
    for width, height in ((740, 360), (360, 740), (1000, 900)):
        page.set_viewport_size({"width": width, "height": height})
        settle(page)
        assert page.evaluate(TOP) == pytest.approx(before, abs=3)


@pytest.mark.parametrize(
    ("name", "value"),
    [("size", "xl"), ("size", "s"), ("measure", "narrow"), ("language", "zh"), ("language", "en")],
)
def test_a_setting_keeps_the_place(page: Page, name: str, value: str) -> None:
    """Text size, measure and language change every line above and move nothing."""
    before = page.evaluate(TOP)
    page.locator(".settings button").click()
    page.locator(f".sheet [name={name}][value={value}]").check()
    assert page.evaluate(TOP) == pytest.approx(before, abs=2)


def test_a_link_to_where_one_is_lands_again(page: Page) -> None:
    """An address that is followed lands, also where it is the one that stands already."""
    page.evaluate(
        "document.querySelector('.panel, .tools').after(Object.assign("
        "document.createElement('a'), {href: '#p5s1', id: 'again'}))"
    )
    page.evaluate("document.getElementById('again').click()")
    expect(page.locator("#p5s1")).to_be_in_viewport()


GIVEN = [
    *("p5s1，", "p5s1。", "P5S1", "p5s1)", "“p5s1”", "p5s1》的", "ｐ５ｓ１"),
    *("p5s1%EF%BC%8C", "p5s1&a=b"),
]


@pytest.mark.parametrize(("name", "given"), list(zip(cycle(PAGES), GIVEN, strict=False)))
def test_an_id_is_understood(chromium: Browser, short: Path, name: str, given: str) -> None:
    """What messengers glue to an id or make of it hides nothing; the address is mended."""
    context = chromium.new_context(offline=True)
    address = quote(given, safe="%&=)")
    page = open_page(context, short, f"grassroots/{name}?to=p9，&word=，&flip=x.p9，#{address}")
    expect(page.locator("#p5s1.lit")).to_be_in_viewport()
    assert page.url.endswith("#p5s1")
    context.close()


UNKNOWN = ["p99s1", "p5s12", "c9999", "%E0%A4%A", "x" * 5000]


@pytest.mark.parametrize(
    ("name", "given"), list(zip([*PAGES, "garbling.html"], cycle(UNKNOWN), strict=False))
)
def test_an_unknown_id_is_said(chromium: Browser, site: Path, name: str, given: str) -> None:
    """Where there is no such place, the page says so in both languages and leads to the text."""
    context = chromium.new_context(offline=True)
    page = open_page(context, site, f"grassroots/{name}#{given}")
    line = page.locator(".nowhere")
    expect(line).to_be_in_viewport()
    expect(line.locator(".in-zh")).to_be_visible()
    line.locator(".in-en a").click()
    expect(page.locator("#p1s1")).to_be_in_viewport()
    expect(line).to_have_count(0)
    context.close()
