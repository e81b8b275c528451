"""The data that pages load as scripts: notes, words, what the search looks through."""
