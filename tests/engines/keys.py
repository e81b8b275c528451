"""Keys by their names in `KeyboardEvent.key`, as each protocol calls them."""

CODES = {
    "Backspace": 8,
    "Tab": 9,
    "Enter": 13,
    "Escape": 27,
    "PageUp": 33,
    "PageDown": 34,
    "End": 35,
    "Home": 36,
    "ArrowLeft": 37,
    "ArrowUp": 38,
    "ArrowRight": 39,
    "ArrowDown": 40,
    "Delete": 46,
}
"""The numbers of Windows, which the DevTools protocol wants."""

SIGNS = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Alt": "\ue00a",
    "Escape": "\ue00c",
    "PageUp": "\ue00e",
    "PageDown": "\ue00f",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "Delete": "\ue017",
    "Meta": "\ue03d",
}
"""The characters of WebDriver that stand for keys."""


def split(key: str) -> tuple[list[str], str]:
    """The modifiers before a key, and the key: `Control+c` is `["Control"]` and `c`."""
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    return modifiers, name


def signs(key: str) -> list[str]:
    """The characters of WebDriver that are held down for a key, the key itself last."""
    modifiers, name = split(key)
    return [SIGNS.get(word, word) for word in (*modifiers, name)]
