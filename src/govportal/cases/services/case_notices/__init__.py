"""@case-notices: the notices of a case as PDF."""
