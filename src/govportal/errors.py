"""What a person or a program is told when something is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zope.i18n import translate


@dataclass(frozen=True)
class FieldError:
    """One fault: the field's name and a message that names the remedy.

    Args:
        row: for a field of rows the row's number, counted from 1; 0 where it is no single row.
        column: the row's column, ``""`` where it is no single one.
    """

    field: str
    message: str
    row: int = 0
    column: str = ""

    def as_dict(self, context: Any = None) -> dict[str, Any]:
        """The fault as JSON; ``row`` and ``column`` only where there are any."""
        said: dict[str, Any] = {
            "field": self.field,
            "message": translate(self.message, context=context),
        }
        if self.row:
            said["row"] = self.row
        if self.column:
            said["column"] = self.column
        return said


class Problem(Exception):
    """A refusal with its HTTP status, raised by plain modules and rendered by services.

    Args:
        status: HTTP status, 4xx.
        type: a stable English word for programs, e.g. ``ValidationError``.
        message: a Chinese sentence for people.
        errors: the fields at fault.
    """

    def __init__(
        self, status: int, type: str, message: str, errors: Iterable[FieldError] = ()
    ) -> None:
        super().__init__(message)
        self.status = status
        self.type = type
        self.message = message
        self.errors = tuple(errors)

    def as_dict(self, context: Any = None) -> dict[str, Any]:
        """The body ``{"error": {"type", "message", "errors"}}``, translated for ``context``."""
        return {
            "error": {
                "type": self.type,
                "message": translate(self.message, context=context),
                "errors": [e.as_dict(context) for e in self.errors],
            }
        }


def reply(request: Any, problem: Problem) -> dict[str, Any]:
    """Set the response's status and give the body of a refusal; the transaction is doomed.

    A refused request must leave nothing behind, so whatever it changed before is dropped.
    """
    import transaction

    transaction.doom()
    request.response.setStatus(problem.status, lock=1)
    return problem.as_dict(request)
