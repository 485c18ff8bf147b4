"""Import of one file: plan each row, check it, and, unless it is a dry run, write it.

Rows that are right go in, rows that are wrong do not: each is written in a savepoint of its own. An
import is idempotent by code: what is there with the same values is not touched.
"""

from collections.abc import Callable
from collections.abc import Mapping as Map
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from govportal import _
from govportal.codes import regions
from govportal.codes.identifiers import check_uscc
from govportal.codes.identifiers import IdentifierError
from govportal.content import rules
from govportal.content.checks import widen
from govportal.content.explain import explain
from govportal.content.rows import IRows
from govportal.content.rules import INHERITED
from govportal.content.values import values_of
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports.converters import Draft
from govportal.publishing.imports.converters import is_null
from govportal.publishing.imports.findings import ERROR
from govportal.publishing.imports.findings import severity
from govportal.publishing.imports.index import Known
from govportal.publishing.imports.index import SiteIndex
from govportal.publishing.imports.mapping import Mapping
from govportal.publishing.imports.readers import Row
from govportal.publishing.imports.readers import Table
from govportal.publishing.imports.report import CREATED
from govportal.publishing.imports.report import REFUSED
from govportal.publishing.imports.report import Report
from govportal.publishing.imports.report import Result
from govportal.publishing.imports.report import SKIPPED
from govportal.publishing.imports.report import UNCHANGED
from govportal.publishing.imports.report import UPDATED
from govportal.publishing.imports.resolve import Resolver
from govportal.publishing.imports.resolve import ROOT
from govportal.publishing.imports.write import create
from govportal.publishing.imports.write import differences
from govportal.publishing.imports.write import ImportState
from govportal.publishing.imports.write import update
from govportal.publishing.listing.store import fold_code
from govportal.publishing.review.today import today
from typing import Any
from zope.i18n import translate
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import ValidationError

import logging
import plone.api as api
import time
import transaction


logger = logging.getLogger("govportal.publishing.imports")

IMPORT = "govportal: Import"
PUBLISH = "govportal: Publish"
REVIEW_STEPS = "govportal: Manage review steps"
#: States to which an import may bring what has no state of its own in the file.
STATES = ("draft", "published")
CODES = {
    "Region": "code",
    "Department": "code",
    "CatalogueEntry": "basic_code",
    "Intermediary": "code",
}


@dataclass
class Options:
    """How to import.

    Args:
        dry_run: check everything, write nothing.
        state: ``draft`` or ``published`` for rows without a state of their own.
        place: code of the region that takes what names none.
        comment: for the history of what is published or changed.
        commit_every: rows after which to commit; 0 leaves the transaction to the caller.
        progress: called with rows done and rows altogether.
        trusted: the caller answers for the rights (console, profiles).
    """

    dry_run: bool = True
    state: str = "draft"
    place: str = ""
    comment: str = ""
    commit_every: int = 0
    progress: Callable[[int, int], None] | None = None
    trusted: bool = False


@dataclass
class Plan:
    """A row that was read."""

    row: Row
    draft: Draft
    title: str = ""
    code: str = ""
    place: Known | None = None
    existing: Known | None = None
    references: dict[str, Known | None] = field(default_factory=dict)
    state: str = ""
    reason: str = ""


def run(table: Table, mapping: Mapping, options: Options, index: SiteIndex | None = None) -> Report:
    """Import a table, the mapping's ``first`` before it.

    Raises:
        Problem: 422 the file lacks columns that the mapping needs, or the state is unknown.
    """
    if options.state not in STATES:
        message = _("状态只能是 draft（草稿）或 published（发布）。")
        raise Problem(422, "ValidationError", message, [FieldError("state", message)])
    began = time.monotonic()
    index = index or SiteIndex()
    chain = [*(mappings.load(name) for name in mapping.first), mapping]
    lacking = sorted({c for part in chain for c in part.needed} - set(table.columns))
    if lacking:
        message = _(
            "文件缺少列：${columns}。请检查文件和映射是否相符（映射：${mapping}）。",
            mapping={"columns": "、".join(lacking), "mapping": mapping.title},
        )
        raise Problem(422, "MissingColumns", message, [FieldError(c, message) for c in lacking])
    report = Report(mapping.name, mapping.title, options.dry_run)
    unused = [c for c in table.columns if not any(c in part.used for part in chain)]
    if unused:
        report.notes.append("映射没有用到的列：" + "、".join(unused))
    absent = sorted({c for part in chain if not part.native for c in part.used - part.ignore})
    absent = [c for c in absent if c not in table.columns]
    if absent:
        report.notes.append("文件中没有的列，相应字段留空：" + "、".join(absent))
    for part in chain:
        Importer(part, options, index, report).run(table)
    report.seconds = time.monotonic() - began
    return report


