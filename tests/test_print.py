"""What a printer gets: dark ink on white paper, whatever the scheme and the printer's settings."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from windows import PAGES, READING, open_page

pytestmark = pytest.mark.browser

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
FILL = re.compile(
    rb"(?P<colour>[\d.]+ [\d.]+ [\d.]+) rg|(?P<rectangle>[-\d.]+ [-\d.]+ [-\d.]+ [-\d.]+) re\nf"
    rb"|(?P<text>\bBT\b)|(?P<cut>\bW n\b)"
)
"""In a page's drawing: the ink that is taken up, a rectangle filled with it, text, and a clip.

A border is drawn as a rectangle that is cut down to its edge.
"""
LARGE = 100 * 100
THICK = 30
"""What is larger and thicker, in the units of a drawing, is paper and no rule or bar."""

Ink = tuple[float, ...]


def drawn(pdf: bytes) -> Iterator[tuple[str, Ink]]:
    """Give every large rectangle (`paper`) and every run of text (`text`) with its ink."""
    for stream in STREAM.finditer(pdf):
        try:
            drawing = zlib.decompress(stream[1])
        except zlib.error:
            continue
        ink: Ink = (0, 0, 0)
        is_cut = False
        for found in FILL.finditer(drawing):
            if found["colour"]:
                ink = tuple(map(float, found["colour"].split()))
            elif found["text"]:
                yield "text", ink
            elif found["cut"]:
                is_cut = True
            else:
                _, _, width, height = map(float, found["rectangle"].split())
                is_thick = min(abs(width), abs(height)) > THICK
                if abs(width * height) > LARGE and is_thick and not is_cut:
                    yield "paper", ink
                is_cut = False


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_paper_is_white_and_ink_is_dark(
    chromium: Browser, short: Path, scripts: bool, subtests: pytest.Subtests
) -> None:
    """From a dark page, printed with its backgrounds, no paper is grey and no word is pale."""
    context = chromium.new_context(offline=True, color_scheme="dark", java_script_enabled=scripts)
    for address in PAGES if scripts else (READING, "grassroots/notes.html"):
        with subtests.test(address):
            page = open_page(context, short, address)
            found = set(drawn(page.pdf(print_background=True)))
            page.close()
            assert {kind for kind, _ in found} >= {"text"}
            assert [ink for kind, ink in found if kind == "paper" and min(ink) < 0.93] == []
            assert [ink for kind, ink in found if kind == "text" and min(ink) > 0.5] == []
    context.close()
