"""The types: one module each, with its schema and its class."""
