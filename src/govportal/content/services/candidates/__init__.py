"""``@candidates``: content that a field of a form may refer to."""
