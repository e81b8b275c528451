"""Hostile editions: seeded mutations of good ones, and what the program makes of them."""
