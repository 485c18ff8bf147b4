"""Begin an application, and fill it.

A draft takes what was typed as it stands, right or wrong; what is missing or wrong is said when it
is submitted (`intake.submit`), all at once.
"""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal import _
from govportal import forms
from govportal.addons.application import onbehalf
from govportal.addons.application.kind import APPLICATION
from govportal.cases import applicants
from govportal.cases import casefiles
from govportal.cases import materials
from govportal.cases import snapshot
from govportal.cases import store
from govportal.cases.drafts import WEB
from govportal.cases.drafts import WINDOW
from govportal.cases.perform import refuse
from govportal.cases.tables import NO_DAY
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any

import json


#: The largest form data, in bytes of JSON.
LARGEST = 256 * 1024


def begin(
    session: Any,
    matter: Any,
    *,
    user: str,
    applicant_user: str,
    source: str,
    key: str | None = None,
    given: Mapping[str, Any] | None = None,
) -> store.Row:
    """A new draft for a matter; gives its row.

    Args:
        matter: one that takes applications.
        user: who enters it.
        applicant_user: the applicant's account, ``""`` for a visitor without one.
        source: WEB or WINDOW.
        key: what the client calls this submission; sent again, it is the same case.
        given: what the applicant says already, as for `edit`.

    Raises:
        Problem: 409 the matter isn't applied for online; 422 what was given.
    """
    given = given or {}
    kept = snapshot.snapshot(matter)
    if source == WEB and not matter.online:
        raise Problem(
            409,
            "Conflict",
            _("事项“${title}”不能网上申请，请到窗口办理。", mapping={"title": matter.title}),
        )
    place = snapshot.place_of(matter)
    form = forms.current_for(session.connection(), kept["implementation_code"] or "")
    row = store.add(
        session,
        {
            "kind": APPLICATION.name,
            "workflow": APPLICATION.choose(kept),
            "state": "draft",
            "number": None,
            "query_secret": "",
            "department_code": place.department_code,
            "department_path": place.department_path,
            "region_code": place.region_code,
            "matter_uid": kept["uid"],
            "matter_code": kept["implementation_code"] or "",
            "matter_title": matter.title,
            "handling_type": kept["handling_type"] or "",
            "matter": kept,
            "applicant_user": applicant_user,
            **onbehalf.columns(
                kept["title"],
                _applicant(session, applicant_user, given["applicant"])
                if "applicant" in given
                else onbehalf.begun(session, applicant_user),
            ),
            "source": source,
            "form_uid": form.form_uid if form else "",
            "form_version": form.number if form else 0,
            "form_data": _form(given.get("form", {})),
            "node": 0,
            "assignee": "",
            "created_by": user,
            "submission_key": key,
            "created_at": store.now(),
            "due": NO_DAY,
            "statutory_due": "",
            "provisional": False,
            "clock": {},
            "outcome": "",
            "result": {},
            "archive_sha256": "",
        },
    )
    asked = materials.create(session, row)
    if "materials" in given:
        _materials(session, row, given["materials"], user, asked)
    return row


def edit(session: Any, case: Any, data: Mapping[str, Any], user: str) -> store.Row:
    """Change what the applicant says: ``applicant``, ``form``, ``materials``; gives the row.

    Args:
        data: ``applicant`` is what was typed, or ``{"key", "contact", "phone", "mail",
            "address"}`` of one who has proved his name; ``materials`` is a list of
            ``{"position", "add": [upload], "remove": [file], "obtained", "originals_seen"}``;
            what isn't there stays as it is. Only the window sees originals.

    Raises:
        Problem: 403 not by this user, not in this state, or not for this applicant; 422 what was
            given.
    """
    if not case.may("govportal: Edit case"):
        raise Problem(403, "Forbidden", _("办件现在不能修改。需要补正时，请等待补正告知。"))
    changes: dict[str, Any] = {}
    if "applicant" in data:
        if case.state != "draft":
            raise refuse("applicant", _("补正时不能更换申请人，如需更换请撤回后重新申请。"))
        person = _applicant(session, case.row.applicant_user, data["applicant"])
        changes.update(onbehalf.columns(case.row.matter_title, person))
    if "form" in data:
        changes["form_data"] = _form(data["form"])
    row = store.change(session, case.row, **changes)
    if "materials" in data:
        _materials(session, row, data["materials"], user, materials.of(session, row))
    return row


def _applicant(session: Any, user: str, given: Any) -> dict[str, Any]:
    if not isinstance(given, Mapping):
        raise refuse("applicant", _("applicant 应为申请人信息。"))
    chosen = onbehalf.chosen(session, user, given)
    person = applicants.clean(given) if chosen is None else chosen
    for name, longest in applicants.FIELDS.items():
        if len(person[name]) > longest:
            label = applicants.LABELS[name]
            words = {"label": label, "max": longest}
            raise refuse(f"applicant.{name}", _("“${label}”最多 ${max} 个字。", mapping=words))
    return person


def _form(given: Any) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise refuse("form", _("form 应为表单内容。"))
    if len(json.dumps(given, ensure_ascii=False).encode()) > LARGEST:
        raise refuse("form", _("表单内容过多，请删减后再保存。"))
    return given


def _materials(
    session: Any, row: store.Row, given: Any, user: str, asked: Sequence[Mapping[str, Any]]
) -> None:
    known = {item["position"]: item for item in asked}
    if not isinstance(given, list):
        raise refuse("materials", _("materials 应为材料的列表。"))
    for number, item in enumerate(given, 1):
        if not isinstance(item, Mapping) or item.get("position") not in known:
            message = _("没有这份材料，请刷新页面。")
            raise Problem(
                422, "ValidationError", message, [FieldError("materials", message, number)]
            )
        material = known[item["position"]]
        for file in _texts(item.get("remove"), "remove"):
            casefiles.remove(session, row, file)
        for upload in _texts(item.get("add"), "add"):
            casefiles.add(session, row, upload, user, casefiles.MATERIAL, material["id"])
        obtained = item.get("obtained")
        if obtained is None and item.get("add"):
            obtained = "upload"
        elif material["obtained"] == "upload" and not _has_files(session, row, material["id"]):
            # With its last file, what was uploaded is gone.
            obtained = ""
        given_of = {"position": material["position"]}
        if obtained is not None:
            given_of["obtained"] = obtained
        if "originals_seen" in item:
            given_of["originals_seen"] = item["originals_seen"]
        faults = materials.judgement_faults([given_of], list(known.values()))
        if faults:
            raise Problem(422, "ValidationError", _("材料有误，请改正。"), faults)
        if row.source != WINDOW and (obtained == "paper" or "originals_seen" in given_of):
            raise refuse("materials", _("纸质材料和原件只能由窗口收取、核对。"))
        materials.judge(session, row, [given_of])


def _has_files(session: Any, row: store.Row, material: int) -> bool:
    return any(file["material_id"] == material for file in casefiles.of(session, row))


def _texts(given: Any, name: str) -> list[str]:
    if given is None:
        return []
    if not isinstance(given, list) or not all(isinstance(item, str) for item in given):
        raise refuse(f"materials.{name}", _("应为文件编号的列表。"))
    return given
