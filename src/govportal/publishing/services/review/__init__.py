"""@review: an item's way through the review."""
