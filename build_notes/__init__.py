"""Builds the annotated reading site 朱笔 · Vermilion from the editions."""
