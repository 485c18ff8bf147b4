"""What a piece of content still lacks before it can be submitted for review.

Required elements follow GB/T 39046—2020, table 4, and the implementation-list templates of the
field: what an applicant must know before coming, and what a reviewer must see. A contradiction
between fields (`rules`) is listed too: it keeps the content from being submitted all the same.
"""

from collections.abc import Callable
from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from govportal import _
from govportal.content.checks import check_content
from govportal.content.interfaces import ITypedContent
from govportal.content.interfaces import ITypeRules
from govportal.content.values import fields_of
from govportal.content.values import values_of
from govportal.errors import FieldError
from plone.dexterity.utils import iterSchemata
from plone.dexterity.utils import iterSchemataForType
from plone.supermodel.interfaces import FIELDSETS_KEY
from plone.supermodel.utils import mergedTaggedValueList
from typing import Any
from zope.component import queryUtility
from zope.i18n import translate
from zope.schema import getFieldNames


Values = dict[str, Any]

#: Types that people apply for; penalties, coercion, collection and inspection come by themselves.
APPLIED = frozenset(
    (
        "permit",
        "payment",
        "confirmation",
        "reward",
        "adjudication",
        "other_power",
        "public_service",
    )
)
ORGANISATIONS = frozenset(
    (
        "enterprise",
        "public_institution",
        "social_organisation",
        "administrative_organ",
        "unincorporated_enterprise",
    )
)


@dataclass(frozen=True)
class Missing:
    """One thing to supply or to set right.

    Args:
        field: name of the field; for a row ``materials``.
        group: Chinese label of the form's group that the field stands in.
        title: Chinese title of the field.
        message: what to do, a Chinese sentence.
        row: for rows, the number of the row, counted from 1; 0 where it is no single one.
        column: for rows, the column; ``""`` where it is no single one.
    """

    field: str
    group: str
    title: str
    message: str
    row: int = 0
    column: str = ""


@dataclass(frozen=True)
class Completeness:
    """The result for one piece of content.

    Args:
        complete: whether it may be submitted.
        percent: of the required elements.
        missing: what keeps it from being submitted.
        recommended: what would help readers and may stay empty.
        required: the fields that are called for, given the others.
    """

    complete: bool
    percent: int
    missing: tuple[Missing, ...]
    recommended: tuple[Missing, ...] = ()
    required: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gap:
    """Something wanting; without a message the whole field is empty."""

    message: str = ""
    row: int = 0
    column: str = ""


@dataclass(frozen=True)
class Need:
    """A required element: when it is called for, and what of it is wanting.

    ``may_be_empty``: only what is there is judged.
    """

    field: str
    wanting: Callable[[Values], Iterator[Gap]]
    when: Callable[[Values], bool] = lambda values: True
    may_be_empty: bool = False


def _empty(value: Any) -> bool:
    if isinstance(value, int | float):
        return False
    return not value or (isinstance(value, str) and not value.strip())


def _given(field: str) -> Callable[[Values], Iterator[Gap]]:
    def wanting(values: Values) -> Iterator[Gap]:
        if _empty(values.get(field)):
            yield Gap()

    return wanting


def _columns(field: str, *columns: str) -> Callable[[Values], Iterator[Gap]]:
    """At least one row, and every row with ``columns``."""

    def wanting(values: Values) -> Iterator[Gap]:
        rows = values.get(field) or []
        if not rows:
            yield Gap()
        yield from _row_gaps(values, field, rows, columns)

    return wanting


def _rows_if_any(field: str, *columns: str) -> Callable[[Values], Iterator[Gap]]:
    """Every row with ``columns``; no rows are right, too."""

    def wanting(values: Values) -> Iterator[Gap]:
        yield from _row_gaps(values, field, values.get(field) or [], columns)

    return wanting


def _row_gaps(
    values: Values, field: str, rows: list[Values], columns: tuple[str, ...]
) -> Iterator[Gap]:
    schema = values["__fields__"][field].value_type.schema
    for number, row in enumerate(rows, 1):
        for column in columns:
            if _empty(row.get(column)):
                said = {"row": number, "title": translate(schema[column].title)}
                message = translate(_("第 ${row} 行“${title}”还没有填写。", mapping=said))
                yield Gap(message, number, column)


