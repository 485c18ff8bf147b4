"""Read templates."""

from govportal.messages.content import find
from govportal.messages.services.message_templates.serialise import template_json
from govportal.messages.templates import current
from govportal.messages.templates import templates
from govportal.restservice import SteppedService
from typing import Any


class TemplatesGet(SteppedService):
    """``GET @message-templates`` and ``@message-templates/<name>``."""

    def work(self) -> dict[str, Any]:
        """All, or one."""
        url = self.url("@message-templates")
        match self.steps:
            case []:
                found = [template_json(current(each.name), url) for each in templates()]
                return {"@id": url, "items": found, "items_total": len(found)}
            case [name]:
                return template_json(find(name), url)
        raise self.unknown()
