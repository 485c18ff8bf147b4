"""Keep the published versions as the content is.

Handlers note the form; a hook before the commit writes its version, once, as it ends up. So it is
the same whether a form is published by its review, by a working copy or by a whole-site import.
"""

from govportal import _
from govportal import records
from govportal.errors import FieldError
from govportal.forms import versions
from govportal.publishing.review.history import state_of
from govportal.publishing.review.refusal import TransitionRefused
from govportal.publishing.review.workingcopy import baseline
from plone.app.iterate.interfaces import IWorkingCopy
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.component.hooks import getSite

import plone.api as api
import transaction


#: Key of the notes in ``transaction.data``.
NOTES = "govportal.forms"


class Notes:
    """The forms that a transaction has touched: UID → physical path, None when removed."""

    def __init__(self) -> None:
        self.touched: dict[str, tuple[str, ...] | None] = {}


def on_moved(form: Any, event: Any) -> None:
    """Added, moved or removed; containers pass the event on to what they hold."""
    _note(form, gone=event.newParent is None)


def on_changed(form: Any, event: Any) -> None:
    """Modified, or changed by its workflow."""
    _note(form)


def on_checked_in(form: Any, event: Any) -> None:
    """A working copy took the place of its baseline."""
    _note(event.baseline)


def check(form: Any, event: Any) -> None:
    """Refuse to publish a form for a matter that another form is used for.

    Raises:
        TransitionRefused: 409, naming codes and form.
    """
    if event.transition is None or event.new_state.id != "published":
        return
    original = baseline(form)
    uid = IUUID(form if original is None else original)
    flush()
    session = records.session()
    taken = versions.taken(session, uid, form.used_for)
    titles = {
        code: found.title
        for code, other in taken.items()
        if (found := versions.latest(session, other)) is not None
    }
    if taken:
        said = {"codes": "、".join(taken), "titles": "、".join(dict.fromkeys(titles.values()))}
        message = _(
            "编码 ${codes} 已经在用表单“${titles}”，一个事项只能有一份表单。"
            "请先撤下那份表单，或者修改适用事项。",
            mapping=said,
        )
        raise TransitionRefused(message, [FieldError("used_for", message)], 409, "Conflict")


def _note(form: Any, gone: bool = False) -> None:
    uid = IUUID(form, None)
    if not uid or getSite() is None or IWorkingCopy.providedBy(form):
        return
    current = transaction.get()
    try:
        notes: Notes = current.data(NOTES)
    except KeyError:
        notes = Notes()
        current.set_data(NOTES, notes)
        current.addBeforeCommitHook(flush)
    notes.touched[uid] = None if gone else form.getPhysicalPath()


def flush() -> None:
    """Write what the current transaction has touched; called by its hook, and by who reads on."""
    try:
        notes: Notes = transaction.get().data(NOTES)
    except KeyError:
        return
    touched, notes.touched = notes.touched, {}
    if not touched:
        return
    session = records.session()
    root = api.portal.get().getPhysicalRoot()
    public = []
    for uid, path in touched.items():
        form = root.unrestrictedTraverse(path, None) if path is not None else None
        if form is not None and IUUID(form, None) == uid and state_of(form) == "published":
            public.append(form)
        else:
            versions.withdraw(session, uid)
    for form in public:
        versions.publish(
            session,
            IUUID(form),
            form.title,
            _plain(form.form_schema),
            _plain(form.form_layout),
            form.used_for,
        )


def _plain(value: Any) -> dict[str, Any]:
    return dict(value or {})
