"""What somebody without an account sees and does: with number and query password, or with a link.

A link is for one thing and works once: it shows the case until it was used. Number and password do
all that the person may do himself. Wrong tries are counted as in ``cases.progress`` and
``cases.tokens``.
"""

from collections.abc import Mapping
from govportal import _
from govportal import records
from govportal.addons.interaction import display
from govportal.addons.interaction import states
from govportal.addons.interaction.settings import setting
from govportal.cases import display as engine
from govportal.cases import perform
from govportal.cases import progress
from govportal.cases import store
from govportal.cases import timeline
from govportal.cases import tokens
from govportal.cases.case import kind_of
from govportal.cases.case import wrap
from govportal.errors import Problem
from typing import Any
from urllib.parse import urlencode


#: What links are for, and what may be done with each.
ANSWER, RESULT = "answer", "result"
LINKS: Mapping[str, tuple[str, ...]] = {
    ANSWER: ("answer_person",),
    RESULT: ("confirm", "contest", "rate", "ask_again"),
}
PROOFS = ("number", "password", "for", "token", "revision")


def link(session: Any, row: store.Row, what: str) -> str:
    """A new link for a message, in the place of those of before; gives its path.

    Args:
        what: ANSWER or RESULT.
    """
    tokens.revoke(session, row, _purpose(what))
    token = tokens.issue(session, row, _purpose(what), int(setting("token_days")))
    return f"/interactions/link?{urlencode({'for': what, 'token': token})}"


def see(data: Mapping[str, Any], request: Any) -> dict[str, Any]:
    """The case, as its person sees it.

    Args:
        data: ``number`` and ``password``, or ``for`` (`ANSWER` or `RESULT`) and ``token``.

    Raises:
        Problem: 404 they fit no case; 422 nothing was given; 429 too many tries.
    """
    row, actions = _proved(data, request)
    with records.read_connection() as connection:
        return _json(connection, wrap(row), actions)


def act(action: str, data: Mapping[str, Any], request: Any) -> dict[str, Any]:
    """Do something as the person; gives the case as it has become.

    Args:
        data: as for `see`, and what the action takes; ``revision`` as it was read.

    Raises:
        Problem: as for `see`; 403 not with this link; 409 not in this state, or somebody was
            faster; 422 what was given.
    """
    row, actions = _proved(data, request)
    if action not in actions:
        raise Problem(403, "Forbidden", _("用这个链接不能办理这件事，请登录或者凭查询密码办理。"))
    session = records.session()
    if data.get("token"):
        row = tokens.use(session, _purpose(str(data["for"])), data["token"])
    case = wrap(store.get(session, id=row.id))
    given = {name: value for name, value in data.items() if name not in PROOFS}
    done = perform.perform(case, action, given, data.get("revision"), holder=True)
    further = () if data.get("token") else kind_of(done.case).own
    return _json(session, done.case, further)


def _purpose(what: str) -> str:
    return f"interaction:{what}"


def _proved(data: Mapping[str, Any], request: Any) -> tuple[store.Row, tuple[str, ...]]:
    """The case that somebody proved to be his, and what he may do to it."""
    if data.get("token"):
        what = str(data.get("for"))
        if what not in LINKS:
            raise tokens.gone()
        return tokens.holder(request, _purpose(what), data["token"]), LINKS[what]
    # It counts the tries, and has one answer for whatever doesn't fit.
    found = progress.progress(data, request)
    row = store.read(number=found["number"])
    if row.kind not in states.NAMES:
        raise perform.refuse("number", _("这是办件的编号，请到“办件进度查询”查询。"))
    return row, kind_of(wrap(row)).own


def _json(connection: Any, case: Any, actions: tuple[str, ...]) -> dict[str, Any]:
    """What the person sees without being logged in: all that he wrote and was told."""
    row = case.row
    listed = engine.list_json([row])[0]
    shown = ("number", "kind", "title", "department", "state", "clock", "applied_at", "revision")
    possible = case.workflow.states[case.state].transitions
    return {
        **{name: listed[name] for name in shown},
        "interaction": display.details(connection, case, own=True),
        "timeline": [
            engine.step_json(case, step, own=True)
            for step in timeline.steps(connection, row, public=True)
        ],
        "actions": [
            {"id": name, "title": perform.action_title(case, name)}
            for name in possible
            if name in actions
        ],
    }
