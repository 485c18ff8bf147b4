"""The materials of a case: what the matter asks for, what was given, and what is thought of it."""

from collections.abc import Iterable
from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal.cases.tables import case_file
from govportal.cases.tables import case_material
from govportal.errors import FieldError
from sqlalchemy import bindparam
from sqlalchemy import exists
from sqlalchemy import insert
from sqlalchemy import select
from sqlalchemy import update
from typing import Any


#: How a material can be obtained (domain facts, §4).
OBTAINED = {
    "paper": _("纸质收取"),
    "upload": _("网上上传"),
    "certificate": _("电子证照"),
    "sharing": _("数据共享"),
    "other": _("其他方式"),
}
VERDICTS = {
    "pending": _("未审核"),
    "accepted": _("符合要求"),
    "rejected": _("需要补正"),
    "not_needed": _("无需提交"),
}
REQUIRED = "required"

_INSERT = insert(case_material).returning(case_material)
_UPDATE = update(case_material).where(
    case_material.c.case_id == bindparam("of_case"),
    case_material.c.position == bindparam("at_position"),
)
_OF_CASE = (
    select(case_material)
    .where(case_material.c.case_id == bindparam("case_id"))
    .order_by(case_material.c.position)
)
_MISSING = (
    select(case_material.c.position, case_material.c.name)
    .where(
        case_material.c.case_id == bindparam("case_id"),
        case_material.c.necessity == REQUIRED,
        case_material.c.obtained == "",
        case_material.c.verdict != "not_needed",
        ~exists().where(
            case_file.c.material_id == case_material.c.id, case_file.c.removed_at.is_(None)
        ),
    )
    .order_by(case_material.c.position)
)


def create(session: Any, row: Any) -> Sequence[Mapping[str, Any]]:
    """Make the list of materials of a new case, from its matter; gives them as `of` does."""
    rows = [
        {
            "case_id": row.id,
            "position": position,
            "name": item["name"],
            "necessity": item.get("necessity") or REQUIRED,
            "obtained": "",
            "originals_seen": False,
            "verdict": "pending",
            "remark": "",
        }
        for position, item in enumerate(row.matter.get("materials") or (), 1)
    ]
    made = session.execute(_INSERT, rows).mappings() if rows else ()
    return sorted(made, key=lambda item: item["position"])


def of(connection: Any, row: Any) -> Sequence[Mapping[str, Any]]:
    """The materials of a case in the matter's order."""
    return list(connection.execute(_OF_CASE, {"case_id": row.id}).mappings())


def missing(connection: Any, row: Any) -> list[FieldError]:
    """The required materials of which nothing was given, as faults of the submission."""
    return [
        FieldError(
            f"materials.{item.position}",
            _("请上传必要材料“${name}”。", mapping={"name": item.name}),
        )
        for item in connection.execute(_MISSING, {"case_id": row.id})
    ]


def judge(session: Any, row: Any, judgements: Iterable[Mapping[str, Any]]) -> None:
    """Write what an officer found of materials.

    Args:
        judgements: checked by `judgement_faults`: ``position`` and any of ``verdict``,
            ``remark``, ``originals_seen``, ``obtained``.
    """
    for item in judgements:
        values = {
            name: item[name]
            for name in ("verdict", "remark", "originals_seen", "obtained")
            if name in item
        }
        if values:
            where = {"of_case": row.id, "at_position": item["position"]}
            session.execute(_UPDATE, {**values, **where})


def judgement_faults(judgements: Any, known: Sequence[Mapping[str, Any]]) -> list[FieldError]:
    """What is wrong with judgements that somebody sent."""
    if not isinstance(judgements, list):
        return [FieldError("materials", _("materials 应为材料意见的列表。"))]
    positions = {item["position"] for item in known}
    found: list[FieldError] = []
    for number, item in enumerate(judgements, 1):
        if not isinstance(item, Mapping) or item.get("position") not in positions:
            found.append(FieldError("materials", _("没有这份材料，请刷新页面。"), number))
            continue
        if "verdict" in item and item["verdict"] not in VERDICTS:
            found.append(FieldError("materials", _("请选择材料的审核结论。"), number, "verdict"))
        if "obtained" in item and item["obtained"] not in ("", *OBTAINED):
            found.append(FieldError("materials", _("请选择材料的获取方式。"), number, "obtained"))
        if "originals_seen" in item and not isinstance(item["originals_seen"], bool):
            found.append(
                FieldError("materials", _("“已核对原件”只能为是或否。"), number, "originals_seen")
            )
        remark = item.get("remark", "")
        if not isinstance(remark, str) or len(remark) > 1000:
            found.append(FieldError("materials", _("材料意见最多 1000 个字。"), number, "remark"))
    return found
