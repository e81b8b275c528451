"""Chinese punctuation at the ends of lines (W3C, Requirements for Chinese Text Layout)."""

import re

CLOSING = "，。、；：！？”’》〉】）」』…"
"""Marks with which no line may begin."""
ENDING = re.compile(r"\s*(?:[，。、；：！？”’》〉】）」』,!?;:)]|\.(?!\w))")
"""Marks that end what was before them, half-width ones too; an ellipsis may begin a sentence."""
BEGINNING = re.compile(r"[“‘《〈【（「『(]\s*$")
"""Marks that begin what comes after them, at the end of a text."""
