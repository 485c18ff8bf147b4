"""Notices: what the law wants in writing, numbered, printable, and to be checked by its code.

What a notice says is fixed when it is issued (``content``); the PDF is made of that each time.
"""
