"""@portal: what the frame of every page shows."""
