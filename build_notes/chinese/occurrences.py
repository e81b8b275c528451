"""Where words stand in a text."""


def occurrences(text: str, words: str) -> list[int]:
    """Give every offset at which the words stand in the text, overlapping ones too."""
    found, start = [], text.find(words)
    while start >= 0:
        found.append(start)
        start = text.find(words, start + 1)
    return found
