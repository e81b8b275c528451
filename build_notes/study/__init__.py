"""What follows from an edition, without markup."""
