"""``@portal-settings``: what the portal says of itself."""
