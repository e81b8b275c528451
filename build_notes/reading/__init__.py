"""What is derived from the reading text."""
