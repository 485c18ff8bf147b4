"""``@partners``: the outside sites that read the list, and their keys."""
