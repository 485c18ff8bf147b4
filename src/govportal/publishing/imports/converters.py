"""Converters: a cell as it stands in a list of the field → values of our fields.

Each takes the cell, its column's specification and the draft, which collects values and findings.
What cannot be read is never guessed: it is left empty and reported.
"""

from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as attribute
from datetime import date
from govportal import _
from govportal.codes import matter_codes
from govportal.codes import regions
from govportal.codes.codesets import code_set
from govportal.codes.codesets import split
from govportal.content.rows import empty
from govportal.publishing.imports import limits
from govportal.publishing.imports.findings import Finding
from govportal.publishing.imports.findings import finding
from typing import Any

import re
import unicodedata


YES = frozenset(("是", "有", "支持", "可以", "可", "能", "1", "true", "yes", "y", "收费"))
NO = frozenset(
    (
        "否",
        "无",
        "没有",
        "不支持",
        "不可以",
        "不可",
        "不能",
        "0",
        "false",
        "no",
        "n",
        "不收费",
        "不",
    )
)
NULLS = frozenset(
    ("", "无", "/", "-", "--", "—", "——", "null", "none", "nan", "n/a", "暂无", "undefined")
)
DATE = re.compile(r"(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[T\s].*)?")
WEB_ADDRESS = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)
CITATION = re.compile(r"《(?P<title>[^《》]*(?:《[^《》]*》[^《》]*)*)》\s*(?P<rest>[^《]*)")
ARTICLES = re.compile(
    r"第[零〇一二两三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十\d]+)?"
    r"(?:第[一二三四五六七八九十\d]+款)?(?:第?[（(]?[一二三四五六七八九十\d]+[)）]?项)?"
)
LEGAL_PERSONS = frozenset(
    (
        "enterprise",
        "public_institution",
        "social_organisation",
        "administrative_organ",
        "unincorporated_enterprise",
        "other",
    )
)

Spec = Mapping[str, Any]


@dataclass
class Draft:
    """A row on its way: values by field, references to be resolved, findings.

    Args:
        values: field → value in the type of the field.
        references: field → what the file calls the thing referred to.
        nulls: words that stand for nothing in this file, lower case.
    """

    values: dict[str, Any] = attribute(default_factory=dict)
    references: dict[str, Any] = attribute(default_factory=dict)
    findings: list[Finding] = attribute(default_factory=list)
    nulls: frozenset[str] = NULLS

    def report(self, kind: str, field: str, message: Any, value: Any = "") -> None:
        """Note a finding."""
        self.findings.append(finding(kind, field, message, value))


def one_line(value: Any) -> str:
    """A text in one line, blanks folded, zero-width characters taken out."""
    text = re.sub("[\u200b\u200c\u200d\ufeff\u2060]", "", str(value))
    return " ".join(text.split())


