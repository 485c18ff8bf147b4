"""HTTP services of files."""
