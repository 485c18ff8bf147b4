"""``@compare-intermediaries``: some agencies side by side."""
