"""@worklist-late: what is overdue or soon will be, for those who lead."""
