"""Find what is published: by text and filters, with counts, for `@finder`."""
