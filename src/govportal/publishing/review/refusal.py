"""Refusals of a transition."""

from collections.abc import Iterable
from govportal.errors import FieldError
from Products.CMFCore.WorkflowCore import WorkflowException
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


class TransitionRefused(WorkflowException):
    """A transition that is not done, with a Chinese message and the fields at fault.

    A WorkflowException, so that every caller of a transition knows it; already translated, since
    those callers show ``str()`` of it. (CMFCore re-raises it as ``type(e)(e)``.)

    Args:
        message: the sentence for people, or the refusal that is raised again.
        errors: the fields at fault.
        status: HTTP status that a service answers.
        type: stable English word for programs.
    """

    def __init__(
        self,
        message: Any = "",
        errors: Iterable[FieldError] = (),
        status: int = 400,
        type: str = "WorkflowException",
    ) -> None:
        again = message if isinstance(message, TransitionRefused) else None
        text = str(message) if again else translate(message, context=getRequest())
        super().__init__(text)
        self.errors: tuple[FieldError, ...] = again.errors if again else tuple(errors)
        self.status: int = again.status if again else status
        self.type: str = again.type if again else type
