"""The page of a form definition for those who work on it: what is asked, group by group."""

from dataclasses import dataclass
from govportal.content.browser.views import ContentView
from govportal.forms.layout import fields_of
from typing import Any


@dataclass(frozen=True)
class Asked:
    """One field: its label, whether it is required, and its help."""

    title: str
    required: bool
    help: str


class FormDefinitionView(ContentView):
    """A form definition."""

    skip = ("form_schema", "form_layout")

    def groups(self) -> list[tuple[str, list[Asked]]]:
        """(title, fields) of each group."""
        schema = self.context.form_schema or {}
        properties: dict[str, Any] = schema.get("properties") or {}
        required = schema.get("required") or ()
        found: dict[int, tuple[str, list[Asked]]] = {}
        for group, field in fields_of(self.context.form_layout or {}):
            own = properties.get(field["name"]) or {}
            said = field.get("help") or own.get("description") or ""
            asked = Asked(own.get("title") or field["name"], field["name"] in required, said)
            found.setdefault(id(group), (group.get("title") or "", []))[1].append(asked)
        return list(found.values())
