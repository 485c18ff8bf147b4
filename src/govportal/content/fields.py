"""Schema fields of the typed content.

They differ from zope.schema's in one thing: an empty value is an empty string, set or list,
never ``None``, so that whoever reads a text, a token or rows need not ask twice.
"""

from collections.abc import Iterable
from typing import Any
from zope import schema
from zope.interface import implementer
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import WrongType


class Line(schema.TextLine):
    """One line of text; empty is ``""``."""

    missing_value = ""

    def __init__(self, **kw: Any) -> None:
        kw.setdefault("default", "")
        kw.setdefault("required", False)
        super().__init__(**kw)


class Prose(schema.Text):
    """Plain text of several lines; empty is ``""``."""

    missing_value = ""

    def __init__(self, **kw: Any) -> None:
        kw.setdefault("default", "")
        kw.setdefault("required", False)
        super().__init__(**kw)


class Token(schema.Choice):
    """One token of the code set ``codes``, e.g. ``matter_types``; empty is ``""``."""

    missing_value = ""

    def __init__(self, codes: str = "", **kw: Any) -> None:
        kw.setdefault("required", False)
        kw.setdefault("default", "")
        if codes:
            kw["vocabulary"] = f"govportal.{codes}"
        super().__init__(**kw)


class Tokens(schema.Set):
    """A set of tokens of the code set ``codes``; empty is an empty set."""

    def __init__(self, codes: str = "", **kw: Any) -> None:
        kw.setdefault("required", False)
        kw.setdefault("default", set())
        kw.setdefault("defaultFactory", set)
        if codes:
            kw["value_type"] = schema.Choice(vocabulary=f"govportal.{codes}")
        super().__init__(**kw)

    @property
    def missing_value(self) -> set[str]:
        """A new set each time: a shared one could be changed through any object."""
        return set()


class Lines(schema.List):
    """A list of texts; empty is an empty list."""

    def __init__(self, **kw: Any) -> None:
        kw.setdefault("required", False)
        kw.setdefault("default", [])
        kw.setdefault("defaultFactory", list)
        kw.setdefault("value_type", schema.TextLine())
        super().__init__(**kw)

    @property
    def missing_value(self) -> list[str]:
        """A new list each time: a shared one could be changed through any object."""
        return []


class Whole(schema.Int):
    """A whole number that is not negative, or ``None``."""

    def __init__(self, **kw: Any) -> None:
        kw.setdefault("required", False)
        kw.setdefault("min", 0)
        super().__init__(**kw)

    def _validate(self, value: Any) -> None:
        if isinstance(value, bool):
            raise WrongType(value, int, self.__name__)
        super()._validate(value)


class IDay(IDate):
    """A calendar day that a REST client writes as 2026-01-31."""


@implementer(IDay)
class Day(schema.Date):
    """A calendar day, or ``None``."""

    def __init__(self, **kw: Any) -> None:
        kw.setdefault("required", False)
        super().__init__(**kw)


class IFlag(IBool):
    """A yes or no that takes no other word for one."""


@implementer(IFlag)
class Flag(schema.Bool):
    """Yes or no; no unless said."""

    def __init__(self, **kw: Any) -> None:
        kw.setdefault("required", False)
        kw.setdefault("default", False)
        super().__init__(**kw)


class IReference(IChoice):
    """A choice whose value is the UID of content that may have gone since."""


@implementer(IReference)
class Reference(schema.Choice):
    """The UID of a piece of content, or ``""``.

    The vocabulary offers what there is to choose; a UID that it does not know is kept all the
    same, because the content may be deleted, not yet imported or hidden from this editor. Who
    resolves the reference says so (`govportal.content.citations`).
    """

    missing_value = ""

    def __init__(self, vocabulary: str = "", **kw: Any) -> None:
        kw.setdefault("required", False)
        kw.setdefault("default", "")
        super().__init__(vocabulary=vocabulary, **kw)

    def _validate(self, value: Any) -> None:
        if not isinstance(value, str):
            raise WrongType(value, str, self.__name__)


def words(values: Iterable[str]) -> str:
    """Join texts the Chinese way, 甲、乙."""
    return "、".join(v for v in values if v)
