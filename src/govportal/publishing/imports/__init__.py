"""Import of lists: read a file, map its columns, check, report row by row, apply."""
