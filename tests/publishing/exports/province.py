"""A small site with everything filled, and a snapshot of all that makes content what it is."""

from datetime import date
from govportal import records
from govportal.content.rows import IRows
from govportal.content.values import fields_of
from govportal.publishing.listing import store
from govportal.publishing.review import bypass
from govportal.publishing.review import history
from plone.app.iterate.dexterity.utils import get_checkout_relation
from plone.app.iterate.interfaces import IBaseline
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.app.iterate.interfaces import IWorkingCopy
from plone.app.iterate.util import get_storage
from plone.locking.interfaces import ILockable
from plone.namedfile.file import NamedBlobFile
from plone.restapi.interfaces import ISerializeToJson
from plone.uuid.interfaces import IUUID
from tests.publishing.review.world import as_owner
from tests.publishing.review.world import as_user
from tests.publishing.review.world import World
from typing import Any
from z3c.relationfield import RelationValue
from z3c.relationfield.interfaces import IRelationValue
from zc.relation.interfaces import ICatalog
from zope.component import getMultiAdapter
from zope.component import getUtility
from zope.event import notify
from zope.intid.interfaces import IIntIds
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IFloat
from zope.schema.interfaces import IInt
from zope.schema.interfaces import IList
from zope.schema.interfaces import ISet
from zope.schema.interfaces import IText
from zope.schema.interfaces import IVocabularyFactory

import plone.api as api


#: What another import of the same thing cannot keep: counters, and addresses of neighbours.
VOLATILE = ("lock", "previous_item", "next_item", "working_copy", "working_copy_of")
INDEXES = (
    "allowedRolesAndUsers",
    "catalogue_entry_uid",
    "code",
    "Creator",
    "department_code",
    "effective",
    "exercise_level",
    "matter_codes",
    "matter_type",
    "matter_uid",
    "object_provides",
    "path",
    "planned_cancel",
    "region_codes",
    "review_state",
    "SearchableText",
    "to_revise",
    "UID",
)


def relation(target: Any) -> RelationValue:
    """A relation to a piece of content."""
    return RelationValue(getUtility(IIntIds).getId(target))


def token(field: Any) -> str:
    """The last token of a choice's vocabulary."""
    terms = list(getUtility(IVocabularyFactory, field.vocabularyName)(api.portal.get()))
    return terms[-1].value if terms else ""


def sample(name: str, field: Any, number: int = 1) -> Any:
    """A value for a field that is neither empty nor the default."""
    if IRows.providedBy(field):
        columns = getFieldsInOrder(field.value_type.schema)
        return [{n: sample(n, column, row) for n, column in columns} for row in (1, 2)]
    if ISet.providedBy(field):
        terms = getUtility(IVocabularyFactory, field.value_type.vocabularyName)(api.portal.get())
        return {term.value for term in list(terms)[:3]}
    if IList.providedBy(field):
        return [f"{name} 甲", f"{name}，乙"]
    if IChoice.providedBy(field) and field.vocabularyName:
        return token(field)
    if IBool.providedBy(field):
        return not field.default
    if IInt.providedBy(field):
        return 3 + number
    if IFloat.providedBy(field):
        return 117.125
    if IDate.providedBy(field):
        return date(2026, 2, number)
    if IText.providedBy(field):
        return f"{field.title}“{number}”\n=1+1，第二行" if not _line(field) else f"={name} {number}"
    return None


def _line(field: Any) -> bool:
    from zope.schema.interfaces import ITextLine

    return ITextLine.providedBy(field)


def fill(obj: Any, **own: Any) -> Any:
    """Fill every element of an object that stands in the site."""
    for name, field in fields_of(obj):
        if name in ("title", "state_reason", "state_since", "result_sample"):
            continue
        value = own.pop(name, None)
        if value is None:
            value = sample(name, field)
        if value is not None:
            setattr(obj, name, value)
    for name, value in own.items():
        setattr(obj, name, value)
    notify(ObjectModifiedEvent(obj))
    return obj


