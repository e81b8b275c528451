"""The pages of an edition, and the home page, one module a page."""
