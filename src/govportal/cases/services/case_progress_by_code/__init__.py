"""@case-progress-by-code: how somebody's cases stand, by his document and a code."""
