"""Takes the README's pictures of the built site: `python3 scripts/pictures.py`, after a build."""

import shutil
import sys

import environment

SITE = environment.ROOT / "site"
PICTURES = environment.ROOT / "docs" / "assets" / "readme"
SHOTS = {
    "desktop-light": ("grassroots/index.html#c064", 1440, 900, "light"),
    "desktop-dark": ("grassroots/index.html?flip=p5s4#p5s4", 1440, 900, "dark"),
    "phone-light": ("grassroots/index.html#c064", 390, 800, "light"),
    "phone-dark": ("index.html", 390, 800, "dark"),
    "learner-light": ("grassroots/index.html?pinyin=4&word=53#p5s1", 1440, 900, "light"),
    "learner-phone": ("grassroots/hant/index.html?pinyin=all&word=53#p5s1", 390, 800, "light"),
}
"""What each picture shows: the page as a link opens it, width and height in pixels, and scheme."""


def main() -> int:
    """Open each page in the system's Chromium, offline, and save what it shows."""
    environment.enter("test.lock")
    if sys.prefix == sys.base_prefix:  # Again, with the environment's Python.
        return environment.run(__file__)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  (only there once set up)

    PICTURES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        for name, (address, width, height, scheme) in SHOTS.items():
            context = browser.new_context(
                offline=True,
                color_scheme="dark" if scheme == "dark" else "light",
                viewport={"width": width, "height": height},
            )
            page = context.new_page()
            page.goto(f"file://{SITE}/{address}")
            page.wait_for_timeout(500)
            page.screenshot(path=PICTURES / f"{name}.png")
            context.close()
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
