"""@worklist-counts: what waits for an officer, for the head of every page."""
