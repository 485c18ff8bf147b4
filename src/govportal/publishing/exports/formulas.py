"""Texts that a spreadsheet would run as a formula, in a way that can be undone.

A CSV cell has no type, so a text that begins like a formula gets an apostrophe in front, which is
how a spreadsheet itself marks text; the reader takes one off again. A text that has apostrophes
before such a sign of its own gets one more, so that nothing is lost. XLSX cells have a type and
need none of it.
"""

import re


#: Also the full-width signs, which spreadsheets take in Chinese and Japanese settings.
RISKY = re.compile(r"'*\s*[=+\-@＝＋－＠]|'*[\t\r\n]")
GUARDED = re.compile(r"'+\s*[=+\-@＝＋－＠]|'+[\t\r\n]")


def guard(text: str) -> str:
    """A text for a CSV cell that nothing takes for a formula."""
    return f"'{text}" if RISKY.match(text) else text


def unguard(text: str) -> str:
    """The text that `guard` was given."""
    return text[1:] if GUARDED.match(text) else text
