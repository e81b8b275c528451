"""Values as JSON for scripts that pages load: no space that is not text."""

import json
from collections.abc import Mapping

LINE_ENDS = {"\u2028": "\\u2028", "\u2029": "\\u2029"}
"""What ends a line for programs that read scripts or count lines, as JSON may write it too."""


def compact(value: object) -> str:
    """Give a value as JSON on one line, characters as they are but for Unicode's own line ends."""
    return one_line(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def lines(items: Mapping[str, object]) -> str:
    """Give a mapping as JSON, a member a line, so that a change to one shows as one."""
    return "{\n" + ",\n".join(f"{compact(name)}: {compact(items[name])}" for name in items) + "\n}"


def one_line(text: str) -> str:
    """Give JSON with no end of a line but line feeds between its members."""
    for end, escaped in LINE_ENDS.items():  # `translate` looks every character up
        text = text.replace(end, escaped)
    return text
