"""What knows Chinese and no edition."""
