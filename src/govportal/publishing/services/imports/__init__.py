"""@import: lists through the REST API."""