class Province(World):
    """The regions and departments of the tests of review, with content of every type."""

    def __init__(self, portal: Any) -> None:
        super().__init__(portal)
        self.user("editor", self.bureau, "Editor", email="editor@example.org")
        self.user("publisher", self.county, "Publisher", "Office Administrator")
        with as_owner(portal):
            api.group.create("reviewers", title="审核组", roles=[])
            api.group.add_user(groupname="reviewers", username="editor")
            self.bureau.manage_setLocalRoles("reviewers", ["Reviewer"])
            self.bureau.reindexObjectSecurity()
            self._contents()

    def _contents(self) -> None:
        self.steps(self.province, legality="city", office=None)
        bureau = self.bureau
        make = api.content.create
        law0 = make(self.province, "Law", title="食品经营条例")
        fill(law0, promulgated=date(2019, 1, 1), law_status="repealed")
        law = make(self.province, "Law", title="食品经营条例")
        fill(law, promulgated=date(2024, 1, 1), previous_version=relation(law0))
        top = make(
            self.province_bureau, "CatalogueEntry", title="食品许可", basic_code="370131001000"
        )
        fill(top, basic_code="370131001000")
        basis = [{"law": IUUID(law), "title": law.title, "article": "第一条", "text": "条文。"}]
        entry = make(
            self.province_bureau, "CatalogueEntry", title="食品经营许可", basic_code="370131001001"
        )
        fill(entry, basic_code="370131001001", parent_entry=relation(top), legal_basis=basis)
        codes = {"implementation_code": "11370102MB284345683370131001001"}
        matter = make(bureau, "Matter", title="食品经营许可", **codes)
        # Contradictions of an old list: rules refuse them to editors, not to an import.
        fill(
            matter,
            **codes,
            catalogue_entry=relation(entry),
            legal_basis=basis,
            handling_item_code="",
            statutory_limit=1,
            promised_limit=99,
            result_sample=NamedBlobFile(
                data=b"%PDF-1.4 \xe8\xaf\x81\x00",
                contentType="application/pdf",
                filename="样本.pdf",
            ),
        )
        self.suspended = make(bureau, "Matter", title="食品生产许可", implementation_code="X2")
        fill(self.suspended, implementation_code="X2", handling_item_code="", other_codes=["老-7"])
        self.dirty = make(bureau, "Matter", title="旧事项")
        # A token that no code set has, a text that is too long, an empty title.
        for name, value in {
            "matter_type": "abandoned",
            "themes_natural": {"005", "九九九"},
            "title": "",
            "quantity_limit": "限" * 5000,
            "basic_code": "1" * 300,
        }.items():
            setattr(self.dirty, name, value)
        guide = make(bureau, "ServiceGuide", title="食品经营许可办事指南")
        fill(guide, matter=relation(matter))
        question = make(bureau, "Question", title="怎么办？")
        fill(question, matter=relation(matter))
        office = make(self.city, "Intermediary", title="检测公司", code="91370100MA9X20004B")
        fill(office, code="91370100MA9X20004B")
        bypass.publish(law0, "纸质审核")
        bypass.publish(law, "纸质审核")
        for obj in (top, entry, matter, guide, question, office):
            bypass.publish(obj, "纸质审核")
        bypass.publish(self.suspended, "系统升级", "suspended")
        self.draft = make(bureau, "Matter", title="草稿事项", implementation_code="X3")
        self.waiting = make(bureau, "Matter", title="待审事项", implementation_code="X4")
        self.put(self.waiting, "legality_review")
        with as_user(self.portal, "editor"):
            self.copy = ICheckinCheckoutPolicy(matter).checkout(bureau)
        self.copy.promised_limit = 1
        notify(ObjectModifiedEvent(self.copy))
        self.put(self.copy, "office_approval")
        self.law, self.entry, self.matter, self.guide = law, entry, matter, guide
        # Attributes were set without the events of editing.
        catalog = api.portal.get_tool("portal_catalog")
        for obj in typed(self.portal):
            obj.reindexObject(idxs=catalog.indexes())


