"""@interactions: what people hand in, and what became of it."""
