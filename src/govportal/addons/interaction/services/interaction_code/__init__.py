"""@interaction-code: a code that proves a phone."""
