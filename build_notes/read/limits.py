"""How much an edition may hold: far more than any needs, and little enough to be read in a second.

What is longer is a problem with its place. An essay is some thousand characters long; its largest
file has half a million, its longest value a thousand.
"""

FILE = 4_000_000
"""Characters of one file of an edition."""
SOURCE = 50_000
"""Characters of a source text."""
VALUE = 20_000
"""Characters of one value in YAML."""
VALUES = 100_000
"""Values, keys, lists and mappings of one file in YAML; a correction has about thirty."""
DEPTH = 20
"""Lists and mappings inside one another; an edition needs five."""
PROBLEMS = 1_000
"""Problems of one kind in one run, or of one file in one step of reading it."""
QUOTED = 100
"""Characters that a message shows of what it quotes."""
MESSAGE = 400
"""Characters of a message, and of its hint."""
