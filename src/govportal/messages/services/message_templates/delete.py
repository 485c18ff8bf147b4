"""Go back to the shipped texts of a template."""

from govportal.messages.content import restore
from govportal.messages.services.message_templates.serialise import template_json
from govportal.restservice import SteppedService
from typing import Any


class TemplatesDelete(SteppedService):
    """``DELETE @message-templates/<name>``: the template, as it was shipped."""

    changes = True

    def work(self) -> dict[str, Any]:
        """Forget the site's own wording."""
        match self.steps:
            case [name]:
                return template_json(restore(name), self.url("@message-templates"))
        raise self.unknown()
