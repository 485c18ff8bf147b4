"""@consultation-review: what a reviewer makes of a consultation for the public."""
