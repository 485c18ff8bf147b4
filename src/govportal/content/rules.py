"""Rules that hold between fields, as pure functions of a mapping of values.

Forms, plone.restapi and importers all ask here, so that there is one answer. Each rule names the
fields that it reads: an edit is refused only for rules which read a field that it changes, because
content imported with a contradiction must still be mendable field by field.

Source: GB/T 39046—2020 and the cross-field rules seen in practice (national exchange tables).
"""

from collections.abc import Callable
from collections.abc import Collection
from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from govportal import _
from govportal.codes import identifiers
from govportal.codes import matter_codes
from govportal.codes import regions
from govportal.codes.codesets import code_set
from govportal.content.articles import article_key
from govportal.errors import FieldError
from typing import Any
from zope.i18n import translate

import re


Values = Mapping[str, Any]
#: (field, message), and for a fault of one row also its number and column.
Found = Iterable[tuple[Any, ...]]

#: 5 working days make 7 calendar days: the rule for comparing limits of different units.
CALENDAR_PER_WORKING = Fraction(7, 5)

CERTIFICATE_NAME = re.compile(r"(证|证书|执照)[》」”\"）)\s]*$")
WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)

#: Elements of a matter that its catalogue entry settles.
INHERITED = ("basic_code", "matter_type", "legal_basis")


@dataclass(frozen=True)
class Rule:
    """A rule, the fields that it reads and the function that yields what it `Found`."""

    name: str
    fields: frozenset[str]
    check: Callable[[Values], Found]


def _rule(into: list[Rule], *fields: str) -> Callable[[Callable[[Values], Found]], Any]:
    def register(function: Callable[[Values], Found]) -> Callable[[Values], Found]:
        into.append(Rule(function.__name__, frozenset(fields), function))
        return function

    return register


MATTER: list[Rule] = []
CATALOGUE_ENTRY: list[Rule] = []
DEPARTMENT: list[Rule] = []
INTERMEDIARY: list[Rule] = []
REGION: list[Rule] = []
LAW: list[Rule] = []
ANNOUNCEMENT: list[Rule] = []

RULES: dict[str, list[Rule]] = {
    "Matter": MATTER,
    "CatalogueEntry": CATALOGUE_ENTRY,
    "Department": DEPARTMENT,
    "Intermediary": INTERMEDIARY,
    "Region": REGION,
    "Law": LAW,
    "ServiceGuide": [],
    "Question": [],
    "Announcement": ANNOUNCEMENT,
}


def check(
    portal_type: str, values: Values, changed: Collection[str] | None = None
) -> list[FieldError]:
    """The faults of ``values`` under the rules of ``portal_type``.

    Args:
        portal_type: one of the types; a type without rules has no faults.
        values: field name → value; a field that is not there is not judged.
        changed: judge only the rules that read one of these fields; all without it.

    Returns:
        one `FieldError` for each fault, with a Chinese message that names the remedy.
    """
    found: list[FieldError] = []
    for rule in RULES.get(portal_type, ()):
        if changed is None or rule.fields.intersection(changed):
            found.extend(
                FieldError(field, translate(message), *where)
                for field, message, *where in rule.check(values)
            )
    return found


def check_matter(
    values: Values,
    *,
    department_code: str = "",
    entry: Values | None = None,
    changed: Collection[str] | None = None,
) -> list[FieldError]:
    """The faults of a matter.

    Args:
        values: the matter's fields.
        department_code: USCC of the department that it stands in, to compare the
            implementation code with.
        entry: the values of its catalogue entry, whose elements it may not change.
        changed: as in `check`.
    """
    return check("Matter", {**values, "department_code": department_code, "entry": entry}, changed)


def check_catalogue_entry(values: Values) -> list[FieldError]:
    """The faults of a catalogue entry."""
    return check("CatalogueEntry", values)


def check_department(values: Values) -> list[FieldError]:
    """The faults of a department."""
    return check("Department", values)


def check_intermediary(values: Values) -> list[FieldError]:
    """The faults of an intermediary."""
    return check("Intermediary", values)


def check_region(values: Values) -> list[FieldError]:
    """The faults of a region."""
    return check("Region", values)


def check_law(values: Values) -> list[FieldError]:
    """The faults of a law."""
    return check("Law", values)


def in_calendar_days(days: int, unit: str) -> Fraction:
    """A limit in calendar days; working days by the rule 5 to 7."""
    return days * CALENDAR_PER_WORKING if unit == "working_day" else Fraction(days)


