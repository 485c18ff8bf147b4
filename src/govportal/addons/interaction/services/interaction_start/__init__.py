"""@interaction-start: what somebody needs to know before he writes."""
