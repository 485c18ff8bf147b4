"""The kinds of business that are installed."""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from govportal.cases.interfaces import ICaseKind
from typing import Any
from zope.component import queryUtility
from zope.interface import implementer


@implementer(ICaseKind)
@dataclass(frozen=True)
class Kind:
    """A kind made of a table of handlers.

    Args:
        name: as in the ``kind`` column.
        title: what people call it.
        choose: the workflow's id for the matter as it stood.
        handlers: the function of each action that has work of its own.
    """

    name: str
    title: Any
    choose: Callable[[Mapping[str, Any]], str]
    handlers: Mapping[str, Callable[[Any], None]] = field(default_factory=dict)

    def workflow(self, row: Any) -> str:
        """The workflow of a case."""
        return self.choose(row.matter)

    def handler(self, action: str) -> Callable[[Any], None] | None:
        """The function of an action."""
        return self.handlers.get(action)


def kind(name: str) -> Any:
    """An installed kind.

    Raises:
        LookupError: it isn't installed.
    """
    found = queryUtility(ICaseKind, name=name)
    if found is None:
        raise LookupError(f"No kind of case is called {name!r}.")
    return found
