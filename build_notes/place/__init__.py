"""Records to an edition: its text divided, each quotation at its place, its words."""
