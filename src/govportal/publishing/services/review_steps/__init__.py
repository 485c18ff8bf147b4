"""``@review-steps``: which steps a region's review has, and where each is performed."""
