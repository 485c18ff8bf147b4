"""Refusals of the ground floor: ordinary ``ValueError`` with a Chinese message and a field."""

from collections.abc import Iterable
from govportal.errors import FieldError
from govportal.errors import Problem
from zope.i18n import translate


class CodesError(ValueError):
    """Something given is not valid.

    ``str()`` gives the whole Chinese sentence; ``message`` keeps the translatable message and
    ``faults`` the pairs (field, message) when several things were wrong at once.
    """

    def __init__(self, message: str, faults: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__(translate(message))
        self.message = message
        self.faults = tuple(faults)

    def as_problem(self, status: int = 422, type: str = "ValidationError") -> Problem:
        """The refusal as an HTTP service tells it."""
        return Problem(
            status,
            type,
            self.message,
            [FieldError(place, message) for place, message in self.faults],
        )


def say(message: str) -> str:
    """The message as plain text, its variables filled in."""
    return str(translate(message))