class Importer:
    """Applies one mapping to one table."""

    def __init__(
        self, mapping: Mapping, options: Options, index: SiteIndex, report: Report
    ) -> None:
        self.mapping = mapping
        self.options = options
        self.index = index
        self.report = report
        self.resolver = Resolver(index, options.place, today())
        self.seen: dict[Any, tuple[int, Any]] = {}
        self.told: set[Any] = set()
        self.rights: dict[tuple[Any, str], bool] = {}
        report.titles.update(
            {name: str(f.title or name) for name, f in mapping.schema.items()}
            | {"region": "区划", "department": "部门", "parent": "上级区划", "state": "状态"}
        )
        index.load(mapping.type)

    def run(self, table: Table) -> None:
        """All rows; parents before children."""
        plans = [Plan(row, self.mapping.draft(row)) for row in table.rows]
        if self.mapping.type == "Region":
            plans.sort(key=lambda p: _depth(p.draft.values.get("code")))
        elif self.mapping.key == "name":
            # Of several codes of one department the valid one is to stand.
            plans.sort(key=lambda p: not _is_uscc(p.draft.values.get("code")))
        elif self.mapping.type in ("Law", "CatalogueEntry"):
            # What others of the same file refer to comes first.
            plans.sort(key=lambda p: bool(p.draft.references.get(_OWN[self.mapping.type])))
        done = 0
        results = []
        for number, plan in enumerate(plans, 1):
            result = self._row(plan)
            if result is not None:
                results.append(result)
            if result is not None and result.outcome in (CREATED, UPDATED):
                done += 1
                if self.options.commit_every and done % self.options.commit_every == 0:
                    self._commit()
            if self.options.progress is not None:
                self.options.progress(number, len(plans))
        if self.options.commit_every:
            self._commit()
        self.report.results.extend(sorted(results, key=lambda r: r.row))

    def _commit(self) -> None:
        if self.options.dry_run:
            return
        transaction.commit()
        for known in self.index.by_path.values():
            known.forget()
        api.portal.get()._p_jar.cacheGC()

    # -- one row

    def _row(self, plan: Plan) -> Result | None:
        draft = plan.draft
        plan.title = str(draft.values.get("title") or "")
        plan.code = _code(self.mapping.type, draft.values)
        if self._beside_the_point(plan):
            return None
        if not plan.row.fault:
            self._prepare(plan)
        if self._refused(draft):
            return self._result(plan, REFUSED)
        key = self._key(plan)
        first = self.seen.get(key)
        if first is not None:
            return self._again(plan, key, *first)
        self._check(plan)
        if self._refused(draft):
            # A row that is refused is not the one that stands: a right one may follow.
            return self._result(plan, REFUSED)
        self.seen[key] = (plan.row.number, self._signature(plan))
        return self._apply(plan)

    def _beside_the_point(self, plan: Plan) -> bool:
        """A list of something else need not tell a department's code or name in every row."""
        return (
            self.mapping.repeated
            and self.mapping.type == "Department"
            and not plan.row.fault
            and not (plan.title and plan.code)
        )

    def _refused(self, draft: Draft) -> bool:
        return any(severity(f.kind, self.mapping.severity) == ERROR for f in draft.findings)

    def _result(self, plan: Plan, outcome: str, path: str = "") -> Result:
        graded = tuple((severity(f.kind, self.mapping.severity), f) for f in plan.draft.findings)
        number = plan.row.number
        return Result(self.mapping.name, number, plan.code, plan.title, outcome, graded, path)

    def _prepare(self, plan: Plan) -> None:
        """Place, references, identity, state."""
        draft, values = plan.draft, plan.row.values
        plan.place = self.resolver.place(self.mapping, values, draft)
        plan.references = self.resolver.references(self.mapping, values, draft, plan.place)
        matter = plan.references.get("matter")
        if self.mapping.type == "ServiceGuide" and matter is not None:
            plan.place = self.resolver.guide_place(matter, draft)
        self.resolver.basis(draft)
        entry = plan.references.get("catalogue_entry")
        if entry is not None:
            for name in INHERITED:
                draft.values.setdefault(name, entry.value(name))
        self._required(plan)
        if self._refused(draft):
            return
        plan.existing = self._existing(plan)
        if plan.existing is not None and not plan.code:
            plan.code = plan.existing.code
        self._state(plan)

    def _required(self, plan: Plan) -> None:
        draft = plan.draft
        for name, schema_field in self.mapping.schema.items():
            title = schema_field.title
            value = draft.values.get(name)
            needed = schema_field.required and name not in plan.references
            told = any(f.field == name for f in draft.findings)
            if needed and not told and is_null(value, frozenset(("",))):
                message = _("缺少“${title}”，请补充。", mapping={"title": title})
                draft.report("required", name, message)
            longest = getattr(schema_field, "max_length", None)
            if isinstance(value, str) and longest is not None and len(value) > longest:
                said = {"title": title, "length": len(value), "max": longest}
                message = _(
                    "“${title}”有 ${length} 个字，超过 ${max} 个字的上限，请缩短。", mapping=said
                )
                draft.report("too_long", name, message, value)

    def _existing(self, plan: Plan) -> Known | None:
        type_, values = self.mapping.type, plan.draft.values
        if type_ == "Department" and self.mapping.key == "name":
            same = self.index.titled(type_, plan.title, plan.place)
            same = [k for k in same if k.parent is plan.place]
            return same[0] if same else None
        if type_ in CODES:
            return self.index.coded(type_, plan.code)
        if type_ == "Matter":
            return self._existing_matter(plan)
        if type_ == "ServiceGuide":
            matter = plan.references["matter"]
            guides = self.index.of_matter.get(matter.uid if matter else "", [])
            same = [k for k in guides if k.title == plan.title]
            return same[0] if same else None
        if type_ == "Law":
            day = values.get("promulgated")
            same = [
                k for k in self.index.titled(type_, plan.title) if k.value("promulgated") == day
            ]
            return same[0] if same else None
        same = [k for k in self.index.titled(type_, plan.title) if k.parent is plan.place]
        return same[0] if same else None

    def _existing_matter(self, plan: Plan) -> Known | None:
        for name in ("handling_item_code", "implementation_code"):
            code = plan.draft.values.get(name)
            if code:
                found = self.index.coded("Matter", code)
                if found is not None and (
                    self.mapping.update == "fill" or fold_code(found.code) == fold_code(code)
                ):
                    return found
                return None
        same = self.index.titled("Matter", plan.title, plan.place)
        return same[0] if len(same) == 1 else None

    def _key(self, plan: Plan) -> Any:
        if self.mapping.type == "Department" and self.mapping.key == "name":
            return (plan.title, plan.place)
        if self.mapping.type == "Law":
            return (plan.title, plan.draft.values.get("promulgated"))
        if self.mapping.type == "ServiceGuide":
            return (plan.references.get("matter"), plan.title)
        return fold_code(plan.code) if plan.code else (plan.title, plan.place)

    def _signature(self, plan: Plan) -> Any:
        return (repr(sorted(plan.draft.values.items(), key=lambda i: i[0])), plan.place, plan.state)

    def _again(self, plan: Plan, key: Any, first: int, signature: Any) -> Result | None:
        """The second row of the same thing."""
        draft = plan.draft
        if self._signature(plan) == signature:
            if self.mapping.repeated:
                return None
            message = _("与第 ${row} 行相同，已跳过。", mapping={"row": first})
            draft.report("duplicate.same", "", message, plan.code)
            return self._result(plan, SKIPPED)
        if self.mapping.type == "Department" and self.mapping.key == "name":
            if (key, plan.code) in self.told:
                return None
            self.told.add((key, plan.code))
            message = _(
                "部门“${name}”在第 ${row} 行已以另一代码登记；"
                "代码 ${code} 没有采用，其事项按名称归入该部门。",
                mapping={"name": plan.title, "row": first, "code": plan.code},
            )
            draft.report("duplicate.department", "code", message, plan.code)
            return self._result(plan, SKIPPED)
        if self.mapping.repeated and (key, plan.title) in self.told:
            return None
        self.told.add((key, plan.title))
        message = _(
            "“${code}”在第 ${row} 行已经出现而内容不同，以第 ${row} 行为准；请核对后保留一行。",
            mapping={"code": plan.code or plan.title, "row": first},
        )
        draft.report(
            "duplicate.different", _CODE_FIELD.get(self.mapping.type, "title"), message, plan.code
        )
        return self._result(plan, REFUSED if self._refused(draft) else SKIPPED)

    def _state(self, plan: Plan) -> None:
        """The state asked for, with its reason."""
        values = plan.row.values
        names = self.mapping.state
        given = str(values.get(names.get("state", ""), "") or "").strip()
        plan.reason = str(values.get(names.get("reason", ""), "") or "").strip()
        place = self.mapping.type in ("Region", "Department")
        if given:
            workflow = _workflow(self.mapping.type)
            if given not in workflow.states:
                message = _(
                    "没有状态“${state}”；可用：${states}。",
                    mapping={"state": given, "states": "、".join(workflow.states.keys())},
                )
                plan.draft.report("state", "state", message, given)
            elif given in ("suspended", "cancelled", "withdrawn") and not plan.reason:
                message = _("状态为暂停、取消或撤下的，请写明原因。")
                plan.draft.report("state", "reason", message, given)
        plan.state = given or ("active" if place else self.options.state)

    # -- checks

    def _check(self, plan: Plan) -> None:
        draft, existing = plan.draft, plan.existing
        self._permission(plan)
        if existing is not None and existing.path is not None and _checked_out(existing.obj):
            message = _("内容正在变更（有工作副本），不能由导入改写；请先完成或删除工作副本。")
            draft.report("checked_out", "", message)
        old: dict[str, Any] = {}
        if existing is not None:
            old = values_of(existing.obj) if existing.path is not None else dict(existing.values)
        if self.mapping.update == "fill" and old:
            for name in list(draft.values):
                if not is_null(old.get(name), frozenset(("",))) and old.get(name) not in (
                    set(),
                    None,
                ):
                    del draft.values[name]
            # A unit or note without its figure would describe another one.
            for group in ("statutory", "promised"):
                if old.get(f"{group}_limit") is not None:
                    for part in ("unit", "note"):
                        draft.values.pop(f"{group}_{part}", None)
        changed = set(draft.values) if old else None
        if old:
            changed = {
                name
                for name in draft.values
                if rules.comparable(draft.values[name]) != rules.comparable(old.get(name))
            }
        merged = {**old, **draft.values}
        self._fields(plan)
        for fault in self._faults(plan, merged, changed):
            draft.report(f"rule.{fault.field}", fault.field, fault.message, merged.get(fault.field))
        if self.mapping.type == "Department" and (changed is None or "code" in changed):
            self._department_code(plan)

    def _faults(
        self, plan: Plan, values: Map[str, Any], changed: set[str] | None
    ) -> list[FieldError]:
        if self.mapping.type != "Matter":
            return rules.check(self.mapping.type, values, changed)
        known = plan.references.get("catalogue_entry")
        entry: dict[str, Any] | None = None
        if known is not None:
            entry = {name: known.value(name) for name in INHERITED}
        elif values.get("catalogue_entry") is not None and "catalogue_entry" not in plan.references:
            entry = values_of(values["catalogue_entry"])
        department = plan.place.department if plan.place is not None else None
        return rules.check_matter(
            values,
            department_code=department.code if department is not None else "",
            entry=entry,
            changed=widen(changed),
        )

    def _fields(self, plan: Plan) -> None:
        """What the fields themselves refuse, beyond what the converters took care of."""
        for name, value in plan.draft.values.items():
            schema_field = self.mapping.schema.get(name)
            if schema_field is None or value in ("", [], None):
                continue
            if IRows.providedBy(schema_field):
                self._cells(plan, name, schema_field.value_type.schema, value)
            elif isinstance(value, list | int | str) and not IChoice.providedBy(schema_field):
                self._value(plan, name, schema_field, value)

    def _cells(self, plan: Plan, name: str, schema: Any, rows: list[dict[str, Any]]) -> None:
        """Each column's own conditions; not bound, for tokens are resolved and laws looked up."""
        for number, row in enumerate(rows, 1):
            for column, schema_field in getFieldsInOrder(schema):
                if IChoice.providedBy(schema_field) and row[column]:
                    continue
                try:
                    schema_field.validate(row[column])
                except ValidationError as error:
                    message = _(
                        "第 ${row} 行${message}",
                        mapping={"row": number, "message": translate(explain(schema_field, error))},
                    )
                    plan.draft.report("value.rows", name, message, row[column])
                    return

    def _value(self, plan: Plan, name: str, schema_field: Any, value: Any) -> None:
        try:
            schema_field.validate(value)
        except ValidationError as error:
            if not any(f.field == name for f in plan.draft.findings):
                plan.draft.report("value.field", name, explain(schema_field, error), value)

    def _department_code(self, plan: Plan) -> None:
        try:
            check_uscc(plan.code)
        except IdentifierError as error:
            if len(plan.code) == 18:
                # The rule between fields has said so.
                return
            message = _("${message}；按原样保存。", mapping={"message": error.message})
            plan.draft.report("code.department", "code", message, plan.code)

    def _permission(self, plan: Plan) -> None:
        if self.options.trusted:
            return
        existing = plan.existing
        # What the import itself is going to create takes the rights of the place above it.
        place = existing if existing is not None and existing.path is not None else plan.place
        while place is not None and place.path is None:
            place = place.parent or ROOT
        obj = api.portal.get() if place is None or place is ROOT else place.obj
        wanted = [IMPORT]
        if plan.state not in ("draft", "active", ""):
            wanted.append(PUBLISH)
        for permission in wanted:
            self._may(plan, place, obj, permission)
        if self._sets_review_steps(plan) and not api.user.has_permission(REVIEW_STEPS, obj=obj):
            message = _("您没有设置审核环节的权限，请删去该列或保持不变，由系统管理员设置。")
            plan.draft.report("review_steps.permission", "review_steps", message)

    def _sets_review_steps(self, plan: Plan) -> bool:
        """Whether a region's rule of review would be another one."""
        if self.mapping.type != "Region" or "review_steps" not in plan.draft.values:
            return False
        known = plan.existing
        old = None
        if known is not None:
            old = (
                getattr(known.obj, "review_steps", None)
                if known.path is not None
                else known.values.get("review_steps")
            )
        given = {"review_steps": plan.draft.values["review_steps"]}
        return bool(differences({"review_steps": old}, given, self.mapping.schema))

    def _may(self, plan: Plan, place: Any, obj: Any, permission: str) -> bool:
        """Whether the user has a right at a place; the row says so if not."""
        if self.options.trusted:
            return True
        key = (place, permission)
        if key not in self.rights:
            self.rights[key] = api.user.has_permission(permission, obj=obj)
        if not self.rights[key]:
            title = getattr(place, "title", "") or "本站"
            message = (
                _("您没有在“${place}”导入的权限。", mapping={"place": title})
                if permission == IMPORT
                else _("您没有在“${place}”直接发布的权限，请以草稿导入。", mapping={"place": title})
            )
            plan.draft.report("place.permission", "department", message)
        return self.rights[key]

    # -- writing

    def _apply(self, plan: Plan) -> Result:
        existing = plan.existing
        if existing is None:
            return self._create(plan)
        if existing.path is None:
            # Planned by an earlier part of the same dry run.
            changed = differences(existing.values, plan.draft.values, self.mapping.schema)
            existing.values.update(plan.draft.values)
            return self._result(plan, UPDATED if changed else UNCHANGED)
        obj = existing.obj
        stored = {name: getattr(obj, name, None) for name in plan.draft.values}
        changed = differences(stored, plan.draft.values, self.mapping.schema)
        relations = [
            name
            for name, known in plan.references.items()
            if _target_uid(getattr(obj, name, None)) != (known.uid if known is not None else "")
        ]
        state = ImportState(obj, plan.state, given=bool(self._given_state(plan)))
        path = "/".join(existing.path)
        if not changed and not relations and not state.differs:
            return self._result(plan, UNCHANGED, path)
        # What is public, or before its reviewers, changes through the review; passing by it is
        # publishing.
        if state.current not in ("draft", "active", "") and not self._may(
            plan, existing, obj, PUBLISH
        ):
            return self._result(plan, REFUSED, path)
        if not self.options.dry_run:
            values = {name: plan.draft.values[name] for name in changed}
            targets = {name: plan.references[name] for name in relations}
            if not self._safely(plan, lambda: update(obj, values, targets, state, self._why(plan))):
                return self._result(plan, REFUSED, path)
        return self._result(plan, UPDATED, path)

    def _create(self, plan: Plan) -> Result:
        values = plan.draft.values
        known = Known(
            self.mapping.type,
            "",
            plan.title,
            code=plan.code,
            codes=frozenset(fold_code(c) for c in _all_codes(values)),
            parent=None if plan.place is ROOT else plan.place,
            values=dict(values),
        )
        matter = plan.references.get("matter")
        if matter is not None:
            known.values["matter"] = matter.uid
        if self.options.dry_run:
            self.index.add(known)
            return self._result(plan, CREATED)
        container = api.portal.get() if plan.place is ROOT or plan.place is None else plan.place.obj
        made: list[Any] = []

        def write() -> None:
            made.append(
                create(
                    container,
                    self.mapping.type,
                    values,
                    plan.references,
                    plan.state,
                    self._why(plan),
                )
            )

        if not self._safely(plan, write):
            return self._result(plan, REFUSED)
        obj = made[0]
        known.uid = api.content.get_uuid(obj)
        known.path = obj.getPhysicalPath()
        known.obj = obj
        # The object holds them now.
        known.values = {k: v for k, v in known.values.items() if k in ("matter", "promulgated")}
        self.index.add(known)
        return self._result(plan, CREATED, "/".join(known.path))

    def _safely(self, plan: Plan, write: Callable[[], Any]) -> bool:
        savepoint = transaction.savepoint()
        try:
            write()
        except Exception as error:
            # Whatever a subscriber raises costs this row, not the file.
            savepoint.rollback()
            logger.exception("row %s of %s", plan.row.number, self.mapping.name)
            message = _(
                "保存时出错：${error}。本行没有导入，其他行不受影响。",
                mapping={"error": f"{type(error).__name__} {error}"[:200]},
            )
            plan.draft.report("failed", "", message)
            return False
        return True

    def _why(self, plan: Plan) -> str:
        return plan.reason or self.options.comment or f"导入（{self.mapping.title}）"

    def _given_state(self, plan: Plan) -> str:
        name = self.mapping.state.get("state", "")
        return str(plan.row.values.get(name) or "").strip() if name else ""


