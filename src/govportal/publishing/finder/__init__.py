"""Find what is published: by text and filters, with counts, for the classic page and `@finder`."""
