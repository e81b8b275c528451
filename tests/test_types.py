"""Scripts: their types, and nothing newer than Chromium 109, Firefox 115 and Safari 16 have."""

import re
import shutil
import subprocess

from conftest import ROOT, absent

TSC = ROOT / "tests" / "node_modules" / "typescript" / "bin" / "tsc"

TOO_NEW = {
    r":has\(": "Firefox 121, in a selector of a script",
    r"\(\?<[=!]": "Safari 16.4; without look-behind nothing of the script runs",
    r"\bstatic \{": "Safari 16.4",
    r"\.aria[A-Z]\w*": "Firefox 119; setAttribute does it",
    r"\.(findLast|findLastIndex)\(": "Chromium 97, and the search of Chromium 92 waits for ever",
    r"\bCSS\.highlights\b": "Firefox 140, Safari 17.2",
    r"\.checkVisibility\(": "Safari 17.4",
    r"\b(show|hide|toggle)Popover\(": "Firefox 125",
    r"\bstartViewTransition\(": "Chromium 111",
    r"\bcaret(PositionFromPoint|RangeFromPoint)\(": "the one Safari 18.4, the other never Firefox",
    r"\bIntl\.Segmenter\b": "Firefox 125",
    r"\brequestIdleCallback\(": "no Safari",
    r"\bURL\.canParse\(": "Chromium 120",
    r"[\"']scrollend[\"']": "no Safari before 26",
}
"""What tsc cannot tell, since it knows one level of the language and none of the browser."""
GUARDED = {("hit.js", r"\bCSS\.highlights\b")}
"""Where the script asks first whether there is such a thing."""


def test_scripts_are_typed() -> None:
    """The type checker finds no fault in any script, with the language of 2022."""
    node = shutil.which("node")
    if node is None or not TSC.exists():
        absent("TypeScript: npm ci --ignore-scripts --prefix tests")
    said = subprocess.run(
        [node, TSC, "-p", ROOT / "tests" / "types"], capture_output=True, text=True, check=False
    )
    assert said.stdout + said.stderr == ""


def test_scripts_use_nothing_too_new() -> None:
    """No script names what a promised browser lacks, unless it asks first."""
    found = [
        f"{path.name}: {line.strip()}: {since}"
        for path in sorted((ROOT / "docs" / "assets").glob("*.js"))
        for line in path.read_text(encoding="utf-8").splitlines()
        for name, since in TOO_NEW.items()
        if re.search(name, line.partition("// ")[0]) and (path.name, name) not in GUARDED
    ]
    assert found == []
