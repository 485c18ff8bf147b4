"""What comes after the decision: the result is made out, and given to the applicant."""

from datetime import date
from govportal import _
from govportal.cases import casefiles
from govportal.cases import store
from govportal.cases.notices.issue import issue_then
from govportal.cases.perform import Doing
from govportal.cases.perform import refuse
from govportal.cases.perform import user_id
from govportal.codes.codesets import code_set
from govportal.errors import FieldError
from govportal.errors import Problem
from typing import Any


METHODS = {
    "window": _("窗口领取"),
    "post": _("邮寄送达"),
    "online": _("网上送达"),
    "notice": _("公告送达"),
    "other": _("其他方式"),
}
#: Texts of a result (domain facts, §4), with the longest.
RESULT = {"name": 200, "number": 100, "issuing_body": 200}


def complete(doing: Doing) -> None:
    """Make out the result: its type, name, number, validity, files.

    Raises:
        Problem: 422 what was given.
    """
    row = doing.row
    result = _result(doing)
    uploads = doing.data.get("files") or []
    if not isinstance(uploads, list) or not all(isinstance(item, str) for item in uploads):
        raise refuse("files", _("files 应为已上传文件编号的列表。"))
    for upload in uploads:
        casefiles.add(doing.session, row, upload, user_id(), casefiles.RESULT)
    doing.opinion = doing.text("opinion", _("办结意见"))
    doing.detail.update(result=result, files=len(uploads))
    doing.changes.update(result=result, completed_at=store.now())


def _result(doing: Doing) -> dict[str, Any]:
    given = doing.data.get("result") or {}
    if not isinstance(given, dict):
        raise refuse("result", _("result 应为对象。"))
    if doing.row.state == "denied":
        return {"type": "none"}
    types = {term.token for term in code_set("result_types").terms}
    kind = given.get("type") or doing.row.matter.get("result_type") or "none"
    errors: list[FieldError] = []
    if kind not in types:
        errors.append(FieldError("result.type", _("请选择结果类型。")))
    result: dict[str, Any] = {"type": kind}
    for name, longest in RESULT.items():
        value = given.get(name) or ""
        if not isinstance(value, str) or len(value) > longest:
            errors.append(
                FieldError(f"result.{name}", _("最多 ${max} 个字。", mapping={"max": longest}))
            )
        result[name] = value if isinstance(value, str) else ""
    for name in ("valid_from", "valid_to"):
        result[name] = _day(given.get(name), f"result.{name}", errors)
    if result["valid_from"] and result["valid_to"] and result["valid_to"] < result["valid_from"]:
        errors.append(FieldError("result.valid_to", _("有效期截止日期不能早于开始日期。")))
    result["name"] = result["name"] or doing.row.matter.get("result_name") or ""
    if kind in ("certificate", "approval") and not result["number"]:
        errors.append(FieldError("result.number", _("请填写证照或者批文的编号。")))
    if errors:
        raise Problem(422, "ValidationError", _("办理结果没有保存，请改正。"), errors)
    return result


def _day(value: Any, name: str, errors: list[FieldError]) -> str:
    if not value:
        return ""
    try:
        return date.fromisoformat(value).isoformat()
    except (TypeError, ValueError):
        errors.append(FieldError(name, _("日期应为 2026-11-24 的形式。")))
        return ""


def deliver(doing: Doing) -> None:
    """Give the result to the applicant, with a receipt of delivery."""
    method = doing.choice("method", _("送达方式"), METHODS)
    receiver = doing.text("receiver", _("收件人"), longest=100) or doing.row.applicant_name
    doing.opinion = doing.text("opinion", _("送达说明"))
    doing.detail.update(method=method)
    doing.changes["delivered_at"] = store.now()
    words = {"method": METHODS[method], "receiver": receiver}
    issue_then(doing, "delivery", words)
