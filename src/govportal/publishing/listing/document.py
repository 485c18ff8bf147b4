"""Content as the list shows it: one `Entry` for each public object.

The record holds every public element with tokens, Chinese titles and codes; a matter's also has
the elements under their names in GB/T 39046—2020, table 4 (``gbt39046``). The summary holds what a
page of a list shows. Personal data never gets here: of people there are office phones alone.
"""

from collections.abc import Callable
from collections.abc import Mapping
from datetime import datetime
from govportal.codes.regions import national12
from govportal.codes.regions import RegionCodeError
from govportal.content.articles import article_keys
from govportal.content.articles import find_article
from govportal.content.ids import code_of
from govportal.content.indexers import codes_of
from govportal.content.interfaces import ITypedContent
from govportal.content.places import department_of
from govportal.content.places import matter_of
from govportal.content.places import region_chain
from govportal.publishing.listing.elements import elements
from govportal.publishing.listing.elements import title
from govportal.publishing.listing.store import Entry
from govportal.publishing.review.history import state_of
from plone.app.iterate.interfaces import IWorkingCopy
from plone.uuid.interfaces import IUUID
from typing import Any

import plone.api as api


#: portal_type → kind of the list; a Question is no list of its own.
KINDS = {
    "Matter": "matter",
    "CatalogueEntry": "catalogue",
    "Department": "department",
    "Region": "region",
    "ServiceGuide": "guide",
    "Law": "law",
    "Intermediary": "intermediary",
}
#: Workflow state → public state; what is not named is not public.
STATES = {
    "published": "in_force",
    "suspended": "suspended",
    "cancelled": "cancelled",
    "active": "in_force",
    "abolished": "cancelled",
}
#: Elements of the record that a list shows, after the ones that every kind has.
SUMMARY: dict[str, tuple[str, ...]] = {
    "matter": (
        "basic_code",
        "implementation_code",
        "handling_item_code",
        "matter_type",
        "matter_type_title",
        "exercise_level",
        "exercise_level_title",
        "service_objects",
        "themes_natural",
        "themes_legal",
        "handling_forms",
        "handling_type",
        "handling_type_title",
        "statutory_limit",
        "statutory_unit",
        "promised_limit",
        "promised_unit",
        "visits",
        "online",
        "online_depth",
        "online_url",
        "reservable",
        "charged",
        "address",
        "advice_phone",
    ),
    "catalogue": (
        "basic_code",
        "matter_type",
        "matter_type_title",
        "exercise_levels",
        "exercise_levels_titles",
        "version",
        "valid_from",
        "valid_to",
        "has_sub_items",
        "handled_directly",
    ),
    "department": ("short_name", "nature", "nature_title", "address", "hours", "advice_phone"),
    "region": ("short_name", "level", "level_title", "national_code", "address", "advice_phone"),
    "guide": ("summary", "matter_uid", "matter_code", "matter_title"),
    "law": (
        "short_name",
        "level",
        "level_title",
        "issuing_body",
        "document_numbers",
        "promulgated",
        "effective_on",
        "repealed_on",
        "law_status",
        "law_status_title",
    ),
    "intermediary": ("service_kinds", "regions_served", "address", "advice_phone"),
}
COMMON = (
    "uid",
    "code",
    "title",
    "state",
    "state_title",
    "region_code",
    "region",
    "department_code",
    "department",
    "published",
    "path",
)


def public_state(obj: Any) -> str:
    """The public state of ``obj``, ``""`` when the public does not see it."""
    if getattr(obj, "portal_type", None) not in KINDS or IWorkingCopy.providedBy(obj):
        return ""
    return STATES.get(state_of(obj), "")


