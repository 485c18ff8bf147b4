"""@workingcopy: one working copy at a time, of what is public."""
