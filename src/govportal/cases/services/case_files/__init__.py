"""@case-files: the files of a case."""