def entry_of(obj: Any) -> Entry | None:
    """What the list holds of ``obj``; ``None`` when it is not public or of no listed kind."""
    state = public_state(obj)
    if not state:
        return None
    kind = KINDS[obj.portal_type]
    chain = region_chain(obj)
    region = chain[-1] if chain else None
    department = department_of(obj)
    published = published_at(obj)
    code = obj.code or "" if kind == "intermediary" else code_of(obj)
    codes = [code, *codes_of(obj)] if kind in ("matter", "catalogue") else [code]
    codes = list(dict.fromkeys(c for c in codes if c))
    own = elements(obj)
    record: dict[str, Any] = {
        "uid": IUUID(obj),
        "kind": kind,
        "code": code,
        "codes": codes,
        "title": obj.title or "",
        "state": state,
        "state_title": title("matter_states", state),
        "region_code": getattr(region, "code", "") or "",
        "region": getattr(region, "title", "") or "",
        "region_path": [item.code for item in chain],
        "region_names": [item.title for item in chain],
        "department_code": getattr(department, "code", "") or "",
        "department": getattr(department, "title", "") or "",
        "published": published.isoformat(),
        "path": path_of(obj),
        **own,
    }
    EXTRA.get(kind, lambda obj, record: None)(obj, record)
    shown = (*COMMON, *SUMMARY[kind])
    return Entry(
        kind=kind,
        uid=record["uid"],
        code=code,
        codes=tuple(codes),
        title=record["title"],
        state=state,
        level=_level(kind, own),
        region_code=record["region_code"],
        region_path="".join(f"{item.code}/" for item in chain),
        department_code=record["department_code"],
        matter_type=own.get("matter_type") or "",
        handling_type=own.get("handling_type") or "",
        online_depth=own.get("online_depth") or "",
        online=bool(own.get("online")) if kind == "matter" else None,
        themes=(
            *(f"np-{token}" for token in own.get("themes_natural") or ()),
            *(f"lp-{token}" for token in own.get("themes_legal") or ()),
        ),
        service_objects=tuple(own.get("service_objects") or ()),
        published=published,
        record=record,
        summary={name: record[name] for name in shown if name in record},
    )


def published_at(obj: Any) -> datetime:
    """When ``obj`` became public: its effective date, else its creation."""
    moment = obj.effective_date or obj.created()
    result: datetime = moment.toZone("UTC").asdatetime()
    return result.replace(microsecond=0)


def path_of(obj: Any) -> str:
    """The path below the site, which does not change with the host's name."""
    depth = len(api.portal.get().getPhysicalPath())
    return "/" + "/".join(obj.getPhysicalPath()[depth:])


def _level(kind: str, own: Mapping[str, Any]) -> str:
    if kind == "catalogue":
        return ",".join(own.get("exercise_levels") or ())
    return own.get("exercise_level" if kind == "matter" else "level") or ""


def basis(obj: Any) -> list[dict[str, Any]]:
    """The legal basis with what is public of the laws that the portal has."""
    rows = []
    for row in getattr(obj, "legal_basis", None) or ():
        law = api.content.get(UID=row["law"]) if row.get("law") else None
        found = {
            "title": row.get("title") or "",
            "article": row.get("article") or "",
            "text": row.get("text") or "",
            "law": "",
            "law_path": "",
            "law_status": "",
        }
        if law is not None and public_state(law):
            articles = [
                article
                for number, inserted in article_keys(found["article"])
                if (article := find_article(law.articles, _number(number, inserted))) is not None
            ]
            found.update(
                title=law.title,
                law=row["law"],
                law_path=path_of(law),
                law_status=law.law_status or "",
                text="\n".join(a["text"] for a in articles) or found["text"],
            )
        rows.append(found)
    return rows


def _number(number: int, inserted: int) -> str:
    return f"第{number}条" + (f"之{inserted}" if inserted else "")


def _relation(obj: Any, name: str) -> Any | None:
    relation = getattr(obj, name, None)
    target = relation.to_object if relation is not None and not relation.isBroken() else None
    return target if target is not None and public_state(target) else None


def _matter(obj: Any, record: dict[str, Any]) -> None:
    record["legal_basis"] = basis(obj)
    entry = _relation(obj, "catalogue_entry")
    record["catalogue_entry"] = IUUID(entry) if entry is not None else ""
    record["catalogue_entry_title"] = entry.title if entry is not None else ""
    for material in record["materials"]:
        for name in ("form_file", "sample_file"):
            file = api.content.get(UID=material[name]) if material[name] else None
            material[f"{name}_path"] = path_of(file) if file is not None else ""
    record["gbt39046"] = standard_names(record)


def _catalogue(obj: Any, record: dict[str, Any]) -> None:
    record["legal_basis"] = basis(obj)
    parent = _relation(obj, "parent_entry")
    record["parent_entry"] = IUUID(parent) if parent is not None else ""
    record["parent_entry_code"] = parent.basic_code if parent is not None else ""


def _region(obj: Any, record: dict[str, Any]) -> None:
    try:
        record["national_code"] = national12(obj.code)
    except RegionCodeError:
        record["national_code"] = ""
    chain = record["region_path"]
    record["parent_code"] = chain[-2] if len(chain) > 1 else ""


def _guide(obj: Any, record: dict[str, Any]) -> None:
    matter = matter_of(obj)
    public = matter is not None and bool(public_state(matter))
    record["matter_uid"] = IUUID(matter) if public else ""
    record["matter_code"] = code_of(matter) if public else ""
    record["matter_title"] = matter.title if public and matter is not None else ""


