"""``@review-settings``: the limits and phrases of the review."""
