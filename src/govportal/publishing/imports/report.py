"""The report of an import: what became of each row, as data, JSON and XLSX."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field
from govportal import _
from govportal.publishing.imports.findings import ERROR
from govportal.publishing.imports.findings import Finding
from govportal.publishing.imports.findings import TITLES
from govportal.publishing.imports.findings import WARNING
from io import BytesIO
from io import StringIO
from typing import Any
from zope.i18n import translate

import csv


CREATED = "created"
UPDATED = "updated"
UNCHANGED = "unchanged"
REFUSED = "refused"
SKIPPED = "skipped"
OUTCOMES = (CREATED, UPDATED, UNCHANGED, SKIPPED, REFUSED)
OUTCOME_TITLES = {
    CREATED: _("新建"),
    UPDATED: _("更新"),
    UNCHANGED: _("无变化"),
    SKIPPED: _("跳过（与前面的行重复）"),
    REFUSED: _("拒绝"),
}
COLUMNS = ("行号", "编码", "名称", "级别", "字段", "说明", "原值", "结果", "映射")


@dataclass(frozen=True)
class Result:
    """What became of one row.

    Args:
        mapping: the mapping under which it was read.
        row: its number in the file.
        findings: (severity, finding) in the order in which they were found.
        path: of the content, "" when there is none.
    """

    mapping: str
    row: int
    code: str
    title: str
    outcome: str
    findings: tuple[tuple[str, Finding], ...] = ()
    path: str = ""


@dataclass
class Report:
    """All rows of an import.

    Args:
        dry_run: nothing was written.
        titles: field → Chinese title.
        notes: remarks on the file as a whole.
    """

    mapping: str
    title: str
    dry_run: bool
    results: list[Result] = field(default_factory=list)
    titles: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def count(self, mapping: str | None = None) -> dict[str, int]:
        """Rows by outcome, and ``warned``: rows that came in with a warning."""
        rows = [r for r in self.results if mapping is None or r.mapping == mapping]
        counted = Counter(r.outcome for r in rows)
        result = {name: counted[name] for name in OUTCOMES}
        result["warned"] = sum(
            1
            for r in rows
            if r.outcome != REFUSED and any(severity == WARNING for severity, _f in r.findings)
        )
        result["rows"] = len(rows)
        return result

    def mappings(self) -> list[str]:
        """The mappings that were applied, in their order."""
        return list(dict.fromkeys(r.mapping for r in self.results)) or [self.mapping]

    def kinds(self) -> dict[str, dict[str, int]]:
        """Rows by severity and kind of finding, each kind once a row."""
        result: dict[str, Counter[str]] = {}
        for row in self.results:
            for severity, kind in {(s, f.kind) for s, f in row.findings}:
                result.setdefault(severity, Counter())[kind] += 1
        return {severity: dict(counted.most_common()) for severity, counted in result.items()}

    def lines(self) -> Iterator[tuple[Result, str, Finding]]:
        """Every finding with its row."""
        for result in self.results:
            for severity, found in result.findings:
                yield result, severity, found

    def as_dict(self, limit: int | None = None) -> dict[str, Any]:
        """The report for JSON; at most ``limit`` findings, errors first."""
        found = sorted(self.lines(), key=lambda line: (line[1] != ERROR, line[1] != WARNING))
        return {
            "mapping": self.mapping,
            "title": self.title,
            "dry_run": self.dry_run,
            "seconds": round(self.seconds, 1),
            "counts": self.count(),
            "parts": {name: self.count(name) for name in self.mappings()},
            "kinds": self.kinds(),
            "notes": self.notes,
            "findings_total": len(found),
            "findings": [self._line(*line) for line in found[:limit]],
        }

    def _line(self, result: Result, severity: str, finding: Finding) -> dict[str, Any]:
        return {
            "mapping": result.mapping,
            "row": result.row,
            "code": result.code,
            "title": result.title,
            "outcome": result.outcome,
            "severity": severity,
            "kind": finding.kind,
            "field": finding.field,
            "field_title": self.titles.get(finding.field, finding.field),
            "message": finding.message,
            "value": finding.value,
        }

    def details(self) -> dict[str, list[dict[str, Any]]]:
        """Every finding in the order of the file, and every row with what became of it."""
        return {
            "findings": [self._line(*line) for line in self.lines()],
            "rows": [
                {
                    "mapping": result.mapping,
                    "row": result.row,
                    "code": result.code,
                    "title": result.title,
                    "outcome": result.outcome,
                    "path": result.path,
                }
                for result in self.results
            ],
        }

    def summary(self) -> str:
        """The counts in one Chinese sentence."""
        n = self.count()
        text = _(
            "共 ${rows} 行：新建 ${created}，更新 ${updated}，无变化 ${unchanged}，"
            "重复跳过 ${skipped}，拒绝 ${refused}；其中有警告的 ${warned} 行。",
            mapping=n,
        )
        return str(translate(text))

    def xlsx(self) -> bytes:
        """The report as a workbook: findings row by row, then the counts."""
        from openpyxl import Workbook
        from openpyxl.styles import Font
        from openpyxl.utils import get_column_letter

        book = Workbook()
        sheet: Any = book.active
        sheet.title = "逐行报告"
        sheet.append(COLUMNS)
        for result, severity, finding in self.lines():
            sheet.append(
                [
                    result.row,
                    safe(result.code),
                    safe(result.title),
                    TITLES[severity],
                    self.titles.get(finding.field, finding.field),
                    safe(finding.message),
                    safe(finding.value),
                    translate(OUTCOME_TITLES[result.outcome]),
                    result.mapping,
                ]
            )
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        sheet.freeze_panes = "A2"
        for number, width in enumerate((8, 36, 36, 16, 16, 70, 40, 10, 22), 1):
            sheet.column_dimensions[get_column_letter(number)].width = width
        sheet.auto_filter.ref = sheet.dimensions
        counts = book.create_sheet("汇总")
        counts.append(
            ["映射", *(translate(OUTCOME_TITLES[o]) for o in OUTCOMES), "有警告", "总行数"]
        )
        for name in self.mappings():
            n = self.count(name)
            counts.append([name, *(n[o] for o in OUTCOMES), n["warned"], n["rows"]])
        counts.append([])
        counts.append([self.summary()])
        if self.dry_run:
            counts.append(["这是试导入的结果，没有写入任何内容。"])
        for note in self.notes:
            counts.append([safe(note)])
        target = BytesIO()
        book.save(target)
        return target.getvalue()


def safe(text: str) -> str:
    """A text that no spreadsheet takes for a formula or refuses for its characters."""
    clean = "".join(c for c in text if c in "\t\n" or ord(c) >= 32)
    return f"'{clean}" if clean[:1] in ("=", "+", "-", "@", "\t") else clean


def as_csv(findings: list[dict[str, Any]]) -> bytes:
    """Findings as a CSV that every spreadsheet opens in Chinese."""
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for item in findings:
        writer.writerow(
            [
                item["row"],
                safe(item["code"]),
                safe(item["title"]),
                TITLES[item["severity"]],
                item["field_title"],
                safe(item["message"]),
                safe(item["value"]),
                translate(OUTCOME_TITLES[item["outcome"]]),
                item["mapping"],
            ]
        )
    return target.getvalue().encode("utf-8-sig")
