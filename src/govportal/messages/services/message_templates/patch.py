"""Reword a template."""

from govportal.body import json_object
from govportal.messages.content import reword
from govportal.messages.services.message_templates.serialise import template_json
from govportal.restservice import SteppedService
from typing import Any


class TemplatesPatch(SteppedService):
    """``PATCH @message-templates/<name>`` with ``subject``, ``text``, ``short``."""

    changes = True

    def work(self) -> dict[str, Any]:
        """The template as it now is."""
        match self.steps:
            case [name]:
                found = reword(name, json_object(self.request))
                return template_json(found, self.url("@message-templates"))
        raise self.unknown()
