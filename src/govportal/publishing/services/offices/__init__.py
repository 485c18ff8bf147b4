"""@offices: departments with the ways to reach them."""
