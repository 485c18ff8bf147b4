"""@case-officers: who can have a case in hand."""