def limit_text(days: int, unit: str) -> str:
    """A limit as people write it, e.g. 「20 个工作日」."""
    units = code_set("limit_units")
    return f"{days} 个{units.title(unit)}" if unit in units else f"{days} 日"


@_rule(MATTER, "promised_limit", "promised_unit", "statutory_limit", "statutory_unit")
def promise_within_law(v: Values) -> Found:
    """The promised limit is not longer than the statutory one."""
    promised, statutory = v.get("promised_limit"), v.get("statutory_limit")
    unit, statutory_unit = v.get("promised_unit") or "", v.get("statutory_unit") or ""
    if promised is None or statutory is None:
        return
    said = {
        "promised": limit_text(promised, unit),
        "statutory": limit_text(statutory, statutory_unit),
    }
    if unit == statutory_unit:
        if promised > statutory:
            yield (
                "promised_limit",
                _(
                    "“承诺办结时限”（${promised}）不得长于“法定办结时限”（${statutory}），"
                    "请缩短承诺办结时限。",
                    mapping=said,
                ),
            )
    elif (
        unit
        and statutory_unit
        and in_calendar_days(promised, unit) > in_calendar_days(statutory, statutory_unit)
    ):
        yield (
            "promised_limit",
            _(
                "“承诺办结时限”（${promised}）不得长于“法定办结时限”（${statutory}）；"
                "单位不同，按 5 个工作日折合 7 个自然日比较。请缩短承诺办结时限或者统一单位。",
                mapping=said,
            ),
        )


@_rule(MATTER, "handling_type", "promised_limit")
def immediate_is_at_most_a_day(v: Values) -> Found:
    """An immediate matter is done the same day."""
    promised = v.get("promised_limit")
    if v.get("handling_type") == "immediate" and promised is not None and promised > 1:
        yield (
            "handling_type",
            _(
                "“办件类型”为即办件，而“承诺办结时限”为 ${days} 日："
                "请改为承诺件，或者把承诺办结时限改为 0 或 1。",
                mapping={"days": promised},
            ),
        )


@_rule(MATTER, "steps", "promised_limit", "promised_unit")
def steps_within_promise(v: Values) -> Found:
    """The steps, special procedures aside, fit into the promised limit."""
    promised, unit = v.get("promised_limit"), v.get("promised_unit") or ""
    if promised is None:
        return
    counted = [
        (row["days"], row.get("unit") or unit)
        for row in v.get("steps") or ()
        if row.get("days") is not None and not row.get("special")
    ]
    mixed = any(of != unit for _days, of in counted)
    if mixed:
        total = sum((in_calendar_days(days, of) for days, of in counted), Fraction(0))
        over = total > in_calendar_days(promised, unit)
        text = _("约 ${days} 个自然日（5 个工作日折合 7 个自然日）", mapping={"days": round(total)})
    else:
        whole = sum(days for days, _unit in counted)
        over = whole > promised
        text = limit_text(whole, unit)
    if over:
        yield (
            "steps",
            _(
                "“办理流程”各环节时限之和为 ${total}，超过“承诺办结时限”（${promised}）："
                "请调整各环节时限；特别程序的环节请选择特别程序的种类，不计入时限。",
                mapping={"total": translate(text), "promised": limit_text(promised, unit)},
            ),
        )


@_rule(MATTER, "visits", "visits_reason")
def visits_need_a_reason(v: Values) -> Found:
    """Whoever makes people come says why."""
    if (v.get("visits") or 0) > 0 and not (v.get("visits_reason") or "").strip():
        yield (
            "visits_reason",
            _("“到办事现场次数”大于 0，请填写“必须到现场的原因”。"),
        )


@_rule(MATTER, "visits", "online", "deliverable")
def no_visit_needs_a_way(v: Values) -> Found:
    """Without a visit and without the network the result must come by post."""
    if v.get("visits") == 0 and not v.get("online") and not v.get("deliverable"):
        yield (
            "deliverable",
            _(
                "“到办事现场次数”为 0 而不能网上办理的，应当“支持物流快递”："
                "请选择支持物流快递，或者更正到现场次数。"
            ),
        )


@_rule(MATTER, "result_name", "result_type")
def certificate_by_name(v: Values) -> Found:
    """A result called 证, 证书 or 执照 is a certificate."""
    kind = v.get("result_type") or ""
    name = (v.get("result_name") or "").strip()
    if kind and kind != "certificate" and CERTIFICATE_NAME.search(name):
        yield (
            "result_type",
            _(
                "“办理结果名称”为“${name}”，“办理结果类型”应为证照，请改选。",
                mapping={"name": name},
            ),
        )


