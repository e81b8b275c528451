"""Values as JSON for scripts that pages load: no space that is not text."""

import json


def compact(value: object) -> str:
    """Give a value as JSON on one line, characters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
