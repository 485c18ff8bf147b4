"""GET @finder."""

from dataclasses import asdict
from dataclasses import replace
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.errors import reply
from govportal.publishing.finder.choices import Choice
from govportal.publishing.finder.choices import Filter
from govportal.publishing.finder.choices import SORTS
from govportal.publishing.finder.finding import find
from govportal.publishing.finder.finding import FIND_DEPARTMENT
from govportal.publishing.finder.finding import Finding
from govportal.publishing.finder.items import item
from govportal.publishing.finder.kinds import BY_KIND
from govportal.publishing.services.finder.shapes import item_data
from plone.restapi.services import Service
from typing import Any
from urllib.parse import parse_qsl
from urllib.parse import urlencode
from zope.i18n import translate


class FinderGet(Service):
    """One list of what is published.

    Query: ``kind`` and the parameters that the list API knows of it (``region``, ``q``, ``sort``,
    ``cursor`` …); ``find_department`` offers the departments with these words in their names.
    """

    def reply(self) -> dict[str, Any]:
        """A page of entries, with the values of all filters and their counts."""
        try:
            return self._reply()
        except Problem as problem:
            return reply(self.request, problem)

    def _reply(self) -> dict[str, Any]:
        kind = self.request.form.get("kind")
        tab = BY_KIND.get(kind) if isinstance(kind, str) else None
        if tab is None:
            message = _("kind 只能是 ${kinds} 之一。", mapping={"kinds": "、".join(BY_KIND)})
            raise Problem(422, "ValidationError", _("查询参数有误"), [FieldError("kind", message)])
        found = find(tab, _without_kind(self.request.get("QUERY_STRING", "")))
        if found.problem is not None:
            raise found.problem
        return {
            "@id": f"{self.context.absolute_url()}/@finder?{self.request['QUERY_STRING']}",
            "kind": tab.kind,
            "title": self._say(tab.title),
            "item": self._say(tab.item),
            "items": [
                item_data(item(tab.kind, summary), self.request) for summary in found.result.items
            ],
            "total": {"count": found.total, "more": found.more},
            "filters": [self._filter(one, found) for one in found.filters if one.name != "region"],
            "chips": [
                {"name": chip.name, "label": self._say(chip.label), "value": self._say(chip.value)}
                for chip in found.chips
            ],
            "regions": self._regions(found),
            "sorts": [
                {"value": value, "title": self._say(title), "selected": value == found.sort}
                for value, title in SORTS
            ],
            "paging": {"next": found.result.next, "previous": found.result.previous},
        }

    def _say(self, message: str) -> str:
        return str(translate(message, context=self.request))

    def _filter(self, one: Filter, found: Finding) -> dict[str, Any]:
        groups = [
            {"title": self._say(group.title) if group.title else "", "values": values}
            for group in one.groups
            if (
                values := [
                    self._value(value, found) for value in group.choices if _shown(value, found)
                ]
            )
        ]
        result: dict[str, Any] = {
            "name": one.name,
            "title": self._say(one.title),
            "any": self._say(one.any),
            "groups": groups,
        }
        if one.name == "department":
            result["search"] = {"name": FIND_DEPARTMENT, "value": found.department}
        return result

    def _value(self, one: Choice, found: Finding) -> dict[str, Any]:
        named = replace(one, title=self._say(one.title))
        return asdict(named) | {"more": found.more}

    def _regions(self, found: Finding) -> dict[str, Any] | None:
        """The way down the regions; None where the kind has no regions."""
        if not any(one.name == "region" for one in found.filters):
            return None
        return {
            "any": self._say(_("全部地区")),
            "chain": [self._value(one, found) for one in found.chain],
            "below": [self._value(one, found) for one in found.below if _shown(one, found)],
            "own": found.params.get("descendants") in ("false", "0"),
        }


def _shown(choice: Choice, found: Finding) -> bool:
    """Whether a value is worth offering: it may lead somewhere, or it is on."""
    return choice.selected or choice.count > 0 or found.more


def _without_kind(query_string: str) -> str:
    pairs = parse_qsl(query_string, keep_blank_values=True, errors="replace")
    return urlencode([(name, value) for name, value in pairs if name != "kind"])
