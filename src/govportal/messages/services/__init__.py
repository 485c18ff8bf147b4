"""HTTP services of messages."""
