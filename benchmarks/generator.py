"""A made-up province: its regions, departments and any number of matters, always the same.

Item ``i`` depends on ``i`` alone, so a smaller province is the beginning of a larger one, and
processes that work on parts of it agree. Values are those of the content's fields (tokens, rows);
sizes follow real guides: some four materials and steps, one to three legal bases.

``python -m benchmarks.generator --entries 3`` prints matters as JSON lines.
"""

from benchmarks import words
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from functools import lru_cache
from random import Random
from stdnum.cn import uscc
from typing import Any

import argparse
import json
import math
import uuid


SEED = "govportal bench-list 1"
NAMESPACE = uuid.UUID("6f1c9e0a-5b0e-5d0c-9b2e-37344801a201")
LEVELS = {"province": "2", "city": "3", "county": "4"}
EPOCH = datetime(2025, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Place:
    """A region or a department.

    Args:
        uid: its UID, made from the code.
        parent: code of what it stands in; "" for the province.
        path: ids from the site down.
        values: values of its fields.
    """

    kind: str
    uid: str
    code: str
    parent: str
    path: tuple[str, ...]
    values: dict[str, Any]


@dataclass(frozen=True)
class Matter:
    """A matter: where it stands, when it was published, and the values of its fields."""

    uid: str
    code: str
    department: Place
    published: datetime
    values: dict[str, Any]

    @property
    def id(self) -> str:
        """The id in its department."""
        return self.code.lower()


def uid_of(kind: str, code: str) -> str:
    """The UID that the item always gets."""
    return uuid.uuid5(NAMESPACE, f"{kind}:{code}").hex


def credit_code(region: str, number: int) -> str:
    """A unified social credit code of a state organ with valid check characters."""
    body = f"{int(region) * 100 + number:08d}"
    weights = (3, 7, 9, 10, 5, 8, 4, 2)
    check = (11 - sum(int(c) * w for c, w in zip(body, weights, strict=True)) % 11) % 11
    start = f"11{region}{body}{'X' if check == 10 else check}"
    return start + str(uscc.calc_check_digit(start))


def _contact(random: Random, region: str) -> dict[str, Any]:
    phone = f"05{random.randint(30, 46)}-{random.randint(2_000_000, 8_999_999)}"
    return {
        "address": (
            f"{region}{random.choice(words.ROADS)}{random.randint(1, 300)}号政务服务中心"
            f"{random.randint(1, 4)}楼{random.randint(1, 60)}号窗口"
        ),
        "hours": "工作日上午8:30—12:00，下午13:30—17:00（7月至8月下午14:00—17:30）",
        "advice_phone": phone,
        "supervision_phone": f"{phone[:5]}{random.randint(2_000_000, 8_999_999)}",
        "longitude": round(random.uniform(114.8, 122.7), 6),
        "latitude": round(random.uniform(34.4, 38.4), 6),
    }


def _region(code: str, name: str, level: str, parent: tuple[str, ...], full: str) -> Place:
    values = {
        "title": name,
        "short_name": name[:-1],
        "code": code,
        "level": level,
        "service_office": f"{name}行政审批服务局",
        "review_steps": [],
        **_contact(Random(f"{SEED}:{code}"), full),
    }
    return Place(
        "Region",
        uid_of("Region", code),
        code,
        parent[-1] if parent else "",
        (*parent, code),
        values,
    )


@lru_cache(maxsize=1)
def regions() -> tuple[Place, ...]:
    """Province, cities, counties: a container always before what it holds."""
    province, province_name, _short = words.PROVINCE
    found = [_region(province, province_name, "province", (), province_name)]
    names = (a + b for b in words.COUNTY_SECOND for a in words.COUNTY_FIRST)
    counties = []
    for code, name, number in words.CITIES:
        found.append(_region(code, name, "city", (province,), name))
        for i in range(number):
            # The statistics of codes: 02 and up are districts, 21 and up counties.
            county = f"{code[:4]}{2 + i if i < 3 else 18 + i:02d}"
            title = next(names) + ("区" if i < 3 else "县")
            counties.append(_region(county, title, "county", (province, code), name + title))
    return (*found, *counties)


@lru_cache(maxsize=1)
def departments() -> tuple[Place, ...]:
    """Every region's departments, in a mixed order: any beginning is a fair sample."""
    found = []
    for region in regions():
        for number, name in enumerate(words.DEPARTMENTS, 1):
            code = credit_code(region.code, number)
            title = region.values["title"] + name
            if region.values["level"] == "province":
                title = title.removesuffix("局") + "厅"
            values = {
                "title": title,
                "short_name": name,
                "code": code,
                "organisation_code": f"{code[8:16]}-{code[16]}",
                "nature": "statutory",
                **_contact(Random(f"{SEED}:{code}"), region.values["title"]),
            }
            path = (*region.path, code.lower())
            found.append(
                Place("Department", uid_of("Department", code), code, region.code, path, values)
            )
    Random(SEED).shuffle(found)
    return tuple(found)


@lru_cache(maxsize=1)
def _regions_by_code() -> dict[str, Place]:
    return {place.code: place for place in regions()}


def region_of(department: Place) -> Place:
    """The region that a department stands in."""
    return _regions_by_code()[department.parent]


@lru_cache(maxsize=64)
def _catalogue(department: str) -> tuple[tuple[str, str, str], ...]:
    """``(title, type, basic code)`` of what departments of this name carry out."""
    number = list(words.DEPARTMENTS).index(department)
    found = []
    for subject in words.DEPARTMENTS[department]:
        for action, kind in words.ACTIONS:
            serial = f"{number + 1:02d}{len(found) + 1:06d}"
            found.append((subject + action, kind, f"37{words.TYPE_CODES[kind]}{serial}"))
    Random(f"{SEED}:{department}").shuffle(found)
    return tuple(found)


def _prose(random: Random, count: int) -> str:
    return "\n".join(
        f"{n}. {text}" for n, text in enumerate(random.sample(words.SENTENCES, count), 1)
    )


def _materials(random: Random) -> list[dict[str, Any]]:
    rows = []
    for name in random.sample(words.MATERIALS, random.choice((2, 3, 3, 4, 4, 5, 6, 8))):
        paper = random.random() < 0.6
        rows.append(
            {
                "name": name,
                "type": random.choice(("original", "copy", "original_and_copy", "electronic")),
                "format": "纸质" if paper else "PDF，不超过5MB",
                "originals": 1 if paper else 0,
                "copies": random.randint(0, 2),
                "necessity": random.choice(("required", "required", "optional", "deferrable")),
                "source": random.choice(("applicant", "applicant", "government", "other")),
                "source_note": "",
                "issuing_body": random.choice(("", "公安机关", "市场监督管理部门", "申请人自备")),
                "issue_time": random.choice(("", "三个月以内")),
                "form_file": "",
                "sample_file": "",
                "filling_notes": random.choice(words.SENTENCES),
                "acceptance_standard": "材料清晰完整，签字盖章齐全。",
                "legal_basis": f"《{random.choice(words.LAWS)}》第{random.randint(5, 60)}条",
                "usage_note": "",
                "place": "",
                "page_format": "A4" if paper else "",
                "not_needed_when": random.choice(("", "", "能够通过数据共享核验的，免于提交。")),
            }
        )
    return rows


def _steps(random: Random, limit: int) -> list[dict[str, Any]]:
    names = words.STEPS[: random.randint(3, 5)]
    return [
        {
            "name": name,
            "department": "",
            "role": role,
            "days": limit // len(names),
            "unit": "working_day",
            "special": "",
            "note": random.choice(words.SENTENCES),
        }
        for name, role in names
    ]


def _fees(random: Random) -> list[dict[str, Any]]:
    yuan = random.choice((5, 10, 20, 40, 100))
    return [
        {
            "name": "证照工本费",
            "standard": f"每证{yuan}元",
            "amount_fen": yuan * 100,
            "legal_basis": f"《{random.choice(words.LAWS)}》第{random.randint(5, 60)}条",
            "reducible": True,
            "reduction_note": "最低生活保障对象凭证明免收。",
        }
    ]


def _service(random: Random, code: str, natural: bool, visits: int, online: bool) -> dict[str, Any]:
    legal = not natural or random.random() < 0.3
    return {
        "service_objects": ({"natural_person"} if natural else set())
        | (
            {"enterprise", random.choice(("public_institution", "social_organisation"))}
            if legal
            else set()
        ),
        "themes_natural": (
            set(random.sample(words.THEMES_NATURAL, random.randint(1, 2))) if natural else set()
        ),
        "themes_legal": (
            set(random.sample(words.THEMES_LEGAL, random.randint(1, 2))) if legal else set()
        ),
        "handling_forms": {"window", "web", "mobile"} if online else {"window", "post"},
        "visits": visits,
        "visits_reason": "须当面核对原件并采集信息。" if visits else "",
        "cross_region_scope": random.choice(("province", "city", "county", "none")),
        "system_level": random.choice(("nation", "province", "city")),
        "online": online,
        "online_depth": (
            random.choice(("intake", "pre_review", "acceptance", "handling", "result_feedback"))
            if online
            else "consult"
        ),
        "online_url": f"https://www.example.gov.cn/zwfw/matter?code={code}" if online else "",
        "reservable": random.random() < 0.7,
        "payable_online": random.random() < 0.3,
        "deliverable": visits == 0 or random.random() < 0.5,
        "self_service": random.random() < 0.2,
        "advice_methods": "窗口咨询、电话咨询、网上留言咨询。",
        "faq": [
            {"question": question, "answer": random.choice(words.SENTENCES)}
            for question in random.sample(words.QUESTIONS, random.choice((0, 0, 1, 2)))
        ],
    }


def matter(number: int) -> Matter:
    """The matter with this number, from 0."""
    random = Random(f"{SEED}:{number}")
    placed = departments()
    department = placed[number % len(placed)]
    region = region_of(department)
    level = region.values["level"]
    known = _catalogue(department.values["short_name"])
    turn = number // len(placed)
    title, kind, basic = known[turn % len(known)]
    implementation = f"{department.code}{LEVELS[level]}{basic}"
    item = turn // len(known)
    code = f"{implementation}{item:02d}" if item else implementation
    limit = random.choice((1, 3, 5, 7, 10, 15, 20))
    immediate = limit == 1
    visits = random.choice((0, 0, 1, 1, 2))
    charged = random.random() < 0.1
    values = {
        "title": title + (f"（{item}）" if item else ""),
        "basic_code": basic,
        "implementation_code": implementation,
        "handling_item_code": code if item else "",
        "other_codes": [],
        "matter_type": kind,
        "power_source": "statutory",
        "version": random.randint(1, 4),
        "planned_effective": None,
        "planned_cancel": None,
        "to_revise": [],
        "state_reason": "",
        "state_since": None,
        "legal_basis": [
            {
                "law": "",
                "title": random.choice(words.LAWS),
                "article": f"第{random.randint(3, 80)}条",
                "text": "".join(random.sample(words.SENTENCES, 2)),
            }
            for _row in range(random.randint(1, 3))
        ],
        "body_nature": "statutory",
        "exercise_level": level,
        "division_of_powers": f"由{region.values['title']}负责本行政区域内的实施和监督。",
        "exercised_content": random.choice(words.SENTENCES),
        "co_departments": [],
        "accepting_institution": f"{department.values['title']}审批科",
        "accepting_institution_code": "",
        "statutory_limit": limit * 2,
        "statutory_unit": "working_day",
        "statutory_note": "自受理之日的次日起计算。",
        "promised_limit": limit,
        "promised_unit": "working_day",
        "promised_note": "",
        "acceptance_conditions": _prose(random, random.randint(2, 5)),
        "quantity_limit": "无",
        "steps": _steps(random, limit),
        "special_procedures": (
            [{"kind": "testing", "days": 10, "basis": words.LAWS[1], "note": "不计入办结时限。"}]
            if random.random() < 0.15
            else []
        ),
        "intermediary_services": [],
        "result_name": f"{title[:-2]}决定书",
        "result_type": random.choice(("certificate", "approval", "none")),
        "result_sample": None,
        "handling_type": "immediate" if immediate else "promised",
        "materials": _materials(random),
        "charged": charged,
        "fee_note": "" if charged else "不收费",
        "fees": _fees(random) if charged else [],
        "rights_and_duties": _prose(random, 2),
        "reconsideration_body": f"{region.values['title']}人民政府",
        "reconsideration_address": region.values["address"],
        "reconsideration_phone": region.values["advice_phone"],
        "litigation_body": f"{region.values['title']}人民法院",
        "litigation_address": "",
        "litigation_phone": "",
        **_contact(random, region.values["title"]),
        **_service(random, code, random.random() < 0.5, visits, random.random() < 0.7),
    }
    published = EPOCH + timedelta(seconds=random.randrange(600 * 24 * 3600))
    return Matter(uid_of("Matter", code), code, department, published, values)


def matters(count: int, start: int = 0) -> Iterator[Matter]:
    """The matters from ``start`` up to, and without, ``count``."""
    for number in range(start, count):
        yield matter(number)


def capacity() -> int:
    """How many matters stand under a code of 31 characters; more get handling items."""
    return len(departments()) * min(len(_catalogue(name)) for name in words.DEPARTMENTS)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--start", type=int, default=0)
    args = parser.parse_args()
    if not 0 <= args.start <= args.entries < math.inf:
        parser.error("0 <= start <= entries")
    for found in matters(args.entries, args.start):
        values = {
            name: sorted(value) if isinstance(value, set) else value
            for name, value in found.values.items()
        }
        line = {
            "uid": found.uid,
            "code": found.code,
            "department": found.department.code,
            "published": found.published.isoformat(),
            **values,
        }
        print(json.dumps(line, ensure_ascii=False))


if __name__ == "__main__":
    _main()
