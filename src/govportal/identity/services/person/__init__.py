"""``@person``: what the portal knows of the account's owner."""
