"""@interaction-joint: what one's department is asked about."""