def typed(portal: Any) -> list[Any]:
    """Everything of the product's types, by path."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        object_provides="govportal.content.interfaces.ITypedContent", sort_on="path"
    )
    return [brain._unrestrictedGetObject() for brain in brains]


def snapshot(portal: Any) -> dict[str, dict[str, Any]]:
    """Path → everything that has to be as it was."""
    with as_owner(portal):
        return {"/".join(obj.getPhysicalPath()): one(obj) for obj in typed(portal)}


def one(obj: Any) -> dict[str, Any]:
    """All of one object."""
    serialised = getMultiAdapter((obj, obj.REQUEST), ISerializeToJson)(include_items=False)
    for name, field in fields_of(obj):
        if ISet.providedBy(field):
            serialised[name] = sorted(serialised[name], key=str)
    kept = get_checkout_relation(obj) if IBaseline.providedBy(obj) else None
    storage = get_storage(kept, default={}) if kept is not None else {}
    catalog = api.portal.get_tool("portal_catalog")
    rid = catalog.getrid("/".join(obj.getPhysicalPath()))
    indexed = catalog.getIndexDataForRID(rid)
    brain = catalog.unrestrictedSearchResults(UID=IUUID(obj))[0]
    lock = ILockable(obj, None)
    versions = api.portal.get_tool("portal_repository")
    return {
        "json": {k: v for k, v in serialised.items() if k not in VOLATILE},
        "values": {name: plain(getattr(obj, name, None)) for name, _field in fields_of(obj)},
        "history": [{**entry, "time": moment(entry["time"])} for entry in history.entries(obj)],
        "roles": {user: sorted(roles) for user, roles in obj.get_local_roles()},
        "creators": obj.creators,
        "owner": (obj.getOwnerTuple() or ("", ""))[1],
        "dates": [moment(obj.effective_date), moment(obj.expiration_date), obj.language],
        "permissions": {
            name: sorted(r["name"] for r in obj.rolesOfPermission(name) if r["selected"])
            for name in ("View", "Modify portal content")
        },
        "marks": [IWorkingCopy.providedBy(obj), IBaseline.providedBy(obj)],
        "checkout": [storage.get("checkout_user"), moment(storage.get("checkout_time"))],
        "locked": lock.locked() if lock is not None else None,
        "index": {name: _sorted(indexed.get(name)) for name in INDEXES},
        "brain": [brain.Title, brain.review_state, brain.code, brain.matter_type, brain.UID],
        "versions": len(versions.getHistory(obj)) if versions.isVersionable(obj) else 0,
    }


def moment(time: Any) -> Any:
    """A point in time, whatever its zone is called."""
    return time.asdatetime() if time else None


def _sorted(value: Any) -> Any:
    # Old versions do not travel, so the mark that there are some does not either.
    marks = ("Products.CMFEditions.interfaces.IVersioned",)
    return sorted(v for v in value if v not in marks) if isinstance(value, list) else value


def plain(value: Any) -> Any:
    """A value that can be compared: relations as UIDs, files as their content."""
    if IRelationValue.providedBy(value):
        return "broken" if value.isBroken() else IUUID(value.to_object)
    if isinstance(value, NamedBlobFile):
        return (value.filename, value.contentType, value.data)
    return value


def relations() -> set[tuple[str, str, str]]:
    """Every relation: from, name, to."""
    return {
        (IUUID(rel.from_object), rel.from_attribute, IUUID(rel.to_object))
        for rel in getUtility(ICatalog).findRelations()
    }


def listed() -> dict[tuple[str, str], str]:
    """The list projection: (kind, uid) → digest."""
    return {(kind, uid): digest for kind, uid, digest in store.digests(records.session())}


def empty(portal: Any) -> None:
    """Take the content, the people and their group away; what the profile made stays."""
    with as_owner(portal):
        # The copies first: iterate reindexes the baseline of a copy that goes.
        for obj in typed(portal):
            if IWorkingCopy.providedBy(obj):
                obj.aq_parent._delObject(obj.getId())
        portal.manage_delObjects(["370000"])
        for name in ("editor", "publisher"):
            api.user.delete(username=name)
        api.group.delete("reviewers")
