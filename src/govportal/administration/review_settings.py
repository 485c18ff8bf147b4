"""The settings of the review: who is kept from passing what, limits, phrases of a return."""

from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.review.settings import IReviewSettings
from govportal.publishing.review.settings import setting
from typing import Any
from zope.i18n import translate
from zope.schema import getFieldNames
from zope.schema import getFieldsInOrder

import plone.api as api


#: More phrases than these are no help to anybody who has to choose one.
MOST_PHRASES = 50
LONGEST_PHRASE = 200


def settings(request: Any = None) -> list[dict[str, Any]]:
    """The settings in the order of a form: name, title, help, value, and the most days of a limit.

    Args:
        request: whose language titles are in.
    """
    return [
        {
            "name": name,
            "title": translate(field.title, context=request),
            "help": translate(field.description, context=request),
            "value": setting(name),
            "max": getattr(field, "max", None),
        }
        for name, field in getFieldsInOrder(IReviewSettings)
    ]


def change(data: Mapping[str, Any]) -> None:
    """Change what is given; what isn't stays.

    Raises:
        Problem: 422 with the fields at fault; nothing is changed.
    """
    values = {name: _cleaned(name, value) for name, value in data.items()}
    errors = [value for value in values.values() if isinstance(value, FieldError)]
    if errors:
        raise Problem(422, "ValidationError", _("审核设置有误"), errors)
    for name, value in values.items():
        api.portal.set_registry_record(f"{IReviewSettings.__identifier__}.{name}", value)


def _cleaned(name: str, value: Any) -> Any:
    if name not in getFieldNames(IReviewSettings):
        return FieldError(str(name), _("没有这个字段"))
    if name == "phrases":
        return _phrases(value)
    if name == "four_eyes":
        return value if isinstance(value, bool) else FieldError(name, _("应为是或否"))
    most = IReviewSettings[name].max
    whole = isinstance(value, int) and not isinstance(value, bool)
    if not whole or not 0 <= value <= most:
        message = _("应为 0 至 ${max} 的整数，0 表示不限时", mapping={"max": most})
        return FieldError(name, message)
    return value


def _phrases(value: Any) -> Any:
    if not isinstance(value, list) or not all(isinstance(line, str) for line in value):
        return FieldError("phrases", _("常用语应为文本的列表"))
    lines = list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in value))))
    if len(lines) > MOST_PHRASES:
        message = _("常用语最多 ${max} 句，请删去一些", mapping={"max": MOST_PHRASES})
        return FieldError("phrases", message)
    if any(len(line) > LONGEST_PHRASE for line in lines):
        message = _("每句常用语最多 ${max} 个字，请缩短", mapping={"max": LONGEST_PHRASE})
        return FieldError("phrases", message)
    return lines
