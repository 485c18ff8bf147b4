"""``@portal-status``: how the portal runs."""
