"""``@accounts``: the accounts of those who work at a place."""
