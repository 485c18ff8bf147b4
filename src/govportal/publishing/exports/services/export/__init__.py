"""GET @export."""
