"""``@form-definition``: everything that a client needs to show a form."""
