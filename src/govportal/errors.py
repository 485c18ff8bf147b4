"""What a person or a program is told when something is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from zope.i18n import translate


@dataclass(frozen=True)
class FieldError:
    """One fault: the field's name and a message that names the remedy."""

    field: str
    message: str


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
                "errors": [
                    {"field": e.field, "message": translate(e.message, context=context)}
                    for e in self.errors
                ],
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