def _bases(values: Values) -> Iterator[Gap]:
    rows = values.get("legal_basis") or []
    if not rows:
        yield Gap()
    for number, row in enumerate(rows, 1):
        if not row.get("law") and not row.get("title"):
            said = {"row": number}
            message = translate(_("第 ${row} 行没有选择法规，也没有写法规名称。", mapping=said))
            yield Gap(message, number, "title")


def _statutory(values: Values) -> Iterator[Gap]:
    if values.get("statutory_limit") is None and not values.get("statutory_note"):
        yield Gap(translate(_("请填写“法定办结时限”；法律没有规定时限的，请在说明中写明。")))


def _applied(values: Values) -> bool:
    kind = values.get("matter_type") or ""
    return not kind or kind in APPLIED


def _power(values: Values) -> bool:
    return values.get("matter_type") != "public_service"


def _objects(values: Values) -> set[str]:
    return set(values.get("service_objects") or ())


def _at_a_window(values: Values) -> bool:
    return "window" in (values.get("handling_forms") or ()) or bool(values.get("visits"))


def plain(*fields: str) -> list[Need]:
    """The needs of a type whose required elements are ``fields``, always."""
    return [Need(field, _given(field)) for field in fields]


NEEDS: dict[str, list[Need]] = {
    "Region": plain("title", "code", "level"),
    "Department": plain("title", "code", "nature", "address", "advice_phone"),
    "CatalogueEntry": [
        *plain("title", "basic_code", "matter_type", "exercise_levels"),
        Need("legal_basis", _bases),
    ],
    "Matter": [
        *plain("title", "basic_code", "implementation_code", "matter_type", "power_source"),
        *plain("body_nature", "exercise_level"),
        Need("legal_basis", _bases),
        Need("statutory_limit", _statutory, _applied),
        Need(
            "statutory_unit",
            _given("statutory_unit"),
            lambda v: v.get("statutory_limit") is not None,
        ),
        Need("promised_limit", _given("promised_limit"), _applied),
        Need(
            "promised_unit", _given("promised_unit"), lambda v: v.get("promised_limit") is not None
        ),
        Need("acceptance_conditions", _given("acceptance_conditions"), _applied),
        Need("steps", _columns("steps", "name")),
        Need(
            "result_name",
            _given("result_name"),
            lambda v: _applied(v) and v.get("result_type") != "none",
        ),
        Need("result_type", _given("result_type"), _applied),
        Need("service_objects", _given("service_objects")),
        Need(
            "themes_natural",
            _given("themes_natural"),
            lambda v: _applied(v) and "natural_person" in _objects(v),
        ),
        Need(
            "themes_legal",
            _given("themes_legal"),
            lambda v: _applied(v) and bool(_objects(v) & ORGANISATIONS),
        ),
        Need("handling_forms", _given("handling_forms"), _applied),
        Need("handling_type", _given("handling_type"), _applied),
        Need("visits", _given("visits"), _applied),
        Need("online_depth", _given("online_depth"), lambda v: bool(v.get("online"))),
        Need("address", _given("address"), _at_a_window),
        Need("hours", _given("hours"), _at_a_window),
        *plain("advice_phone", "supervision_phone"),
        Need(
            "materials",
            _columns("materials", "name", "type", "originals", "copies", "necessity", "source"),
            lambda v: _applied(v) and _power(v),
        ),
        Need(
            "materials",
            _rows_if_any("materials", "name", "type", "originals", "copies", "necessity", "source"),
            lambda v: not (_applied(v) and _power(v)),
            may_be_empty=True,
        ),
        Need(
            "fees",
            _columns("fees", "name", "standard", "legal_basis"),
            lambda v: bool(v.get("charged")),
        ),
        Need("reconsideration_body", _given("reconsideration_body"), _power),
        Need("litigation_body", _given("litigation_body"), _power),
    ],
    "ServiceGuide": [
        *plain("title", "matter", "summary"),
        Need("plain_steps", _columns("plain_steps", "title", "text")),
    ],
    "Law": [
        *plain("title", "level", "issuing_body", "promulgated", "law_status"),
        Need("articles", _columns("articles", "no", "text")),
    ],
    "Intermediary": [
        *plain("title", "code", "legal_representative", "service_kinds", "address"),
        *plain("advice_phone"),
        Need(
            "qualifications",
            _rows_if_any("qualifications", "name", "number"),
            may_be_empty=True,
        ),
    ],
    "Question": plain("title", "answer", "category"),
    "Announcement": plain("title", "text"),
}


