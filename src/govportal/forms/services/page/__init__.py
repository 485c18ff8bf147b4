"""``@page`` of a form."""
