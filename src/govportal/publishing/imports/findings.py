"""What is said about a row, and how grave it is.

The gravity of each kind of finding is a table, ``severity.yaml``, which a mapping may change: what
one place refuses, another takes with a remark.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any
from zope.i18n import translate

import yaml


ERROR = "error"
WARNING = "warning"
NOTE = "note"
SEVERITIES = (ERROR, WARNING, NOTE)
TITLES = {ERROR: "错误（未导入）", WARNING: "警告（已导入）", NOTE: "说明"}


@dataclass(frozen=True)
class Finding:
    """One thing about one row.

    Args:
        kind: a key of the severity table, e.g. ``limit.unreadable``.
        field: the field at fault, the file's column where no field is.
        message: a Chinese sentence that names the remedy.
        value: what was given, shortened for the report.
    """

    kind: str
    field: str
    message: str
    value: str = ""


def finding(kind: str, field: str, message: Any, value: Any = "") -> Finding:
    """A finding with its message translated and its value shortened."""
    text = str(translate(message))
    given = value if isinstance(value, str) else ("" if value is None else str(value))
    return Finding(kind, field, text, given if len(given) <= 200 else given[:199] + "…")


@cache
def default_severities() -> Mapping[str, str]:
    """The shipped table."""
    text = (files("govportal.publishing.imports") / "severity.yaml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def severity(kind: str, own: Mapping[str, str]) -> str:
    """The gravity of a kind: the mapping's own word, else the table's, else an error.

    ``limit.unreadable`` is looked up as itself, then as ``limit``.
    """
    for table in (own, default_severities()):
        for key in (kind, kind.split(".", 1)[0]):
            if key in table:
                return table[key]
    return ERROR
