"""``@completeness``: what a piece of content lacks before it can be submitted."""
