"""@questions: the frequent questions."""
