"""Where a row belongs and what it refers to."""

from collections.abc import Mapping as Map
from datetime import date
from govportal import _
from govportal.publishing.imports.converters import Draft
from govportal.publishing.imports.converters import is_null
from govportal.publishing.imports.converters import one_line
from govportal.publishing.imports.index import Known
from govportal.publishing.imports.index import SiteIndex
from govportal.publishing.imports.mapping import cell
from govportal.publishing.imports.mapping import Mapping
from govportal.publishing.listing.store import fold_code
from typing import Any


#: The portal itself, as the place of root regions.
ROOT = Known("Site", "site", "", path=())

TARGETS = {
    "catalogue_entry": "CatalogueEntry",
    "parent_entry": "CatalogueEntry",
    "matter": "Matter",
    "previous_version": "Law",
}
WORDS = {
    "CatalogueEntry": _("目录清单事项"),
    "Matter": _("事项"),
    "Law": _("法律法规"),
}


class Resolver:
    """Looks up places and references of one file.

    Args:
        index: what the site has.
        place: code of the region that takes what names none.
        today: the day on which laws are in force.
    """

    def __init__(self, index: SiteIndex, place: str, today: date) -> None:
        self.index = index
        self.fallback = place
        self.today = today

    # -- places

    def place(self, mapping: Mapping, values: Map[str, Any], draft: Draft) -> Known | None:
        """The container of a row's content; ``None`` with a finding when there is none."""
        if mapping.type == "Region":
            return self._parent(mapping, values, draft)
        region = self._region(mapping, values, draft)
        if mapping.type == "Department":
            return region or self._no_region(mapping, values, draft)
        department = self._department(mapping, values, draft, region)
        if mapping.type == "ServiceGuide":
            # Its matter says; see `guide_place`.
            return department or region
        if mapping.type in ("Matter", "CatalogueEntry"):
            if department is None and not any(f.kind.startswith("place") for f in draft.findings):
                self._no_department(mapping, values, draft, region)
            return department
        if department is not None:
            return department
        given = self._given(mapping.place.get("region"), values, draft)
        if region is None and not given:
            return (
                self._home() or self._fallback(mapping) or self._no_region(mapping, values, draft)
            )
        if region is None and given == "000000":
            return self._fallback(mapping) or self._no_region(mapping, values, draft)
        return region or self._no_region(mapping, values, draft)

    def _given(self, spec: Any, values: Map[str, Any], draft: Draft) -> str:
        value = cell(values, spec) if spec else None
        return "" if is_null(value, draft.nulls) else one_line(value)

    def _parent(self, mapping: Mapping, values: Map[str, Any], draft: Draft) -> Known | None:
        given = self._given(mapping.place.get("parent"), values, draft)
        if not given:
            return ROOT
        found = self.index.region(given)
        if found is None:
            message = _(
                "上级区划“${parent}”不存在，请先导入上级区划，或更正。", mapping={"parent": given}
            )
            draft.report("place.region", "parent", message, given)
        return found

    def _region(self, mapping: Mapping, values: Map[str, Any], draft: Draft) -> Known | None:
        given = self._given(mapping.place.get("region"), values, draft)
        return self.index.region(given) if given else None

    def _department(
        self, mapping: Mapping, values: Map[str, Any], draft: Draft, region: Known | None
    ) -> Known | None:
        specs = mapping.place.get("department") or {}
        code = self._given(specs.get("code"), values, draft)
        name = self._given(specs.get("name"), values, draft)
        found = self.index.department(code, name, region)
        if found is not None and code and fold_code(found.code) != fold_code(code):
            message = _(
                "部门“${name}”在本站的代码是 ${own}，文件中为 ${code}；按名称归入该部门。",
                mapping={"name": name, "own": found.code, "code": code},
            )
            draft.report("department.other_code", "department", message, code)
        if found is None and (code or name):
            self._no_department(mapping, values, draft, region)
        return found

    def _home(self) -> Known | None:
        """The region that takes what names none."""
        if self.fallback:
            return self.index.region(self.fallback)
        return None

    def _fallback(self, mapping: Mapping) -> Known | None:
        found = self.index.coded("Region", "000000") or self._home()
        if found is None:
            roots = [known for known in self.index.regions() if known.parent is None]
            found = roots[0] if len(roots) == 1 else None
        if found is None and mapping.place.get("fallback"):
            found = self.index.region(str(mapping.place["fallback"]))
        return found

    def _no_region(self, mapping: Mapping, values: Map[str, Any], draft: Draft) -> Known | None:
        given = self._given(mapping.place.get("region"), values, draft)
        if given:
            message = _(
                "区划“${region}”不存在或名称不唯一，请先导入区划，或改用区划代码。",
                mapping={"region": given},
            )
        else:
            message = _("没有写明区划，请补充，或者在导入时指定默认区划。")
        draft.report("place.region", "region", message, given)
        return None

    def _no_department(
        self, mapping: Mapping, values: Map[str, Any], draft: Draft, region: Known | None
    ) -> None:
        if any(f.kind == "place.department" for f in draft.findings):
            return
        specs = mapping.place.get("department") or {}
        code = self._given(specs.get("code"), values, draft)
        name = self._given(specs.get("name"), values, draft)
        place = self._given(mapping.place.get("region"), values, draft)
        if not code and not name:
            message = _("没有写明部门，请补充部门的代码或名称。")
        elif region is None and place:
            message = _(
                "部门“${name}”不存在，区划“${region}”也不在本站；请先导入区划和部门。",
                mapping={"name": name or code, "region": place},
            )
        else:
            message = _(
                "部门“${name}”不存在，请先导入部门，或更正部门的代码和名称。",
                mapping={"name": " ".join(part for part in (name, code) if part)},
            )
        draft.report("place.department", "department", message, name or code)

    def guide_place(self, matter: Known, draft: Draft) -> Known | None:
        """A guide stands in the department of its matter."""
        draft.findings = [f for f in draft.findings if not f.kind.startswith("place")]
        return matter.department

    # -- references

    def references(
        self, mapping: Mapping, values: Map[str, Any], draft: Draft, place: Known | None
    ) -> dict[str, Known | None]:
        """What each reference of the draft means; ``None`` for none."""
        found: dict[str, Known | None] = {}
        names = dict(draft.references)
        if mapping.type == "ServiceGuide":
            names.setdefault("matter", "")
        for field, given in names.items():
            spec = mapping.fields.get(field) or {}
            name = self._given({"from": spec["name"]}, values, draft) if "name" in spec else ""
            type_ = TARGETS[field]
            if not given and not name:
                found[field] = None
                if mapping.type == "ServiceGuide":
                    draft.report("required", field, _("没有写明对应的事项，请补充事项编码。"))
                continue
            known = self.target(type_, given, name, place)
            if isinstance(known, Known):
                found[field] = known
                continue
            said = {"kind": WORDS[type_], "value": given or name}
            if known > 1:
                message = _(
                    "没有编码，而本区划内有 ${count} 个名为“${value}”的事项，"
                    "不能确定是哪一个；请补充编码。",
                    mapping={**said, "count": known},
                )
            elif given:
                message = _("${kind}“${value}”不存在，请先导入，或更正编码。", mapping=said)
            else:
                message = _(
                    "没有编码，本区划内也没有名为“${value}”的事项；请补充编码，或先导入事项。",
                    mapping=said,
                )
            draft.report("reference", field, message, given or name)
        return found

    def target(self, type_: str, given: str, name: str, place: Known | None) -> Known | int:
        """What a reference means, or how many it could mean."""
        if type_ == "Law":
            return self.index.law(given, self.today) or 0
        if given:
            found = self.index.coded(type_, given)
            if found is not None:
                return found
            if not name:
                same = self.index.titled(type_, given)
                return same[0] if len(same) == 1 else 0
            if self.index.by_code.get((type_, fold_code(given))):
                return 0
        region = place.region if place is not None else None
        if region is None:
            return 0
        same = [k for k in self.index.titled(type_, name, region) if k.region is region]
        return same[0] if len(same) == 1 else len(same)

    def basis(self, draft: Draft) -> None:
        """Link the rows of the legal basis to the laws that the site has."""
        rows = draft.values.get("legal_basis")
        for number, row in enumerate(rows or (), 1):
            given = row.get("law") or ""
            title = (row.get("title") or "").strip("《》 ")
            law = self.index.law(given or title, self.today) if given or title else None
            if law is not None:
                row["law"] = law.uid
                row["title"] = row["title"] or law.title
                continue
            row["law"] = ""
            if given:
                message = _(
                    "第 ${row} 行引用的法规“${law}”不在本站，只保留名称。",
                    mapping={"row": number, "law": given},
                )
                draft.report("reference.law", "legal_basis", message, given)
                row["title"] = title or given.partition("@")[0]
