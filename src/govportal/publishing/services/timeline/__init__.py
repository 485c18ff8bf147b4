"""@timeline: what happened to an item, and its kept versions; @history: back to one of them."""
