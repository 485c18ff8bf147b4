"""Patterns of case numbers."""

import re
import string


#: Implementation code, day and four digits, as in use elsewhere (domain facts, §2).
DEFAULT = "{matter}{day}{serial:4}"
#: Placeholders of a pattern; ``{serial:N}`` has N digits at least.
PLACEHOLDER = re.compile(r"\{(matter|department|region|day|year|serial(?::[1-9])?)\}")


def check_pattern(pattern: str) -> str:
    """The pattern, if it can be used.

    Raises:
        ValueError: it has no serial, an unknown placeholder, or signs that a number can't have.
    """
    if not re.search(r"\{serial(:[1-9])?\}", pattern):
        raise ValueError("serial")
    rest = PLACEHOLDER.sub("", pattern)
    if set(rest) - set(string.ascii_letters + string.digits + "-"):
        raise ValueError("signs")
    return pattern
