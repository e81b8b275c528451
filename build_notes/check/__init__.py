"""The editorial rules, one module a subject."""
