"""``@inbox``: what the portal told the person who is logged in."""
