"""@worklist-export: a worklist for a spreadsheet."""
