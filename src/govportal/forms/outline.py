"""A form as people read it: a line for each group and field, for reviewers and comparisons."""

from collections.abc import Iterator
from collections.abc import Mapping
from govportal import _
from govportal.content.interfaces import ITypeDisplay
from govportal.forms import definition
from govportal.forms.formats import TITLES
from govportal.forms.prefill import SOURCES
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from zope.interface import implementer


#: Type of the schema → what people call it; formats have names of their own.
KINDS = {
    "string": _("文字"),
    "integer": _("整数"),
    "number": _("数字"),
    "boolean": _("是或否"),
    "array": _("多选"),
}
TABLE = _("表格")
DECLARATION = _("必须勾选")
CHOICE = _("单选")
#: Keyword → how its value is told.
LIMITS = {
    "minLength": _("至少 ${limit} 个字"),
    "maxLength": _("最多 ${limit} 个字"),
    "pattern": _("格式 ${limit}"),
    "minimum": _("不小于 ${limit}"),
    "maximum": _("不大于 ${limit}"),
    "exclusiveMinimum": _("大于 ${limit}"),
    "exclusiveMaximum": _("小于 ${limit}"),
    "multipleOf": _("${limit} 的倍数"),
    "minItems": _("至少 ${limit} 项"),
    "maxItems": _("最多 ${limit} 项"),
    "default": _("默认 ${limit}"),
}
#: Rule → when its own message is said.
RULES = {
    "required": _("没有填写"),
    "type": _("类型不对"),
    "format": _("格式不对"),
    "pattern": _("格式不对"),
    "const": _("没有勾选"),
    "minLength": _("字数太少"),
    "maxLength": _("字数太多"),
    "minItems": _("项数太少"),
    "maxItems": _("项数太多"),
    "minimum": _("数字太小"),
    "exclusiveMinimum": _("数字太小"),
    "maximum": _("数字太大"),
    "exclusiveMaximum": _("数字太大"),
    "multipleOf": _("不是倍数"),
}


@implementer(ITypeDisplay)
class FormDisplay:
    """Shows schema and layout of `FormDefinition` as one outline, under the layout's name."""

    def lines(self, obj: Any, name: str) -> tuple[str, ...] | None:
        """See `ITypeDisplay`."""
        if name == definition.SCHEMA:
            return ()
        if name != definition.LAYOUT:
            return None
        return tuple(outline(obj.form_schema or {}, obj.form_layout or {}))


def outline(schema: Mapping[str, Any], layout: Mapping[str, Any]) -> Iterator[str]:
    """A line for each group, field and column, in their order."""
    properties = schema.get("properties") or {}
    for group in layout.get("groups") or ():
        yield _line(f"【{group.get('title', '')}】", _told(group, properties), group.get("help"))
        for row in group.get("rows") or ():
            for field in row:
                own = properties.get(field["name"]) or {}
                needed = field["name"] in (schema.get("required") or ())
                facts = [*_facts(own, needed), *_told(field, properties)]
                help_text = field.get("help") or own.get("description")
                yield _line(str(own.get("title") or field["name"]), facts, help_text)
                yield from _columns(own.get("items") or {}, field.get("columns") or ())


def _columns(items: Mapping[str, Any], columns: Any) -> Iterator[str]:
    for name in columns:
        own = (items.get("properties") or {}).get(name) or {}
        facts = _facts(own, name in (items.get("required") or ()))
        yield _line(f"— {own.get('title') or name}", facts, own.get("description"))


def _line(title: str, facts: list[str], help_text: str | None) -> str:
    said = f"{title}（{'，'.join(facts)}）" if facts else title
    return f"{said}：{help_text}" if help_text else said


def _facts(own: Mapping[str, Any], needed: bool) -> list[str]:
    """Kind, choices and limits of a field."""
    items = own.get("items") or {}
    choosing = items if own.get("type") == "array" else own
    choices = [one.get("title", "") for one in choosing.get("oneOf") or ()]
    choices += [str(one) for one in choosing.get("enum") or ()]
    if items.get("type") == "object":
        kind = TABLE
    elif own.get("const"):
        kind = DECLARATION
    elif choices and own.get("type") != "array":
        kind = CHOICE
    else:
        kind = TITLES.get(own.get("format", "")) or KINDS.get(own.get("type", ""), "")
    facts = [translate(kind)]
    if choices:
        facts.append("、".join(choices))
    if needed:
        facts.append(translate(_("必填")))
    facts += [
        translate(Message(message, mapping={"limit": _value(own[key], choosing)}))
        for key, message in LIMITS.items()
        if key in own
    ]
    return [str(fact) for fact in facts if fact]


def _told(holder: Mapping[str, Any], properties: Mapping[str, Any]) -> list[str]:
    """What the layout says of a group or a field."""
    facts = []
    if holder.get("when"):
        said = {"condition": condition(holder["when"], properties)}
        facts.append(translate(_("${condition}时显示", mapping=said)))
    if holder.get("prefill") in SOURCES:
        said = {"source": translate(SOURCES[holder["prefill"]])}
        facts.append(translate(_("预填${source}", mapping=said)))
    for key, text in sorted((holder.get("messages") or {}).items()):
        said = {"rule": translate(RULES.get(key, key)), "text": text}
        facts.append(translate(_("${rule}时提示“${text}”", mapping=said)))
    return [str(fact) for fact in facts]


def condition(when: Mapping[str, Any], properties: Mapping[str, Any]) -> str:
    """A condition in words."""
    if "all" in when or "any" in when:
        joint = _("，并且") if "all" in when else _("，或者")
        parts = [condition(part, properties) for part in when.get("all") or when.get("any") or ()]
        joined = str(translate(joint)).join(parts)
        return f"（{joined}）" if len(parts) > 1 else joined
    if "not" in when:
        said = {"condition": condition(when["not"], properties)}
        return str(translate(_("并非${condition}", mapping=said)))
    own = properties.get(when["field"]) or {}
    title = own.get("title") or when["field"]
    if "filled" in when:
        message = _("“${title}”已填写") if when["filled"] else _("“${title}”未填写")
        return str(translate(Message(message, mapping={"title": title})))
    values = when["in"] if "in" in when else [when["equals"]]
    said_values = "”“".join(_value(value, own.get("items") or own) for value in values)
    message = _("“${title}”是“${values}”之一") if len(values) > 1 else _("“${title}”是“${values}”")
    return str(translate(Message(message, mapping={"title": title, "values": said_values})))


def _value(value: Any, own: Mapping[str, Any]) -> str:
    """A value as it is chosen or typed."""
    if isinstance(value, bool):
        return str(translate(_("是") if value else _("否")))
    if isinstance(value, list):
        return "、".join(_value(one, own) for one in value)
    titles = {one.get("const"): one.get("title") for one in own.get("oneOf") or ()}
    return str(titles.get(value, value))
