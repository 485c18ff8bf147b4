"""A template's other wording as content: ``/message-templates/<name of the template>``."""

from collections.abc import Mapping
from dataclasses import replace
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.messages.templates import current
from govportal.messages.templates import faults
from govportal.messages.templates import FIELDS
from govportal.messages.templates import FOLDER
from govportal.messages.templates import override
from govportal.messages.templates import shipped
from govportal.messages.templates import Template
from govportal.messages.templates import TEXTS
from govportal.messages.templates import texts_of
from plone.dexterity.content import Container
from plone.dexterity.content import Item
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.supermodel import model
from typing import Any
from zExceptions import BadRequest
from zope import schema
from zope.event import notify
from zope.globalrequest import getRequest
from zope.i18n import translate
from zope.interface import implementer
from zope.lifecycleevent import ObjectModifiedEvent

import plone.api as api


#: Who may look at the folder and what is in it; nobody else needs to.
READERS = ("Manager", "Site Administrator")


class IMessageTemplate(model.Schema):
    """Another wording of a template."""

    title = schema.TextLine(title=_("名称"), max_length=100)
    heading = schema.TextLine(
        title=_("标题"),
        description=_("变量写作 ${名称}，只能用这一模板的变量。"),
        max_length=TEXTS["subject"],
    )
    text = schema.Text(title=_("正文"), description=_("站内消息和邮件使用。"))
    short = schema.Text(
        title=_("短信"), description=_("留空则不发短信。"), required=False, default=""
    )


@implementer(IMessageTemplate)
class MessageTemplate(Item):
    """Another wording of the template that has its id."""


class MessageTemplates(Container):
    """The folder of the site's own wordings."""


def validate(obj: Any, event: Any) -> None:
    """Refuse a wording of no template, or with words that the template does not have.

    Raises:
        BadRequest: with the faults.
    """
    if getattr(event, "object", obj) is not obj:
        # The folder was added or moved.
        return
    template = shipped(obj.getId())
    if template is None:
        errors = [FieldError("id", _("没有名为“${name}”的消息模板", mapping={"name": obj.getId()}))]
    else:
        errors = [
            replace(error, field=FIELDS[error.field]) for error in faults(template, texts_of(obj))
        ]
    if errors:
        request = getRequest()
        raise BadRequest(
            [
                {"field": error.field, "message": translate(error.message, context=request)}
                for error in errors
            ]
        )


def find(name: str) -> Template:
    """A template as it is used now.

    Raises:
        Problem: 404.
    """
    try:
        return current(name)
    except LookupError:
        raise Problem(
            404, "NotFound", _("没有名为“${name}”的消息模板", mapping={"name": name})
        ) from None


def reword(name: str, texts: Mapping[str, Any]) -> Template:
    """Give a template other texts; what isn't given stays.

    Raises:
        Problem: 404; 422 with the fields at fault.
    """
    found = find(name)
    errors = faults(found, texts)
    if errors:
        raise Problem(422, "ValidationError", _("消息模板有误"), errors)
    values = {field: texts.get(text, getattr(found, text)) for text, field in FIELDS.items()}
    own = override(name)
    if own is None:
        made = createContent("MessageTemplate", id=name, title=found.title, **values)
        addContentToContainer(_folder(), made, checkConstraints=False)
    else:
        for field, value in values.items():
            setattr(own, field, value)
        notify(ObjectModifiedEvent(own))
    return find(name)


def restore(name: str) -> Template:
    """Use the shipped texts of a template again; doing it again changes nothing.

    Raises:
        Problem: 404.
    """
    find(name)
    if override(name) is not None:
        api.portal.get()[FOLDER].manage_delObjects([name])
    return find(name)


def _folder() -> Any:
    site = api.portal.get()
    if FOLDER not in site:
        made = createContent("MessageTemplates", id=FOLDER, title="消息模板")
        folder = addContentToContainer(site, made, checkConstraints=False)
        for permission in ("View", "Access contents information", "List folder contents"):
            folder.manage_permission(permission, READERS, acquire=False)
        folder.reindexObjectSecurity()
    return site[FOLDER]
