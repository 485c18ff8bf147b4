"""The three kinds by their states and words, for all that tells them apart."""

from govportal import _


CONSULTATION, COMPLAINT, SUGGESTION = "consultation", "complaint", "suggestion"
NAMES = (CONSULTATION, COMPLAINT, SUGGESTION)
WORKFLOWS = {name: f"govportal_{name}_workflow" for name in NAMES}
TITLES = {CONSULTATION: _("咨询"), COMPLAINT: _("投诉"), SUGGESTION: _("建议")}
#: The letters that numbers begin with.
SIGNS = {CONSULTATION: "ZX", COMPLAINT: "TS", SUGGESTION: "JY"}
#: What a suggestion is about (DB37/T 3448.1—2019, 4.5.2.2 c).
TOPICS = {
    "fault": _("系统故障"),
    "content": _("内容错误"),
    "usability": _("操作体验"),
    "work": _("工作评议"),
}
#: What becomes of a suggestion.
OUTCOMES = {
    "adopted": _("采纳"),
    "partly": _("部分采纳"),
    "declined": _("不采纳"),
    "explained": _("已说明"),
}
#: Where it came in: the portal, the call desk.
WEB, PHONE = "web", "phone"
SOURCES = {WEB: _("网上"), PHONE: _("来电")}
DRAFT = "draft"
