"""@worklist: the cases that an officer sees."""
