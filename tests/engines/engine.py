"""What a test may ask of any engine; a driver says how its protocol does it."""

import json
import time
from abc import ABC, abstractmethod
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE = 10.0
"""Seconds that a page has for what it was asked."""


class Missing(Exception):  # noqa: N818 - it says what is missing; nothing went wrong
    """The engine is not on this machine; the text names what to install."""


class Gone(Exception):  # noqa: N818 - nothing went wrong
    """The page was left before it could answer."""


@dataclass(frozen=True)
class Window:
    """How a page is looked at; width and height in CSS pixels."""

    width: int = 1280
    height: int = 900
    dark: bool = False
    scripts: bool = True


class Engine(ABC):
    """One running browser with one window at a time, which remembers nothing of the last."""

    @abstractmethod
    def renew(self, window: Window) -> None:
        """Open an empty window in place of the last, with no storage and no complaints."""

    @abstractmethod
    def go(self, url: str) -> None:
        """Go to an address in the same window, and wait until it has loaded."""

    @abstractmethod
    def evaluate(self, expression: str) -> str:
        """Give the string that an expression, or the promise that it makes, comes to.

        Raises `Gone` where the page is left meanwhile.
        """

    @abstractmethod
    def point(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window, in CSS pixels."""

    @abstractmethod
    def mouse(self, x: float, y: float) -> None:
        """Move the mouse to a place in the window and click there."""

    @abstractmethod
    def finger(self, x: float, y: float) -> None:
        """Touch a place in the window, briefly."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Type characters into what has the focus."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press a key by its name in `KeyboardEvent.key`, perhaps after `Control+` or `Shift+`."""

    @abstractmethod
    def back(self) -> None:
        """Go back one step in the history of the window."""

    @abstractmethod
    def picture(self) -> bytes:
        """The window as a PNG."""

    @abstractmethod
    def complaints(self) -> list[str]:
        """What the console has had of warnings and errors since the window was opened."""

    @abstractmethod
    def close(self) -> None:
        """End the browser and all that it needed."""

    def open(self, url: str, window: Window = Window()) -> None:
        """Open an address in a new window."""
        self.renew(window)
        self.go(url)

    def run(self, expression: str) -> Any:  # noqa: ANN401 - whatever JSON can say
        """Give the value of a script's expression; a promise is waited for.

        In Firefox a promise is never kept in a window without scripts: ask for plain values there.
        """
        parcel = "JSON.stringify(value === undefined ? null : value)"
        return json.loads(
            self.evaluate(
                f"((given) => {{ const pack = (value) => {parcel};"
                f" return given instanceof Promise ? given.then(pack) : pack(given); }})"
                f"({expression})"
            )
        )

    def wait(self, expression: str) -> Any:  # noqa: ANN401 - see `run`
        """Give the first true value of an expression; fail where there is none in time.

        A page that is being left answers nothing: the next one is asked.
        """
        end = time.monotonic() + PATIENCE
        while True:
            with suppress(Gone):
                if value := self.run(expression):
                    return value
            if time.monotonic() > end:
                raise AssertionError(f"never true: {expression}")
            time.sleep(0.05)

    def click(self, selector: str) -> None:
        """Click with the mouse on the first line of the first element that fits."""
        self.mouse(*self.place(selector))

    def touch(self, selector: str) -> None:
        """Touch the first line of the first element that fits."""
        self.finger(*self.place(selector))

    def place(self, selector: str) -> tuple[float, float]:
        """Scroll to the first element that fits; give the middle of its first line."""
        quoted = json.dumps(selector)
        self.wait(f"document.querySelector({quoted}) !== null")
        found = self.run(
            f"((element) => {{ let [box] = element.getClientRects();"
            " if (!box) return null;"
            " if (box.top < 80 || box.bottom > innerHeight - 80) {"
            "  element.scrollIntoView({block: 'center', behavior: 'instant'});"
            "  [box] = element.getClientRects();"
            " }"
            " return [box.left + box.width / 2, box.top + box.height / 2];"
            f"}})(document.querySelector({quoted}))"
        )
        assert found, f"{selector} is not to be seen"
        x, y = found
        return x, y

    def shoot(self, path: Path) -> None:
        """Write the window as a PNG file."""
        path.write_bytes(self.picture())
