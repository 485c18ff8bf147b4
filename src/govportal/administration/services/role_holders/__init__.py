"""``@role-holders``: who has which role at a place, giving and taking."""