@_rule(MATTER, "online", "online_url")
def online_needs_an_address(v: Values) -> Found:
    """What is handled online says where."""
    address = (v.get("online_url") or "").strip()
    if v.get("online") and not address:
        yield "online_url", _("选择了“网上办理”，请填写“网办地址”。")
    elif address and not WEB_ADDRESS.fullmatch(address):
        yield "online_url", _("“网办地址”应为以 http:// 或 https:// 开头的网址。")


@_rule(MATTER, "charged", "fees")
def fees_need_charged(v: Values) -> Found:
    """Fees are listed only where there is a charge."""
    if v.get("fees") and not v.get("charged"):
        yield (
            "charged",
            _("填写了“收费项目”，请同时选择“收费”；不收费的请删去收费项目。"),
        )


@_rule(MATTER, "planned_effective", "planned_cancel")
def cancelled_after_effective(v: Values) -> Found:
    """A matter ends after it begins."""
    begins, ends = v.get("planned_effective"), v.get("planned_cancel")
    if begins and ends and ends <= begins:
        yield (
            "planned_cancel",
            _(
                "“计划取消日期”（${ends}）应晚于“计划生效日期”（${begins}），请更正。",
                mapping={"begins": begins.isoformat(), "ends": ends.isoformat()},
            ),
        )


@_rule(MATTER, "implementation_code", "handling_item_code", "basic_code", "exercise_level")
def codes_agree(v: Values) -> Found:
    """An implementation code is USCC + level + basic code, a handling-item code adds two."""
    implementation = (v.get("implementation_code") or "").strip()
    item = (v.get("handling_item_code") or "").strip()
    parsed = {}
    for field, text in (("implementation_code", implementation), ("handling_item_code", item)):
        if not text:
            continue
        try:
            parsed[field] = matter_codes.parse(text)
        except matter_codes.MatterCodeError as error:
            yield field, error.message
    code = parsed.get("implementation_code")
    if code is not None and code.shape == "implementation31":
        yield from _parts_agree(code, v)
    inner = parsed.get("handling_item_code")
    if inner is None or inner.shape != "item33":
        return
    if code is not None and code.shape == "implementation31" and inner.text[:31] != code.text:
        yield (
            "handling_item_code",
            _("“办理项编码”的前 31 位应与“实施编码”相同，请更正。"),
        )


def _parts_agree(code: matter_codes.MatterCode, v: Values) -> Found:
    department = (v.get("department_code") or "").strip().upper()
    if len(department) == 18 and code.uscc != department:
        yield (
            "implementation_code",
            _(
                "“实施编码”的前 18 位（${uscc}）应为本部门的代码 ${department}，请更正。",
                mapping={"uscc": code.uscc, "department": department},
            ),
        )
    level = v.get("exercise_level") or ""
    if level and code.exercise_level and code.exercise_level != level:
        yield (
            "implementation_code",
            _(
                "“实施编码”的第 19 位（${digit}）与“行使层级”（${level}）不一致，请更正其中之一。",
                mapping={
                    "digit": code.level_code,
                    "level": _title("exercise_levels", level),
                },
            ),
        )
    basic = (v.get("basic_code") or "").strip().upper()
    if basic and code.basic_code != basic:
        yield (
            "implementation_code",
            _(
                "“实施编码”的后 12 位（${part}）应为“基本编码” ${basic}，请更正其中之一。",
                mapping={"part": code.basic_code, "basic": basic},
            ),
        )


INHERITED_TITLES = {
    "basic_code": _("基本编码"),
    "matter_type": _("事项类型"),
    "legal_basis": _("设定依据"),
}


def _locked(field: str) -> Callable[[Values], Found]:
    def inherited_is_locked(v: Values) -> Found:
        entry = v.get("entry")
        if entry and field in v and comparable(v[field]) != comparable(entry.get(field)):
            yield (
                field,
                _(
                    "“${title}”继承自目录清单，不能在实施清单中修改。",
                    mapping={"title": INHERITED_TITLES[field]},
                ),
            )

    return inherited_is_locked


# One rule for each field: while a changed entry waits to be taken over, the others stay editable.
for _field in INHERITED:
    _rule(MATTER, _field)(_locked(_field))


