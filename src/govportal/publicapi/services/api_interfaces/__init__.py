"""``@api-interfaces``: which interfaces of the list API are published, and for whom."""
