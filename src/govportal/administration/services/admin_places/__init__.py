"""``@admin-places``: regions and departments as a tree."""
