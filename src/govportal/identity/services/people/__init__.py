"""``@people``: applicants, for administrators."""