def _law(obj: Any, record: dict[str, Any]) -> None:
    previous = _relation(obj, "previous_version")
    record["previous_version"] = IUUID(previous) if previous is not None else ""


EXTRA: dict[str, Callable[[Any, dict[str, Any]], None]] = {
    "matter": _matter,
    "catalogue": _catalogue,
    "region": _region,
    "guide": _guide,
    "law": _law,
}


def _yes(value: Any) -> str:
    return "1" if value else "0"


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def standard_names(record: Mapping[str, Any]) -> dict[str, Any]:
    """A matter's record under the names of GB/T 39046—2020, table 4; numbers are text as there.

    Several values of one element are joined with 「、」, codes with ``,``.
    """
    r = record

    def joined(name: str) -> str:
        return "、".join(r[f"{name}_titles"])

    def codes(name: str) -> str:
        return ",".join(code for code in r[f"{name}_codes"] if code)

    return {
        "事项名称": r["title"],
        "基本编码": r["basic_code"],
        "实施编码": r["implementation_code"],
        "事项类型": r["matter_type_title"],
        "事项类型代码": r["matter_type_code"],
        "设定依据": "\n".join(f"《{b['title']}》{b['article']}" for b in r["legal_basis"]),
        "行使层级": r["exercise_level_title"],
        "行使层级代码": r["exercise_level_code"],
        "权限划分": r["division_of_powers"],
        "行使内容": r["exercised_content"],
        "实施主体": r["department"],
        "实施主体代码": r["department_code"],
        "实施主体性质": r["body_nature_title"],
        "实施主体性质代码": r["body_nature_code"],
        "法定办结时限": _text(r["statutory_limit"]),
        "法定办结时限单位": r["statutory_unit_title"],
        "法定办结时限说明": r["statutory_note"],
        "承诺办结时限": _text(r["promised_limit"]),
        "承诺办结时限单位": r["promised_unit_title"],
        "承诺办结时限说明": r["promised_note"],
        "受理条件": r["acceptance_conditions"],
        "办理流程": "\n".join(
            f"{number}. {step['name']}" for number, step in enumerate(r["steps"], 1)
        ),
        "共同实施部门": "、".join(row["name"] for row in r["co_departments"]),
        "共同实施部门代码": ",".join(row["code"] for row in r["co_departments"] if row["code"]),
        "承办机构": r["accepting_institution"],
        "承办机构代码": r["accepting_institution_code"],
        "中介服务": "、".join(row["name"] for row in r["intermediary_services"]),
        "数量限制": r["quantity_limit"],
        "结果名称": r["result_name"],
        "是否收费": _yes(r["charged"]),
        "收费依据": "\n".join(row["legal_basis"] for row in r["fees"] if row["legal_basis"]),
        "通办范围代码": r.get("cross_region_scope_code", ""),
        "服务对象": joined("service_objects"),
        "服务对象代码": codes("service_objects"),
        "服务主题": "、".join((*r["themes_natural_titles"], *r["themes_legal_titles"])),
        "法人服务主题代码": codes("themes_legal"),
        "自然人服务主题代码": codes("themes_natural"),
        "办理形式": joined("handling_forms"),
        "办理形式代码": codes("handling_forms"),
        "特别程序": "、".join(row["kind_title"] for row in r["special_procedures"]),
        "行政管辖": r["region"],
        "行政管辖代码": r["region_code"],
        "是否支持预约办理": _yes(r["reservable"]),
        "是否支持网上支付": _yes(r["payable_online"]),
        "是否支持物流快递": _yes(r["deliverable"]),
        "是否网办": _yes(r["online"]),
        "网办地址": r["online_url"],
        "运行系统层级": r["system_level_title"],
        "办理地点": r["address"],
        "办理时间": r["hours"],
        "咨询方式": r["advice_methods"],
        "咨询电话": r["advice_phone"],
        "监督电话": r["supervision_phone"],
        "常见问题": "\n".join(f"{row['question']}\n{row['answer']}" for row in r["faq"]),
        "材料": [
            {
                "材料名称": row["name"],
                "出具机构": row["issuing_body"],
                "出具时间要求": row["issue_time"],
                "材料办理说明": row["filling_notes"],
                "材料办理地点": row["place"],
                "材料使用说明": row["usage_note"],
                "原件份数": _text(row["originals"]),
                "复印件份数": _text(row["copies"]),
                "是否必备材料": _yes(row["necessity"] == "required"),
            }
            for row in r["materials"]
        ],
    }


def is_listed(obj: Any) -> bool:
    """Whether ``obj`` is of a type that the list has, public or not."""
    return ITypedContent.providedBy(obj) and getattr(obj, "portal_type", None) in KINDS