@_rule(CATALOGUE_ENTRY, "valid_from", "valid_to")
def valid_period(v: Values) -> Found:
    """The end of validity is not before its beginning."""
    begins, ends = v.get("valid_from"), v.get("valid_to")
    if begins and ends and ends < begins:
        yield (
            "valid_to",
            _(
                "“有效期止”（${ends}）不能早于“有效期起”（${begins}），请更正。",
                mapping={"begins": begins.isoformat(), "ends": ends.isoformat()},
            ),
        )


@_rule(CATALOGUE_ENTRY, "basic_code")
def basic_code_is_a_code(v: Values) -> Found:
    """A basic code has no illegal characters; foreign shapes are allowed."""
    if v.get("basic_code"):
        try:
            matter_codes.parse(v["basic_code"])
        except matter_codes.MatterCodeError as error:
            yield "basic_code", error.message


def _uscc(v: Values) -> Found:
    code = (v.get("code") or "").strip()
    if len(code) == 18:
        try:
            identifiers.check_uscc(code)
        except identifiers.IdentifierError as error:
            yield "code", error.message


@_rule(DEPARTMENT, "code")
def department_code(v: Values) -> Found:
    """A code of 18 characters is a valid USCC; other shapes are foreign and allowed."""
    return _uscc(v)


@_rule(INTERMEDIARY, "code")
def intermediary_code(v: Values) -> Found:
    """A code of 18 characters is a valid USCC; other shapes are foreign and allowed."""
    return _uscc(v)


@_rule(INTERMEDIARY, "qualifications")
def qualifications_in_order(v: Values) -> Found:
    """The end of a qualification's validity is not before its beginning."""
    for number, row in enumerate(v.get("qualifications") or (), 1):
        begins, ends = row.get("valid_from"), row.get("valid_to")
        if begins and ends and ends < begins:
            yield (
                "qualifications",
                _("第 ${row} 行“有效期止”不能早于“有效期起”，请更正。", mapping={"row": number}),
                number,
                "valid_to",
            )


@_rule(ANNOUNCEMENT, "banner", "banner_until")
def banner_day_needs_a_banner(v: Values) -> Found:
    """A last day is only said of what is shown."""
    if v.get("banner_until") and not v.get("banner"):
        yield (
            "banner_until",
            _("没有勾选“在页面顶部提示”，请勾选，或者清空“提示到哪一天”。"),
        )


@_rule(REGION, "code", "level")
def region_code(v: Values) -> Found:
    """The code is a region's and of the region's level."""
    code, level = v.get("code") or "", v.get("level") or ""
    if not code:
        return
    try:
        normal = regions.normalise(code)
    except regions.RegionCodeError as error:
        yield "code", error.message
        return
    actual = regions.level_of(normal)
    if level and actual != level:
        yield (
            "level",
            _(
                "“区划层级”（${level}）与区划代码 ${code} 的层级（${actual}）不一致，请更正。",
                mapping={
                    "level": _title("region_levels", level),
                    "code": code,
                    "actual": _title("region_levels", actual),
                },
            ),
        )


@_rule(LAW, "effective_on", "repealed_on")
def repealed_after_effective(v: Values) -> Found:
    """A law is repealed after it came into force."""
    begins, ends = v.get("effective_on"), v.get("repealed_on")
    if begins and ends and ends < begins:
        yield "repealed_on", _("“废止日期”不能早于“施行日期”，请更正。")


@_rule(LAW, "articles")
def articles_are_distinct(v: Values) -> Found:
    """Two articles of one number could not be told apart by those who cite them."""
    seen: dict[Any, int] = {}
    for number, row in enumerate(v.get("articles") or (), 1):
        key = article_key(row.get("no") or "")
        if key is not None and key in seen:
            yield (
                "articles",
                _(
                    "第 ${row} 行的条号“${no}”与第 ${first} 行相同，请更正。",
                    mapping={"row": number, "no": row["no"], "first": seen[key]},
                ),
                number,
                "no",
            )
        seen.setdefault(key, number)


def _title(codes: str, token: str) -> str:
    known = code_set(codes)
    return known.title(token) if token in known else token


def comparable(value: Any) -> Any:
    """A value for comparing: nothing, an empty text and an empty list are the same."""
    if not value:
        return None
    if isinstance(value, list | tuple):
        return [comparable(item) for item in value]
    if isinstance(value, Mapping):
        return {key: comparable(item) for key, item in value.items() if item}
    return value
