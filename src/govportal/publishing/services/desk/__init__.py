"""@desk: where the current user works, and what stands there."""
