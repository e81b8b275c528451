"""Five browser engines behind one interface, for what each of them must do."""

from collections.abc import Callable

from engines.chromium import Chromium, debian, unpacked
from engines.engine import Engine, Missing, Window
from engines.firefox import Firefox
from engines.webkit import WebKit

__all__ = ["ENGINES", "Engine", "Missing", "Window"]

ENGINES: dict[str, Callable[[], Engine]] = {
    "chromium": lambda: Chromium(debian()),
    "firefox": Firefox,
    "webkit": WebKit,
    "chromium-109": lambda: Chromium(unpacked("@sparticuz/chromium")),
    "chromium-92": lambda: Chromium(unpacked("chrome-aws-lambda")),
}
"""Each engine by its name; called, it starts a browser, or raises `Missing`."""
