"""@halls: the service halls."""
