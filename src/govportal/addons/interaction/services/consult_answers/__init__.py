"""@consult-answers: what the site already says to a question."""
