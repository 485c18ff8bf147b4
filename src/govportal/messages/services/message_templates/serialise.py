"""A template as JSON."""

from govportal.messages.templates import override
from govportal.messages.templates import shipped
from govportal.messages.templates import Template
from govportal.messages.templates import TEXTS
from typing import Any


def template_json(found: Template, url: str) -> dict[str, Any]:
    """A template with what is used now and what was shipped; ``url`` is the address of all."""
    own, default = override(found.name), shipped(found.name)
    return {
        "@id": f"{url}/{found.name}",
        "name": found.name,
        "title": found.title,
        "words": [{"name": name, "title": title} for name, title in found.words.items()],
        **{text: getattr(found, text) for text in TEXTS},
        "shipped": {text: getattr(default, text) for text in TEXTS},
        "reworded": own is not None,
        "content": None if own is None else own.absolute_url(),
    }
