"""@interaction-categories: the tree of categories and their rules."""
