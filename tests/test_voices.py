"""Which voice reads: the lists of real systems, and what is said where none of them does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect
from test_browser_listen import open_with

pytestmark = pytest.mark.browser

Voice = dict[str, object]
NOVELTIES = ("Eddy", "Flo", "Grandma", "Grandpa", "Reed", "Rocko", "Sandy", "Shelley")
"""What Apple lists before every other voice."""


def voice(name: str, lang: str, address: str = "", *, local: bool = True) -> Voice:
    """Describe a voice; Safari calls each the default one."""
    return {
        "name": name,
        "lang": lang,
        "voiceURI": address or name,
        "localService": local,
        "default": True,
    }


MACOS_ZH = [voice(f"{name} (中文（中国大陆）)", "zh-CN") for name in NOVELTIES]
MACOS_EN = [voice(f"{name} (Chinese (China mainland))", "zh-CN") for name in NOVELTIES]
IOS = [voice(f"声音{n}", "zh-CN", f"com.apple.eloquence.zh-CN.{n}") for n in NOVELTIES]
PLAIN = [voice(name, "zh-CN") for name in NOVELTIES]
TINGTING = voice("Tingting", "zh-CN", "com.apple.voice.compact.zh-CN.Tingting")
PREMIUM = voice("Yue (Premium)", "zh-CN", "com.apple.voice.premium.zh-CN.Yue")
ENHANCED = voice("婷婷（增强）", "zh-CN")
HUIHUI = voice("Microsoft Huihui - Chinese (Simplified, PRC)", "zh-CN")
XIAOXIAO = voice("Microsoft Xiaoxiao Online (Natural)", "zh-CN", local=False)
ANDROID = {**voice("Chinese China", "zh_CN", " "), "voiceURI": "", "default": False}
ESPEAK = voice("Chinese (Mandarin)+Adam", "cmn", "urn:moz-tts:speechd:espeak-ng?cmn")


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A window."""
    made = chromium.new_context(offline=True)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("voices", "wanted"),
    [
        ([*MACOS_ZH, TINGTING], "Tingting"),
        ([*MACOS_EN, TINGTING], "Tingting"),
        ([*PLAIN, TINGTING], "Tingting"),
        ([*IOS, TINGTING], "Tingting"),
        ([TINGTING, PREMIUM], "Yue (Premium)"),
        ([TINGTING, ENHANCED], "婷婷（增强）"),
        ([XIAOXIAO, HUIHUI], HUIHUI["name"]),
        ([voice("English", "en_US"), ANDROID], "Chinese China"),
        ([ESPEAK], ESPEAK["name"]),
        ([voice("Unknown", "zh-CN"), TINGTING], "Tingting"),
        ([{**PREMIUM, "default": False}, {**HUIHUI, "default": True}], HUIHUI["name"]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_the_best_voice_of_a_system_reads(
    context: BrowserContext, short: Path, voices: list[Voice], wanted: str
) -> None:
    """A voice that is a joke never reads; one that a reader fetched or chose goes before others."""
    page = open_with(context, short, voices)
    assert page.evaluate("vermilion.voice.chosen.name") == wanted


@pytest.mark.parametrize(
    "voices", [[], MACOS_ZH, [XIAOXIAO]], ids=["none", "jokes alone", "remote"]
)
def test_the_settings_say_that_nothing_can_be_read_aloud(
    context: BrowserContext, short: Path, voices: list[Voice]
) -> None:
    """Where no voice is fit the settings say so, in both languages, until one comes."""
    page = open_with(context, short, voices)
    page.keyboard.press("?")
    said = page.locator(".sheet .voiceless")
    expect(said).to_contain_text("普通话语音")
    expect(said).to_contain_text("No Mandarin voice on this device")
    expect(page.locator(".sheet .aloud").first).to_be_hidden()
    page.evaluate("(voices) => speechSynthesis.bring(voices)", [TINGTING])
    expect(said).to_be_hidden()


def test_a_browser_that_tells_of_no_late_voice_is_asked_again(
    context: BrowserContext, short: Path
) -> None:
    """Voices that come without a word are found when the page is first touched."""
    page = open_with(context, short, [])
    page.evaluate("(voices) => { speechSynthesis.voices = voices; }", [TINGTING])
    assert page.evaluate("vermilion.voice.chosen") is None
    page.mouse.click(5, 300)
    assert page.evaluate("vermilion.voice.chosen.name") == "Tingting"
