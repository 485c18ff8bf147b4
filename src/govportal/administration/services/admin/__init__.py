"""``@admin``: the pages of administration that are open to the current user."""
