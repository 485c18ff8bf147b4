"""Texts of messages: shipped with the rooms that send them, reworded by administrators.

A room ships its texts as YAML and names the file in its ``configure.zcml``::

    <govportal:messageTemplates file="messages.yaml" />

Each entry has the template's name, a title, the words that may stand in ``${…}`` with what they
mean, a subject, a text for inbox and mail, and a short text for SMS, which may be empty. What an
administrator writes instead is content: ``/message-templates/<name>``.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import replace
from govportal import _
from govportal.errors import FieldError
from pathlib import Path
from typing import Any
from zope.component import getUtilitiesFor
from zope.component import queryUtility
from zope.component.hooks import getSite
from zope.component.zcml import utility
from zope.configuration.fields import Path as PathField
from zope.interface import implementer
from zope.interface import Interface

import re
import yaml


FOLDER = "message-templates"
NAME = re.compile(r"[a-z][a-z0-9-]{1,63}")
WORD = re.compile(r"\$\{([^}]*)\}")
#: The texts of a template and how many characters each may have. An SMS is charged by 67.
TEXTS = {"subject": 100, "text": 5000, "short": 300}
#: The content's field for each text: ``subject`` is what content calls its keywords.
FIELDS = {"subject": "heading", "text": "text", "short": "short"}


class ITemplate(Interface):
    """A template as it was shipped: a utility by its name."""


@implementer(ITemplate)
@dataclass(frozen=True)
class Template:
    """A template.

    Args:
        words: what may stand in ``${…}``, with what each means.
        short: for SMS; "" for a message that isn't sent by SMS.
    """

    name: str
    title: str
    words: Mapping[str, str]
    subject: str
    text: str
    short: str

    def filled(self, values: Mapping[str, str]) -> "Template":
        """The template with its words filled in.

        Raises:
            ValueError: a word is missing, or there is none of a name that was given.
        """
        wrong = set(values) ^ set(self.words)
        if wrong:
            raise ValueError(f"message {self.name}: {', '.join(sorted(wrong))}")

        def fill(text: str) -> str:
            return WORD.sub(lambda found: str(values[found.group(1)]), text)

        # A subject is one line, whatever somebody calls himself.
        subject = " ".join(fill(self.subject).split())
        return replace(self, subject=subject, text=fill(self.text), short=fill(self.short))


class IMessageTemplatesDirective(Interface):
    """Register the templates of a room."""

    file = PathField(title="The YAML file", required=True)


def directive(_context: Any, file: str) -> None:
    """Handle ``<govportal:messageTemplates file="…" />``."""
    for template in read(Path(file)):
        utility(_context, provides=ITemplate, component=template, name=template.name)


def read(path: Path) -> list[Template]:
    """The templates of a file.

    Raises:
        ValueError: a text or a name is not as it should be.
    """
    found = []
    for name, entry in yaml.safe_load(path.read_text(encoding="utf-8")).items():
        template = Template(
            name,
            entry["title"],
            dict(entry.get("words") or {}),
            *(str(entry.get(text) or "").strip() for text in TEXTS),
        )
        errors = faults(template, {text: getattr(template, text) for text in TEXTS})
        if errors or not NAME.fullmatch(name):
            raise ValueError(f"{path.name}: {name}: {[error.field for error in errors]}")
        found.append(template)
    return found


def templates() -> Iterator[Template]:
    """All templates as they were shipped, by name."""
    for _name, found in sorted(getUtilitiesFor(ITemplate)):
        yield found


def shipped(name: str) -> Template | None:
    """A template as it was shipped."""
    found: Template | None = queryUtility(ITemplate, name)
    return found


def override(name: str) -> Any:
    """The content that stands for a template at this site, or None."""
    site = getSite()
    if site is None or FOLDER not in site:
        return None
    return site[FOLDER].get(name)


def current(name: str) -> Template:
    """A template as it is used now.

    Raises:
        LookupError: no room ships it.
    """
    found = shipped(name)
    if found is None:
        raise LookupError(name)
    own = override(name)
    if own is None:
        return found
    return replace(found, **texts_of(own))


def texts_of(content: Any) -> dict[str, Any]:
    """The texts of a wording that is content."""
    return {text: getattr(content, field) or "" for text, field in FIELDS.items()}


def faults(template: Template, texts: Mapping[str, Any]) -> list[FieldError]:
    """What is wrong with other texts for a template: too long, empty, or with unknown words."""
    errors = []
    for name, value in texts.items():
        if name not in TEXTS:
            errors.append(FieldError(str(name), _("没有这个字段")))
            continue
        if not isinstance(value, str) or len(value) > TEXTS[name]:
            said = {"max": str(TEXTS[name])}
            errors.append(FieldError(name, _("应为不超过 ${max} 个字的文本", mapping=said)))
            continue
        if not value.strip() and name != "short":
            errors.append(FieldError(name, _("请填写标题和正文")))
        unknown = sorted(set(WORD.findall(value)) - set(template.words))
        if unknown:
            said = {
                "unknown": "、".join(f"${{{word}}}" for word in unknown),
                "known": "、".join(f"${{{word}}}" for word in template.words) or "—",
            }
            errors.append(
                FieldError(name, _("没有变量 ${unknown}；可用的变量：${known}", mapping=said))
            )
    return errors
