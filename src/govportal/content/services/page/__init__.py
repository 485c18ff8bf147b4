"""``@page``: what the public page of a content shows, ready to be drawn."""
