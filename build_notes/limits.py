"""How much an edition may hold: far more than any needs, and little enough to be read in a second.

What is longer is a problem with its place. An essay is some thousand characters long; its largest
file has half a million, its longest value a thousand.
"""

FILE = 4_000_000
"""Characters of one file of an edition."""
VALUE = 20_000
"""Characters of one value in YAML."""
DEPTH = 20
"""Lists and mappings inside one another; an edition needs five."""
QUOTED = 100
"""Characters that a message shows of what it quotes."""
MESSAGE = 400
"""Characters of a message, and of its hint."""
