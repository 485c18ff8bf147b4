"""A booking as JSON: for who booked, and for officers, to whom personal data are masked."""

from collections.abc import Mapping
from collections.abc import Sequence
from govportal.addons.appointment import bookings
from govportal.addons.appointment.planning import CHANNELS
from govportal.cases import applicants
from govportal.cases import display
from govportal.cases import perform
from govportal.cases import timeline
from govportal.identity.masks import mask_phone
from govportal.publishing.portal.addresses import public_url
from typing import Any


def list_json(found: Sequence[tuple[Any, Any]]) -> list[dict[str, Any]]:
    """Bookings in a list, for who booked them."""
    titles = display.states([row for row, _booking in found])
    return [
        {**facts(row, booking), "state": state(row, titles[row.workflow, row.state])}
        for row, booking in found
    ]


def state(row: Any, title: str) -> dict[str, str]:
    """A state with its title."""
    return {"id": row.state, "title": title}


def facts(row: Any, booking: Any) -> dict[str, Any]:
    """What everybody who sees a booking sees, without personal data."""
    return {
        "@id": f"{display.address(row).replace('@cases', '@appointments')}",
        "uid": row.uid,
        "number": row.number or "",
        "revision": row.revision,
        "matter": {"uid": row.matter_uid, "title": row.matter_title},
        "schedule": {"uid": booking.schedule_uid, "title": booking.schedule_title},
        "hall": {
            "uid": booking.hall_uid,
            "title": booking.hall_title,
            "url": booking.hall_path,
            "address": row.matter.get("address") or "",
            "advice_phone": row.matter.get("advice_phone") or "",
        },
        "department": row.matter.get("department") or "",
        "day": booking.day,
        "begin": booking.begin,
        "end": booking.end,
        "channel": {
            "id": booking.channel,
            "title": perform.say(CHANNELS.get(booking.channel, booking.channel)),
        },
        "people": booking.people,
        "ticket": booking.ticket,
        "window": booking.window,
    }


def whole_json(connection: Any, case: Any) -> dict[str, Any]:
    """All of a booking that the current user may see."""
    row = case.row
    booking = bookings.of(connection, row.id)
    own = display.is_own(case)
    waits = row.state == bookings.ARRIVED
    return {
        **facts(row, booking),
        "state": state(row, perform.state_title(case)),
        "own": own,
        "applicant": applicants.own(row.applicant) if own else applicants.masked(row.applicant),
        "check_in": check_in_address(booking) if own and row.state == bookings.BOOKED else None,
        "ahead": bookings.ahead(connection, booking) if waits else None,
        "timeline": [
            display.step_json(case, step, own)
            for step in timeline.steps(connection, row, public=own)
        ],
        "actions": [
            {"id": name, "title": perform.action_title(case, name)}
            for name in perform.allowed(case)
        ],
    }


def check_in_address(booking: Any) -> str:
    """Where the QR code of a booking leads."""
    return public_url(f"/check-in/{booking.token}")


def officer_json(case: Any, booking: Any) -> dict[str, Any]:
    """A booking in an officer's list of the day."""
    row = case.row
    return {
        **facts(row, booking),
        "state": state(row, perform.state_title(case)),
        "applicant_name": masked_name(row.applicant_name, row.applicant_kind),
        "phone": mask_phone(row.applicant.get("phone") or ""),
        "arrived_at": moment(booking.arrived_at),
        "called_at": moment(booking.called_at),
        "actions": perform.allowed(case),
    }


def ticket_json(row: Any, booking: Any, ahead: int) -> dict[str, Any]:
    """What a machine in the hall prints: a ticket, without personal data."""
    return {
        "ticket": booking.ticket,
        "matter": row.matter_title,
        "hall": booking.hall_title,
        "begin": booking.begin,
        "end": booking.end,
        "ahead": ahead,
    }


def masked_name(name: str, kind: str) -> str:
    """The first character of a person's name; an organisation's is public."""
    if kind == applicants.LEGAL or not name:
        return name
    return name[:1] + "*" * min(len(name) - 1, 2)


def moment(value: Any) -> str | None:
    """A moment as ISO text."""
    return None if value is None else str(value.isoformat())


def counted(standing: Any) -> Mapping[str, Any]:
    """How somebody stands, as JSON."""
    return {
        "missed": standing.missed,
        "limit": standing.limit,
        "until": moment(standing.until),
    }
