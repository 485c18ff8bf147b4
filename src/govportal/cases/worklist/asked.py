"""What of the cases is asked for: tabs, filters, words, order."""

from collections.abc import Mapping
from dataclasses import dataclass
from govportal import _
from govportal.cases import kinds
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any


SORTS = ("due", "changed")
WHEN = {"overdue": _("已超期"), "soon": _("临期"), "": _("全部")}
SIZE, LARGEST = 25, 100
LONGEST = 64


@dataclass(frozen=True)
class Asked:
    """What is asked for.

    Args:
        kind: the kind of business.
        states: the states, at least one.
        words: a case number, the beginning of an applicant's name, or the number of a document.
        department: a department's code, ``""`` for all.
        matter: a matter's code, ``""`` for all.
        assignee: a user's id, ``""`` for all, ``-`` for those that nobody has.
        when: ``overdue``, ``soon`` or ``""``.
        sort: ``due`` (the earliest first) or ``changed`` (the latest first).
        size: how many.
        after: where the page before ended, as it was given out.
    """

    kind: str
    states: tuple[str, ...]
    words: str = ""
    department: str = ""
    matter: str = ""
    assignee: str = ""
    when: str = ""
    sort: str = "due"
    size: int = SIZE
    after: tuple[str, int] | None = None


def asked(form: Mapping[str, Any], user: str) -> Asked:
    """Read a query.

    Args:
        form: ``kind`` (`kinds.USUAL` by default), ``tab`` or ``state`` (names with commas),
            ``words``, ``department``, ``matter``, ``assignee`` (``me``, ``none`` or a user's id),
            ``when``, ``sort``, ``b_size``, ``after``.
        user: who asks.

    Raises:
        Problem: 422 with what can't be asked.
    """
    errors: list[FieldError] = []
    words = {name: _text(form, name) for name in ("words", "department", "matter", "assignee")}
    for name, text in words.items():
        if len(text) > LONGEST:
            errors.append(FieldError(name, _("最多 ${max} 个字。", mapping={"max": LONGEST})))
    when, sort = _text(form, "when"), _text(form, "sort") or "due"
    if when not in WHEN:
        errors.append(FieldError("when", _("when 只能是 overdue 或者 soon。")))
    if sort not in SORTS:
        errors.append(FieldError("sort", _("sort 只能是 due 或者 changed。")))
    kind = kinds.named(form)
    states = _states(kind, form, errors)
    size = _text(form, "b_size")
    if size and not (size.isascii() and size.isdigit() and 0 < int(size) <= LARGEST):
        errors.append(
            FieldError("b_size", _("b_size 应为 1 至 ${max} 的整数。", mapping={"max": LARGEST}))
        )
    after = _cursor(_text(form, "after"), errors)
    if errors:
        raise Problem(422, "ValidationError", _("查询条件有误，请改正。"), errors)
    assignee = {"me": user, "none": "-"}.get(words["assignee"], words["assignee"])
    return Asked(
        kind=kind.name,
        states=states,
        words=words["words"],
        department=words["department"],
        matter=words["matter"],
        assignee=assignee,
        when=when,
        sort=sort,
        size=int(size or SIZE),
        after=after,
    )


def _text(form: Mapping[str, Any], name: str) -> str:
    value = form.get(name)
    return value.strip() if isinstance(value, str) else ""


def _states(kind: Any, form: Mapping[str, Any], errors: list[FieldError]) -> tuple[str, ...]:
    tab = _text(form, "tab")
    if tab:
        if tab in kind.tabs:
            return tuple(kind.tabs[tab][1])
        errors.append(FieldError("tab", _("没有“${value}”这个分类。", mapping={"value": tab})))
        return ()
    names = tuple(name for name in _text(form, "state").split(",") if name)
    unknown = [name for name in names if name not in kind.states]
    if unknown:
        errors.append(FieldError("state", _("没有状态“${value}”。", mapping={"value": unknown[0]})))
    return names or tuple(kind.open_states)


def _cursor(text: str, errors: list[FieldError]) -> tuple[str, int] | None:
    if not text:
        return None
    try:
        return beginning(text)
    except ValueError:
        errors.append(FieldError("after", _("翻页的位置无效，请回到第一页。")))
        return None


def beginning(text: str) -> tuple[str, int]:
    """Where a page begins, read from what the page before gave out.

    Raises:
        ValueError: it never was.
    """
    key, sign, number = text.rpartition("~")
    if not sign or not key or len(key) > 40 or not (number.isascii() and number.isdigit()):
        raise ValueError(text)
    return key, int(number)
