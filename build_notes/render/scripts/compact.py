"""Values as JSON for scripts that pages load: no space that is not text."""

import json

LINE_ENDS = str.maketrans({"\u2028": "\\u2028", "\u2029": "\\u2029"})
"""What ends a line for programs that read scripts or count lines, as JSON may write it too."""


def compact(value: object) -> str:
    """Give a value as JSON on one line, characters as they are but for Unicode's own line ends."""
    return in_script(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def in_script(text: str) -> str:
    """Give JSON with no end of a line but line feeds between its members."""
    return text.translate(LINE_ENDS)
