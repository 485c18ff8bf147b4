"""What the machine can tell a reviewer about an item before anybody decides."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal.content.citations import resolve
from govportal.content.completeness import missing
from govportal.content.inheritance import differences
from govportal.content.places import matter_of
from govportal.content.values import fields_of
from govportal.publishing.levels.marks import entry_of
from govportal.publishing.review import files
from govportal.publishing.review import history
from govportal.publishing.review import workingcopy
from govportal.publishing.review.today import today
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate


@dataclass(frozen=True)
class Check:
    """One answer.

    Args:
        id: stable word for programs.
        title: what was looked at.
        level: ``good``, ``warn`` (look at it) or ``bad`` (it will be refused or misleads people).
        message: the result in one sentence.
        items: the details, each with the field that it is about ("" for none).
    """

    id: str
    title: str
    level: str
    message: str
    items: list[dict[str, str]] = field(default_factory=list)


def checks(obj: Any) -> list[Check]:
    """All that apply to the item's type, in the order in which a reviewer reads."""
    return [
        check
        for look in (_complete, _basis, _entry, _matter, _files, _dates, _original)
        for check in look(obj)
    ]


def _complete(obj: Any) -> Iterator[Check]:
    title = _say(_("内容完整性"))
    found = missing(obj)
    if not found:
        yield Check("completeness", title, "good", _say(_("必填要素齐全，各项之间没有矛盾。")))
        return
    items = [{"field": one.field, "text": translate(one.message)} for one in found]
    message = _say(_("还有 ${count} 处不完整或有矛盾。", mapping={"count": len(items)}))
    yield Check("completeness", title, "bad", message, items)


def _basis(obj: Any) -> Iterator[Check]:
    if "legal_basis" not in dict(fields_of(obj)):
        return
    title = _say(_("设定依据"))
    rows = [resolve(row) for row in getattr(obj, "legal_basis", None) or ()]
    faults = [{"field": "legal_basis", "text": row.problem} for row in rows if row.problem]
    unlinked = [
        {
            "field": "legal_basis",
            "text": _say(_("“${title}”没有与法规库关联，请自行核对。", mapping={"title": r.title})),
        }
        for r in rows
        if not r.problem and not r.status
    ]
    if faults:
        said = _say(_("${count} 条依据已失效或者无法核对。", mapping={"count": len(faults)}))
        yield Check("basis", title, "bad", said, faults + unlinked)
    elif unlinked:
        said = _say(_("${count} 条依据须人工核对。", mapping={"count": len(unlinked)}))
        yield Check("basis", title, "warn", said, unlinked)
    elif rows:
        said = _say(_("${count} 条依据均在法规库中，现行有效。", mapping={"count": len(rows)}))
        yield Check("basis", title, "good", said)


def _entry(obj: Any) -> Iterator[Check]:
    if obj.portal_type != "Matter":
        return
    title = _say(_("目录清单"))
    entry = entry_of(obj)
    if entry is None:
        said = _("没有关联目录清单事项，请核对基本编码和事项类型。")
        yield Check("entry", title, "warn", _say(said))
        return
    state = history.state_of(entry)
    titles = {name: translate(f.title) for name, f in fields_of(obj)}
    changed = [
        {"field": n, "text": _say(_("“${title}”与目录清单不同。", mapping={"title": titles[n]}))}
        for n in differences(obj, entry)
    ]
    if state != "published":
        known = history.definition_of(entry).states[state].title
        words = {"title": entry.title, "state": _say(known)}
        message = _("目录清单事项“${title}”的状态是“${state}”。", mapping=words)
        yield Check("entry", title, "bad", _say(message), changed)
    elif changed:
        said = _("有 ${count} 项与目录清单不同。", mapping={"count": len(changed)})
        yield Check("entry", title, "bad", _say(said), changed)
    else:
        said = _("与目录清单事项“${title}”一致。", mapping={"title": entry.title})
        yield Check("entry", title, "good", _say(said))


def _matter(obj: Any) -> Iterator[Check]:
    if obj.portal_type != "ServiceGuide":
        return
    title = _say(_("所属事项"))
    matter = matter_of(obj)
    if matter is None:
        yield Check("matter", title, "bad", _say(_("所属的实施清单事项已不存在。")))
    elif history.state_of(matter) != "published":
        said = _("事项“${title}”还没有发布，或者已暂停、取消。", mapping={"title": matter.title})
        yield Check("matter", title, "warn", _say(said))
    else:
        said = _("事项“${title}”已发布。", mapping={"title": matter.title})
        yield Check("matter", title, "good", _say(said))


def _files(obj: Any) -> Iterator[Check]:
    lost = list(files.lost(obj))
    title = _say(_("表格、样本和图片"))
    if lost:
        items = [
            {"field": name, "text": _say(_("第 ${row} 行的文件已被删除。", mapping={"row": row}))}
            for name, row in lost
        ]
        said = _("${count} 个文件找不到了。", mapping={"count": len(items)})
        yield Check("files", title, "bad", _say(said), items)
        return
    found = sum(1 for _file in files.referred(obj))
    if found:
        said = _("${count} 个文件都在，随内容一同公开。", mapping={"count": found})
        yield Check("files", title, "good", _say(said))


def _dates(obj: Any) -> Iterator[Check]:
    planned = getattr(obj, "planned_effective", None)
    ends = getattr(obj, "planned_cancel", None)
    title = _say(_("生效与取消日期"))
    if planned is not None and ends is not None and ends <= planned:
        said = _say(_("计划取消日期不晚于计划生效日期。"))
        yield Check("dates", title, "bad", said, [{"field": "planned_cancel", "text": said}])
    elif planned is not None:
        later = planned > today()
        said = (
            _("计划 ${day} 生效，审定后请选择“定时生效”。", mapping={"day": planned.isoformat()})
            if later
            else _("计划生效日期 ${day} 已到，发布后即生效。", mapping={"day": planned.isoformat()})
        )
        yield Check("dates", title, "good" if later else "warn", _say(said))


def _original(obj: Any) -> Iterator[Check]:
    original = workingcopy.baseline(obj)
    if original is None:
        return
    title = _say(_("原内容"))
    if history.state_of(original) in ("published", "suspended"):
        said = _say(
            _("发布后替换现行的第 ${version} 版。", mapping={"version": _version(original)})
        )
        yield Check("original", title, "good", said)
    else:
        said = _say(_("原内容已取消或者已撤下，这个工作副本不能发布。"))
        yield Check("original", title, "bad", said)


def _version(obj: Any) -> int:
    return getattr(obj, "version", None) or 1


def _say(message: Any) -> str:
    return str(translate(message, domain="govportal", context=getRequest()))
