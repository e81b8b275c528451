"""Chinese punctuation at the ends of lines (W3C, Requirements for Chinese Text Layout)."""

CLOSING = "，。、；：！？”’》】）…"
"""Marks with which no line may begin."""
