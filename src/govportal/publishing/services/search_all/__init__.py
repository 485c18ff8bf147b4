"""@search-all: one search over everything that is published."""
