"""Commands as JSON over a web socket, as the DevTools protocol and WebDriver BiDi have them."""

import json
import re
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from websockets.sync.client import ClientConnection, connect

SECONDS = 60.0
"""How long one answer may take; a machine may be slow, but not for ever."""

Event = tuple[str, dict[str, Any]]
"""Method and parameters of what the browser says unasked."""


class Refused(Exception):  # noqa: N818 - it is the browser that refused
    """The browser did not do what it was told; the text has its words."""


class Wire:
    """A connection on which each command waits for its answer, and events are kept."""

    def __init__(self, address: str) -> None:
        self.socket: ClientConnection = connect(address, max_size=None, proxy=None)
        self.events: list[Event] = []
        self.count = 0

    def call(self, method: str, session: str | None = None, **parameters: Any) -> Any:  # noqa: ANN401
        """Send a command and give its result, which the protocol defines."""
        self.count += 1
        command = {"id": self.count, "method": method, "params": parameters}
        self.socket.send(json.dumps(command | ({"sessionId": session} if session else {})))
        while (answer := self._receive(SECONDS)).get("id") != self.count:
            pass
        if "error" in answer:
            raise Refused(f"{method}: {answer.get('message') or answer['error']}")
        return answer["result"]

    def until(self, heard: Callable[[Event], bool]) -> None:
        """Wait for an event; those that came since `events` was emptied count."""
        while not any(map(heard, self.events)):
            self._receive(SECONDS)

    def listen(self) -> list[Event]:
        """Give the events that have come, and wait for no more."""
        try:
            while True:
                self._receive(0)
        except TimeoutError:
            return self.events

    def _receive(self, seconds: float) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.socket.recv(timeout=seconds))
        if "id" not in message:
            self.events.append((message["method"], message["params"]))
        return message


def start(words: Iterable[str], announcement: str) -> tuple[subprocess.Popen[str], str]:
    """Start a browser; give it with the address that its announcement on stderr names.

    Raises `RuntimeError` with all that it said where it ends without an announcement.
    """
    process = subprocess.Popen(
        list(words), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr
    said = []
    for line in process.stderr:
        if found := re.search(announcement, line):
            # What it says later must be read, or it waits for ever with a full pipe.
            threading.Thread(target=deque, args=(process.stderr, 0), daemon=True).start()
            return process, found[1]
        said.append(line)
    raise RuntimeError("the browser did not start:\n" + "".join(said))
