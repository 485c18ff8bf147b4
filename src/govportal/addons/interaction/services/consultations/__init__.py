"""@consultations: consultations that everybody may read."""