def prose(value: Any) -> str:
    """A text of several lines without stray blanks at their ends."""
    text = re.sub("[\u200b\u200c\u200d\ufeff\u2060]", "", str(value)).replace("\r\n", "\n")
    lines = [line.rstrip() for line in text.replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def is_null(value: Any, nulls: frozenset[str] = NULLS) -> bool:
    """Whether a cell says nothing."""
    if value is None:
        return True
    if isinstance(value, str):
        return value.strip().lower() in nulls
    if isinstance(value, list | dict):
        return not value
    return False


def text(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """One line."""
    found = one_line(value)
    strip = spec.get("strip")
    if strip:
        found = re.sub(strip, "", found).strip()
    draft.values[field] = found


def long_text(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """Several lines."""
    draft.values[field] = prose(value)


def integer(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A whole number; 只跑一次 and 1次 count as 1."""
    found = whole(value)
    if found is None:
        draft.report(
            "value.number",
            field,
            _("“${value}”不是整数，已留空。", mapping={"value": value}),
            value,
        )
    else:
        draft.values[field] = found


def whole(value: Any) -> int | None:
    """The one number in a text, Arabic or Chinese, or ``None``."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    plain = unicodedata.normalize("NFKC", str(value)).strip()
    found = re.findall(r"\d+(?:\.\d+)?", plain)
    if len(found) == 1 and re.fullmatch(r"[^\d.\-]*\d+(?:\.0+)?[^\d.]*", plain):
        return int(float(found[0]))
    if found:
        return None
    words = re.findall(limits.WORD, re.sub("一式", "", plain))
    if len(words) == 1:
        return limits.numeral(words[0])
    return None


def boolean(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """Yes or no."""
    if isinstance(value, bool):
        draft.values[field] = value
        return
    word = unicodedata.normalize("NFKC", str(value)).strip().lower()
    if word in YES or word in NO:
        draft.values[field] = word in YES
    else:
        message = _("“${value}”不是“是”或“否”，已按否处理。", mapping={"value": value})
        draft.report("value.bool", field, message, value)


def day(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A date in any of the usual ways."""
    found = read_day(value)
    if found is None:
        message = _(
            "“${value}”不是日期，已留空；请写成 2026-01-31 的形式。", mapping={"value": value}
        )
        draft.report("value.date", field, message, value)
    else:
        draft.values[field] = found


def read_day(value: Any) -> date | None:
    """The date that a text names, or ``None``."""
    if isinstance(value, date):
        return value
    match = DATE.fullmatch(unicodedata.normalize("NFKC", str(value)).strip())
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None


def code(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A token of the code set ``set``; ``words`` maps the file's own words first."""
    token = find_token(value, spec)
    if token is None:
        message = _(
            "“${value}”不在“${set}”中，已留空；请更正，或者在代码集中增加。",
            mapping={"value": one_line(value), "set": code_set(spec["set"]).label},
        )
        draft.report("value.code", field, message, value)
    else:
        draft.values[field] = token


def find_token(value: Any, spec: Spec) -> str | None:
    """The token for a cell: the mapping's words, the scheme's codes, then the set's names."""
    word = one_line(value)
    words = spec.get("words") or {}
    if word in words:
        return str(words[word])
    codes = code_set(spec["set"])
    if spec.get("scheme"):
        token = codes.token(word, spec["scheme"])
        if token is not None:
            return token
    return codes.find(word)


def codes(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A set of tokens; parts that are not known are reported and left out."""
    tokens, unknown = find_tokens(value, spec)
    draft.values[field] = set(tokens)
    _report_unknown(field, spec["set"], unknown, draft)


def find_tokens(value: Any, spec: Spec) -> tuple[list[str], list[str]]:
    """The tokens of an enumeration and the parts that nothing matched."""
    parts = [one_line(v) for v in value] if isinstance(value, list) else None
    if parts is None:
        whole_text = one_line(value)
        if find_token(whole_text, spec) is not None:
            parts = [whole_text]
        else:
            parts = split(whole_text)
    tokens: list[str] = []
    unknown: list[str] = []
    for part in parts:
        token = find_token(part, spec)
        if token is None:
            unknown.append(part)
        elif token not in tokens:
            tokens.append(token)
    return tokens, unknown


def _report_unknown(field: str, name: str, unknown: list[str], draft: Draft) -> None:
    if unknown:
        message = _(
            "“${value}”不在“${set}”中，已略去。",
            mapping={"value": "、".join(unknown), "set": code_set(name).label},
        )
        draft.report("value.codes", field, message, "、".join(unknown))


def themes(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """One list of themes for natural and legal persons; the service objects say whose they are."""
    objects = draft.values.get("service_objects") or set()
    natural = not objects or "natural_person" in objects
    legal = not objects or bool(objects & LEGAL_PERSONS)
    parts = value if isinstance(value, list) else split(one_line(value))
    found: dict[str, set[str]] = {"themes_natural": set(), "themes_legal": set()}
    unknown = []
    for part in parts:
        token_natural = find_token(part, {**spec, "set": "themes_natural"})
        token_legal = find_token(part, {**spec, "set": "themes_legal"})
        if token_natural is None and token_legal is None:
            unknown.append(part)
            continue
        if token_natural and (natural or not token_legal):
            found["themes_natural"].add(token_natural)
        if token_legal and (legal or not token_natural):
            found["themes_legal"].add(token_legal)
    draft.values.update(found)
    _report_unknown("themes_natural", "themes_natural", unknown, draft)


def limit(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A limit: ``<field>_limit``, ``<field>_unit`` and, for the rest, ``<field>_note``."""
    given = one_line(value)
    try:
        found = limits.parse(given, spec.get("unit", ""))
    except limits.UnreadableLimit as error:
        reasons = {
            "ambiguous": _(
                "“${value}”中不止一个时限，请只写一个数字和单位，例如“20个工作日”。",
                mapping={"value": given},
            ),
            "unit": _(
                "“${value}”的单位不是工作日或自然日，请改写，例如“20个工作日”。",
                mapping={"value": given},
            ),
            "figure": _(
                "“${value}”中没有可以识别的时限，请写成“20个工作日”的形式。",
                mapping={"value": given},
            ),
        }
        draft.report("limit.unreadable", f"{field}_limit", reasons[error.reason], given)
        draft.values[f"{field}_note"] = given
        return
    draft.values[f"{field}_limit"] = found.days
    draft.values[f"{field}_unit"] = found.unit
    if found.extra:
        draft.values[f"{field}_note"] = given
        message = _(
            "从“${value}”中取时限 ${days}，原文记入时限说明，请核对。",
            mapping={"value": given, "days": found.days},
        )
        draft.report("limit.extra", f"{field}_limit", message, given)


def phone(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """Phone numbers, several joined with 、; longer explanations are kept as they are."""
    given = re.sub(r"^(联系|咨询|监督|投诉)?(电话|热线)(号码)?[:：]\s*", "", one_line(value))
    numbers = re.findall(r"[\d+][\d\-–—－()（）转\s]{3,}\d", given)
    if not numbers:
        message = _("“${value}”中没有电话号码，请核对。", mapping={"value": given})
        draft.report("phone", field, message, given)
        draft.values[field] = given
        return
    parts = split(given.replace("/", "、"))
    if all(re.fullmatch(r"[\d+][\d\-–—－()（）转\s]*", part) for part in parts):
        given = "、".join(re.sub(r"\s+", "", re.sub("[–—－]", "-", part)) for part in parts)
    draft.values[field] = given


def url(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A web address."""
    given = str(value).strip()
    if re.match(r"(?i)www\.", given):
        given = f"http://{given}"
    if WEB_ADDRESS.fullmatch(given) and len(given) <= 500:
        draft.values[field] = given
        return
    message = _(
        "“${value}”不是以 http:// 或 https:// 开头的网址，已留空。", mapping={"value": given[:80]}
    )
    draft.report("value.url", field, message, given)


def lines(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A list of texts."""
    parts = value if isinstance(value, list) else split(str(value))
    found = [one_line(part) for part in parts]
    draft.values[field] = list(dict.fromkeys(part for part in found if part))


def names(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """Names in one cell as rows of a table; ``row`` is the row's schema."""
    parts = value if isinstance(value, list) else split(one_line(value))
    rows = []
    for part in parts:
        rows.append({**empty(spec["schema"]), "name": one_line(part)})
    draft.values[field] = rows


def codes_of_matter(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A matter's code of any shape: sets basic, implementation and handling-item code."""
    given = str(value).strip()
    try:
        parsed = matter_codes.parse(given)
    except matter_codes.MatterCodeError as error:
        draft.report("code.illegal", "implementation_code", error.message, given)
        return
    for warning in parsed.warnings:
        draft.report("code.foreign", "implementation_code", warning, given)
    if parsed.shape == "item33":
        draft.values["handling_item_code"] = parsed.text
        draft.values["implementation_code"] = parsed.text[:31]
    elif parsed.shape == "basic12" and spec.get("basic"):
        draft.values["basic_code"] = parsed.text
    else:
        draft.values["implementation_code"] = parsed.text
    if parsed.basic_code and not draft.values.get("basic_code"):
        draft.values["basic_code"] = parsed.basic_code
    if parsed.exercise_level and not draft.values.get("exercise_level"):
        draft.values["exercise_level"] = parsed.exercise_level


def region_code(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """A region's code in any length."""
    try:
        draft.values[field] = regions.normalise(value)
    except regions.RegionCodeError as error:
        draft.report("code.region", field, error.message, value)


def citations(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """Provisions like 《…条例》第九条、第十二条 as rows of the legal basis."""
    schema = spec["schema"]
    rows = []
    for part in value if isinstance(value, list) else [str(value)]:
        given = prose(part)
        found = list(CITATION.finditer(given))
        if not found:
            rows.append({**empty(schema), "title": given[:200], "text": ""})
            message = _(
                "“${value}”中没有用书名号写明法规名称，请核对。", mapping={"value": given[:80]}
            )
            draft.report("citation", field, message, given)
        for match in found:
            articles = "、".join(ARTICLES.findall(match["rest"]))
            quoted = one_line(match["rest"])
            quoted = "" if quoted == articles else quoted
            rows.append(
                {
                    **empty(schema),
                    "title": one_line(match["title"]),
                    "article": articles,
                    "text": quoted,
                }
            )
    draft.values[field] = rows


def reference(value: Any, field: str, spec: Spec, draft: Draft) -> None:
    """Something else in the site, looked up when the row is checked."""
    draft.references[field] = one_line(value)


#: Converters by the name that mappings use.
CONVERTERS: dict[str, Callable[[Any, str, Spec, Draft], None]] = {
    "text": text,
    "long_text": long_text,
    "integer": integer,
    "bool": boolean,
    "date": day,
    "code": code,
    "codes": codes,
    "themes": themes,
    "limit": limit,
    "phone": phone,
    "url": url,
    "lines": lines,
    "names": names,
    "matter_codes": codes_of_matter,
    "region": region_code,
    "citations": citations,
    "reference": reference,
}