#: Elements that content may do without and readers would rather have.
RECOMMENDED: dict[str, tuple[str, ...]] = {
    "Region": ("short_name", "service_office"),
    "Department": ("hours", "supervision_phone"),
    "CatalogueEntry": ("valid_from",),
    "Matter": (
        "division_of_powers",
        "exercised_content",
        "accepting_institution",
        "statutory_note",
        "promised_note",
        "quantity_limit",
        "result_sample",
        "cross_region_scope",
        "system_level",
        "advice_methods",
        "faq",
        "rights_and_duties",
        "reconsideration_address",
        "reconsideration_phone",
        "litigation_address",
        "litigation_phone",
    ),
    "ServiceGuide": ("conditions_note", "tips", "faq"),
    "Law": ("document_numbers", "effective_on"),
    "Intermediary": ("qualifications", "services", "regions_served", "hours"),
    "Question": ("matter", "keywords"),
}


def completeness(obj: Any) -> Completeness:
    """How complete ``obj`` is; content of another type is complete."""
    if not ITypedContent.providedBy(obj):
        return Completeness(True, 100, ())
    return assess(obj.portal_type, values_of(obj), place=obj, obj=obj)


def assess(
    portal_type: str,
    values: Mapping[str, Any],
    *,
    place: Any,
    obj: Any = None,
    faults: Sequence[FieldError] = (),
) -> Completeness:
    """How complete ``values`` are, stored or not.

    Args:
        portal_type: the type of the content.
        values: field name → value, relations as objects.
        place: the object itself or the container that it is added to.
        obj: the object itself once it exists.
        faults: what is wrong with the values already, one by one.
    """
    needs = needs_of(portal_type)
    if needs is None:
        return Completeness(True, 100, ())
    fields = dict(fields_of(portal_type))
    groups = groups_of(portal_type)
    order = list(groups)
    values = {**values, "__fields__": fields}

    def item(name: str, message: str, row: int = 0, column: str = "") -> Missing:
        field = fields.get(name)
        title = translate(field.title) if field is not None else ""
        said = message or translate(_("请填写“${title}”。", mapping={"title": title}))
        return Missing(name, groups.get(name, ""), title, said, row, column)

    called_for = [need for need in needs if need.when(values)]
    gaps = [(need.field, list(need.wanting(values))) for need in called_for]
    lacking = sum(bool(found) for _name, found in gaps)
    missing = [item(name, gap.message, gap.row, gap.column) for name, all in gaps for gap in all]
    faults = [*faults, *check_content(portal_type, values, place=place, obj=obj)]
    missing += [item(f.field, f.message, f.row, f.column) for f in faults]
    names = {need.field for need in called_for if not need.may_be_empty}
    recommended = [
        item(name, "")
        for name in RECOMMENDED.get(portal_type, ())
        if name not in names and _empty(values.get(name))
    ]
    percent = 100 if not called_for else 100 * (len(called_for) - lacking) // len(called_for)
    return Completeness(
        not missing,
        percent,
        tuple(missing),
        tuple(recommended),
        tuple(sorted(names, key=order.index)),
    )


def needs_of(portal_type: str) -> list[Need] | None:
    """The required elements of a type, None of one that is not checked."""
    own = queryUtility(ITypeRules, name=portal_type)
    return own.needs if own is not None else NEEDS.get(portal_type)


def missing(obj: Any) -> list[Missing]:
    """What ``obj`` still lacks or contradicts, in the order of the form; empty when it is ready."""
    return list(completeness(obj).missing)


def groups_of(content: Any) -> dict[str, str]:
    """Field name → Chinese label of its group in the form of an object or a portal type."""
    default = translate(_("基本信息"))
    labels = {}
    schemata = iterSchemataForType(content) if isinstance(content, str) else iterSchemata(content)
    for schema in schemata:
        for name in getFieldNames(schema):
            labels[name] = default
        for fieldset in mergedTaggedValueList(schema, FIELDSETS_KEY):
            for name in fieldset.fields:
                labels[name] = translate(fieldset.label)
    return labels
