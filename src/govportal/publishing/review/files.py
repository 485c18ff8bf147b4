"""Files and images become public with what refers to them."""

from collections.abc import Iterator
from govportal import _
from govportal.content.rows import IRows
from govportal.content.values import fields_of
from govportal.publishing.review import history
from plone.app.uuid.utils import uuidToObject
from typing import Any
from zope.globalrequest import getRequest
from zope.i18n import translate

import DateTime


TYPES = ("File", "Image")
#: Columns of rows that hold a file's UID.
COLUMNS = ("form_file", "sample_file", "image", "file")


def referred(obj: Any) -> Iterator[Any]:
    """The files and images that an item's rows refer to, each once, whoever asks."""
    seen = set()
    for name, field in fields_of(obj):
        if not IRows.providedBy(field):
            continue
        for row in getattr(obj, name, None) or ():
            for uid in filter(None, map(row.get, COLUMNS)):
                if uid in seen:
                    continue
                seen.add(uid)
                file = uuidToObject(uid, unrestricted=True)
                if file is not None and file.portal_type in TYPES:
                    yield file


def lost(obj: Any) -> Iterator[tuple[str, int]]:
    """Field and number of the rows whose file is no longer there."""
    for name, field in fields_of(obj):
        if not IRows.providedBy(field):
            continue
        for number, row in enumerate(getattr(obj, name, None) or (), 1):
            for uid in filter(None, map(row.get, COLUMNS)):
                if uuidToObject(uid, unrestricted=True) is None:
                    yield name, number


def publish(obj: Any) -> None:
    """Publish the files of an item that becomes public; who may publish it answers for them."""
    for file in referred(obj):
        workflow = history.workflow_of(file)
        if workflow is None or history.state_of(file) != "internal":
            continue
        if file.effective_date is None:
            file.setEffectiveDate(DateTime.DateTime())
        message = _("随“${title}”发布", mapping={"title": obj.title})
        details = {"comment": translate(message, context=getRequest())}
        workflow._executeTransition(file, workflow.transitions["publish"], details)
        file.reindexObject(idxs=["review_state", "effective", "effectiveRange", "getEffectiveDate"])
        file.reindexObjectSecurity()
