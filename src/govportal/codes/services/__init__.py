"""HTTP services of the ground floor."""
