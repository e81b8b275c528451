"""Commands as JSON over a web socket, as the DevTools protocol and WebDriver BiDi have them."""

import json
import re
import subprocess
import threading
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

SECONDS = 60.0
"""How long one answer may take; a machine may be slow, but not for ever."""

Event = tuple[str, dict[str, Any]]
"""Method and parameters of what the browser says unasked."""


class Refused(Exception):  # noqa: N818 - it is the browser that refused
    """The browser did not do what it was told; the text has its words."""


class Program:
    """A browser as a process, and what it said last on stderr."""

    def __init__(self, words: Iterable[str]) -> None:
        self.process = subprocess.Popen(
            list(words), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        self.said: deque[str] = deque(maxlen=30)

    def address(self, announcement: str) -> str:
        """Wait for the line that names its address, as the first group of the expression.

        Raises `RuntimeError` with what it said where it ends without that line.
        """
        assert self.process.stderr
        for line in self.process.stderr:
            self.said.append(line)
            if found := re.search(announcement, line):
                # What it says later must be read, or it waits for ever with a full pipe.
                rest = (line for line in self.process.stderr if ":WARNING:" not in line)
                threading.Thread(target=self.said.extend, args=(rest,), daemon=True).start()
                return found[1]
        raise RuntimeError("the browser did not start:\n" + "".join(self.said))


class Wire:
    """A connection on which each command waits for its answer, and events are kept."""

    def __init__(self, program: Program, announcement: str, path: str = "") -> None:
        self.program = program
        address = program.address(announcement) + path
        self.held = ExitStack()
        self.socket: ClientConnection = self.held.enter_context(
            # Chromium 92 hangs up where it is asked whether it is still there.
            connect(address, max_size=None, proxy=None, ping_interval=None)
        )
        self.events: list[Event] = []
        self.count = 0

    def call(self, method: str, session: str | None = None, **parameters: Any) -> Any:  # noqa: ANN401
        """Send a command and give its result, which the protocol defines."""
        self.count += 1
        command = {"id": self.count, "method": method, "params": parameters}
        try:
            self.socket.send(json.dumps(command | ({"sessionId": session} if session else {})))
            while (answer := self._receive(SECONDS)).get("id") != self.count:
                pass
        except ConnectionClosed as error:
            said = "".join(self.program.said)
            raise RuntimeError(
                f"{method}: the browser has hung up; it said last:\n{said}"
            ) from error
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

    def close(self, method: str) -> None:
        """Tell the browser to end by a command, and wait until it has; leave none behind."""
        try:
            self.call(method)
            self.held.close()
            self.program.process.wait(20)
        finally:
            self.program.process.kill()

    def _receive(self, seconds: float) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(self.socket.recv(timeout=seconds))
        if "id" not in message:
            self.events.append((message["method"], message["params"]))
        return message
