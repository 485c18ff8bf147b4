"""@generation: a word that changes with everything that a public page may show."""
