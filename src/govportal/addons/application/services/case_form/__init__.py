"""@case-form: the form of an application."""
