"""What a person is told when a field refuses a value: the field's title and the remedy."""

from govportal import _
from plone.namedfile.interfaces import INamedField
from plone.schema import IJSONField
from typing import Any
from z3c.relationfield.interfaces import IRelationChoice
from zope.i18nmessageid import Message
from zope.schema.interfaces import ConstraintNotSatisfied
from zope.schema.interfaces import IBool
from zope.schema.interfaces import ICollection
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt
from zope.schema.interfaces import InvalidURI
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import NotUnique
from zope.schema.interfaces import RequiredMissing
from zope.schema.interfaces import TooBig
from zope.schema.interfaces import TooLong
from zope.schema.interfaces import TooShort
from zope.schema.interfaces import TooSmall
from zope.schema.interfaces import WrongContainedType
from zope.schema.interfaces import WrongType


def explain(field: Any, error: Exception) -> Message:
    """A Chinese sentence for ``error`` of ``field``, e.g. 「“承诺办结时限”应为整数。」.

    Args:
        field: the bound field that refused.
        error: a ``ValidationError`` or the ``ValueError`` of a conversion.
    """
    own = getattr(error, "message", None)
    if isinstance(own, Message):
        return own
    title = field.title or field.__name__
    said: dict[str, Any] = {"title": title}
    absent = isinstance(error, WrongType) and getattr(error, "value", "") is None
    if isinstance(error, RequiredMissing) or (absent and field.required):
        return _("“${title}”是必填项，请填写。", mapping=said)
    if isinstance(error, TooLong):
        said["max"] = field.max_length
        return _("“${title}”太长，最多 ${max} 个字。", mapping=said)
    if isinstance(error, TooShort):
        said["min"] = field.min_length
        return _("“${title}”太短，至少 ${min} 个字。", mapping=said)
    if isinstance(error, TooSmall):
        said["min"] = field.min
        return _("“${title}”不能小于 ${min}。", mapping=said)
    if isinstance(error, TooBig):
        said["max"] = field.max
        return _("“${title}”不能大于 ${max}。", mapping=said)
    if isinstance(error, InvalidURI):
        return _("“${title}”应为以 http:// 或 https:// 开头的网址。", mapping=said)
    if IRelationChoice.providedBy(field):
        return _("“${title}”所指的内容不存在、类型不对或者您无权查看，请重新选择。", mapping=said)
    if IJSONField.providedBy(field):
        return _("“${title}”应为 JSON 对象。", mapping=said)
    if INamedField.providedBy(field):
        return _("“${title}”应为文件，请重新上传。", mapping=said)
    if ITextLine.providedBy(field) and isinstance(error, ConstraintNotSatisfied):
        return _("“${title}”只能有一行，请删去换行。", mapping=said)
    if isinstance(error, NotUnique):
        return _("“${title}”中有重复的值，请删去重复项。", mapping=said)
    if IInt.providedBy(field):
        return _("“${title}”应为整数，例如 20。", mapping=said)
    if IFloat.providedBy(field):
        return _("“${title}”应为数字，例如 36.65。", mapping=said)
    if IDate.providedBy(field):
        return _("“${title}”应为日期，写成 2026-01-31 的形式。", mapping=said)
    if IBool.providedBy(field):
        return _("“${title}”应为“是”或“否”。", mapping=said)
    if isinstance(error, ConstraintNotSatisfied):
        said["value"] = getattr(error, "value", None) or (error.args[0] if error.args else "")
        return _("“${title}”不能是“${value}”，请从可选值中选择。", mapping=said)
    if isinstance(error, WrongContainedType):
        inner = error.errors[0] if getattr(error, "errors", None) else None
        said["value"] = getattr(inner, "value", None) or ""
        return _("“${title}”中的“${value}”不在可选值中，请重新选择。", mapping=said)
    if isinstance(error, WrongType) and ICollection.providedBy(field):
        # plone.restapi makes a list of anything, so it is an item that is wrong
        return _("“${title}”的每一项都应为文字。", mapping=said)
    if isinstance(error, WrongType):
        return _("“${title}”应为文字。", mapping=said)
    return _("“${title}”的值不合要求，请检查后重填。", mapping=said)
