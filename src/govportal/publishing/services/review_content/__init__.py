"""@review-content: what a reviewer reads before he decides."""
