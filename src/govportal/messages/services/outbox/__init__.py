"""``@outbox``: what leaves the portal, for administrators."""
