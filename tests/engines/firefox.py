"""Firefox, by WebDriver BiDi."""

import base64
import shutil
import tempfile
from pathlib import Path
from typing import Any

from engines.engine import Engine, Missing, Window
from engines.keys import signs
from engines.wire import Program, Wire


class Firefox(Engine):
    """One Firefox; each window is a user context of its own.

    It starts anew where a window differs in what only its settings can say.
    """

    def __init__(self) -> None:
        found = shutil.which("firefox-esr") or shutil.which("firefox")
        if found is None:
            raise Missing("Firefox: apt install firefox-esr")
        self.program = found
        self.user = ""
        self.context = ""
        self._start(Window())

    def renew(self, window: Window) -> None:
        """Open an empty window in place of the last, with no storage and no complaints."""
        if _settings(window) != _settings(self.window):
            self.close()
            self._start(window)
        elif self.user:
            self.wire.call("browser.removeUserContext", userContext=self.user)
        self.user = self.wire.call("browser.createUserContext")["userContext"]
        self.context = self.wire.call("browsingContext.create", type="tab", userContext=self.user)[
            "context"
        ]
        self.wire.call("browsingContext.activate", context=self.context)
        size = {"width": window.width, "height": window.height}
        self.wire.call("browsingContext.setViewport", context=self.context, viewport=size)
        self.wire.events.clear()

    def go(self, url: str) -> None:
        """Go to an address in the same window, and wait until it has loaded."""
        self.wire.call("browsingContext.navigate", context=self.context, url=url, wait="complete")
        self.wait("document.readyState === 'complete'")  # Now and then the answer comes before.

    def evaluate(self, expression: str) -> str:
        """Give the string that an expression, or the promise that it makes, comes to."""
        answer = self.wire.call(
            "script.evaluate",
            expression=expression,
            target={"context": self.context},
            awaitPromise=True,
            userActivation=False,
        )
        if answer["type"] == "exception":
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return str(answer["result"]["value"])

    def point(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window, in CSS pixels."""
        self._pointer("mouse", [_move(x, y)])

    def mouse(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window and click there."""
        self._pointer("mouse", [_move(x, y), *CLICK])

    def finger(self, x: float, y: float) -> None:
        """Touch a place in the window, briefly."""
        self._pointer("touch", [_move(x, y), *CLICK])

    def type(self, text: str) -> None:
        """Type characters into what has the focus."""
        self._keys(*text)

    def press(self, key: str) -> None:
        """Press a key by its name in `KeyboardEvent.key`, perhaps after `Control+` or `Shift+`."""
        self._keys(key)

    def _keys(self, *keys: str) -> None:
        actions = []
        for held in map(signs, keys):
            actions += [{"type": "keyDown", "value": sign} for sign in held]
            actions += [{"type": "keyUp", "value": sign} for sign in reversed(held)]
        self._act({"type": "key", "id": "keys", "actions": actions})

    def back(self) -> None:
        """Go back one step in the history of the window."""
        self.wire.call("browsingContext.traverseHistory", context=self.context, delta=-1)

    def picture(self) -> bytes:
        """The window as a PNG."""
        answer = self.wire.call("browsingContext.captureScreenshot", context=self.context)
        return base64.b64decode(answer["data"])

    def complaints(self) -> list[str]:
        """What the console has had of warnings and errors since the window was opened."""
        return [
            str(entry["text"])
            for method, entry in self.wire.listen()
            if method == "log.entryAdded" and entry["level"] in ("warn", "error")
        ]

    def close(self) -> None:
        """End the browser and all that it needed."""
        self.wire.close("browser.close")
        self.profile.cleanup()
        self.user = ""

    def _start(self, window: Window) -> None:
        self.window = window
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        (Path(self.profile.name) / "user.js").write_text(_settings(window))
        words = (self.program, "--headless", "--no-remote", "--profile", self.profile.name)
        program = Program((*words, "--remote-debugging-port", "0"))
        self.wire = Wire(program, r"WebDriver BiDi listening on (ws://\S+)", "/session")
        self.wire.call("session.new", capabilities={})
        self.wire.call("session.subscribe", events=["log.entryAdded"])

    def _pointer(self, kind: str, actions: list[dict[str, Any]]) -> None:
        self._act(
            {
                "type": "pointer",
                "id": kind,
                "parameters": {"pointerType": kind},
                "actions": actions,
            }
        )

    def _act(self, source: dict[str, Any]) -> None:
        self.wire.call("input.performActions", context=self.context, actions=[source])


CLICK: list[dict[str, Any]] = [
    {"type": "pointerDown", "button": 0},
    {"type": "pointerUp", "button": 0},
]


def _move(x: float, y: float) -> dict[str, Any]:
    return {"type": "pointerMove", "x": round(x), "y": round(y)}


def _settings(window: Window) -> str:
    """A profile's settings: quiet, with no way to the network, and as the window is to be."""
    settings = {
        "app.update.enabled": "false",
        "browser.shell.checkDefaultBrowser": "false",
        "datareporting.policy.dataSubmissionEnabled": "false",
        "javascript.enabled": "true" if window.scripts else "false",
        "layout.css.prefers-color-scheme.content-override": "0" if window.dark else "1",
        "network.captive-portal-service.enabled": "false",
        "network.connectivity-service.enabled": "false",
        "toolkit.telemetry.enabled": "false",
    }
    return "".join(f'user_pref("{name}", {value});\n' for name, value in settings.items())
