"""``@law-articles``: the articles of a law, to choose those that a matter rests on."""
