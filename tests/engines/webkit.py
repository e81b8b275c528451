"""WebKitGTK, the engine of Safari, by WebDriver; it wants a display, which Xvfb gives."""

import os
import shutil
import subprocess
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.actions.pointer_input import PointerInput
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from engines.engine import Engine, Missing, Window
from engines.keys import signs

SCREEN = "1600x1400x24"
SECONDS = 60.0
"""How long one script may take; a machine may be slow, but not for ever."""


class WebKit(Engine):
    """One MiniBrowser, which starts anew where a window differs in more than its size."""

    def __init__(self) -> None:
        self.driver_program = shutil.which("WebKitWebDriver")
        browsers = sorted(Path("/usr/lib").glob("*/webkit2gtk-4.*/MiniBrowser"))
        if self.driver_program is None or not browsers:
            raise Missing("WebKitGTK: apt install webkit2gtk-driver")
        self.browser_program = str(browsers[-1])
        self.screen, self.display = _screen()
        self._start(Window())

    def renew(self, window: Window) -> None:
        """Open an empty window in place of the last, with no storage and no complaints."""
        if (window.dark, window.scripts) != (self.window.dark, self.window.scripts):
            self.driver.quit()
            self._start(window)
        elif not self.driver.current_url.startswith("about:"):
            self.evaluate("(localStorage.clear(), sessionStorage.clear(), '')")
        self.driver.get("about:blank")
        # Full screen: the window has no tool bar, which would keep it wider than a phone.
        self.driver.set_window_rect(0, 0, window.width, window.height)
        self.wait(f"innerWidth === {window.width} && innerHeight === {window.height}")

    def go(self, url: str) -> None:
        """Go to an address in the same window, and wait until it has loaded."""
        self.driver.get(url)

    def evaluate(self, expression: str) -> str:
        """Give the string that an expression, or the promise that it makes, comes to."""
        return str(self.driver.execute_script(f"return {expression}"))

    def point(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window, in CSS pixels."""
        self._pointer("mouse", x, y, press=False)

    def mouse(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window and click there."""
        self._pointer("mouse", x, y)

    def finger(self, x: float, y: float) -> None:
        """Touch a place in the window, briefly; this driver's touch is seen as a mouse's."""
        self._pointer("touch", x, y)

    def type(self, text: str) -> None:
        """Type characters into what has the focus."""
        self._keys(*text)

    def press(self, key: str) -> None:
        """Press a key by its name in `KeyboardEvent.key`, perhaps after `Control+` or `Shift+`."""
        self._keys(key)

    def _keys(self, *keys: str) -> None:
        builder = ActionBuilder(self.driver)
        for held in map(signs, keys):
            for sign in held:
                builder.key_action.key_down(sign)
            for sign in reversed(held):
                builder.key_action.key_up(sign)
        builder.perform()

    def back(self) -> None:
        """Go back one step in the history of the window."""
        self.driver.back()

    def picture(self) -> bytes:
        """The window as a PNG."""
        return self.driver.get_screenshot_as_png()

    def complaints(self) -> list[str]:
        """What the page has complained of since it was loaded; only `server.py` gives it an ear."""
        return [str(text) for text in self.run("window.complaints") or []]

    def close(self) -> None:
        """End the browser and all that it needed."""
        self.driver.quit()
        self.screen.terminate()
        self.screen.wait(10)

    def _start(self, window: Window) -> None:
        self.window = window
        options = Options()
        options.binary_location = self.browser_program
        arguments = ["--automation", "--full-screen"]
        arguments += ["--dark-mode"] if window.dark else []
        arguments += [] if window.scripts else ["--enable-javascript=false"]
        for argument in arguments:
            options.add_argument(argument)
        service = Service(self.driver_program, env={**os.environ, "DISPLAY": self.display})
        self.driver = webdriver.WebKitGTK(options=options, service=service)
        self.driver.set_script_timeout(SECONDS)

    def _pointer(self, kind: str, x: float, y: float, *, press: bool = True) -> None:
        builder = ActionBuilder(self.driver, mouse=PointerInput(kind, kind), duration=0)
        builder.pointer_action.move_to_location(round(x), round(y))
        if press:
            builder.pointer_action.pointer_down().pointer_up()
        builder.perform()


def _screen() -> tuple[subprocess.Popen[bytes], str]:
    """Start an X server without a screen; give it with its address, which it chose itself."""
    program = shutil.which("Xvfb")
    if program is None:
        raise Missing("Xvfb, the display of WebKitGTK: apt install xvfb")
    ours, theirs = os.pipe()
    process = subprocess.Popen(
        [program, "-displayfd", str(theirs), "-screen", "0", SCREEN, "-nolisten", "tcp"],
        pass_fds=(theirs,),
        stderr=subprocess.DEVNULL,
    )
    os.close(theirs)
    with os.fdopen(ours) as answer:
        return process, f":{answer.readline().strip()}"
