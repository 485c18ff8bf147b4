"""What the pages of all types share. Each type adds an expander of its own named ``page``."""

from abc import ABC
from abc import abstractmethod
from dataclasses import asdict
from govportal.content.display import Section
from plone.restapi.interfaces import IExpandableElement
from plone.restapi.serializer.converters import json_compatible
from plone.restapi.services import Service
from typing import Any
from zExceptions import NotFound
from zope.component import queryMultiAdapter
from zope.interface import implementer


@implementer(IExpandableElement)
class PageInfo(ABC):
    """The data of a page, for whoever may see the context; a subclass gives them by ``data()``."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        """``@id``, and with ``expand`` the page's data."""
        result: dict[str, Any] = {"@id": f"{self.context.absolute_url()}/@page"}
        if expand:
            result |= json_compatible(self.data())
        return {"page": result}

    @abstractmethod
    def data(self) -> dict[str, Any]:
        """What the page shows beside the content's own fields."""


class PageGet(Service):
    """GET ``@page``."""

    def reply(self) -> Any:
        """The whole data; 404 where the context has no page of ours."""
        info = queryMultiAdapter((self.context, self.request), IExpandableElement, name="page")
        if info is None:
            raise NotFound("@page")
        return info(expand=True)["page"]


def section_data(section: Section) -> dict[str, Any]:
    """A group of titled values: ``id``, ``title`` and ``entries``.

    An entry has ``name``, ``title`` and one of ``cell`` (``texts``, ``url``), ``table``
    (``columns``, ``rows`` of cells) and ``citations``.
    """
    return asdict(section)
