"""``@account-search``: whom to give a role."""
