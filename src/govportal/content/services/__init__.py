"""HTTP endpoints of the typed content."""