_OWN = {"Law": "previous_version", "CatalogueEntry": "parent_entry"}
_CODE_FIELD = {**CODES, "Matter": "implementation_code"}


def _is_uscc(code: Any) -> bool:
    try:
        check_uscc(str(code or ""))
    except IdentifierError:
        return False
    return True


def _depth(code: Any) -> int:
    try:
        return len(regions.chain_of(code)) if code else 0
    except regions.RegionCodeError:
        return 0


def _code(type_: str, values: Map[str, Any]) -> str:
    if type_ == "Matter":
        return str(values.get("handling_item_code") or values.get("implementation_code") or "")
    if type_ == "Law":
        day = values.get("promulgated")
        return f"{values.get('title', '')}@{day.isoformat() if isinstance(day, date) else ''}"
    return str(values.get(CODES.get(type_, "")) or "")


def _all_codes(values: Map[str, Any]) -> list[str]:
    names = ("implementation_code", "handling_item_code", "basic_code")
    return [values[n] for n in names if values.get(n)] + list(values.get("other_codes") or ())


def _workflow(type_: str) -> Any:
    tool = api.portal.get_tool("portal_workflow")
    return tool[tool.getChainForPortalType(type_)[0]]


def _checked_out(obj: Any) -> bool:
    from plone.app.iterate.interfaces import IBaseline

    return bool(IBaseline.providedBy(obj))


def _target_uid(relation: Any) -> str:
    if relation is None or relation.isBroken():
        return ""
    return str(api.content.get_uuid(relation.to_object))
