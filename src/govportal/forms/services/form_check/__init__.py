"""``@form-check``: judges a definition, and data against it, before anything is saved."""
