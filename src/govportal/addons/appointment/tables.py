"""The tables of appointments: the places of each slot, and what was booked.

The number of places that are taken is never more than there are: the database refuses it, whoever
writes. Days and times are ISO texts where the offices are; moments are aware.
"""

from govportal.cases.tables import case
from govportal.cases.tables import DAY
from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from sqlalchemy import Boolean
from sqlalchemy import CheckConstraint
from sqlalchemy import Column
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import String
from sqlalchemy import Table


#: Length of a time as text.
TIME = 5

appointment_slot = Table(
    "appointment_slot",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("schedule_uid", key_text(32), nullable=False),
    Column("hall_uid", key_text(32), nullable=False),
    Column("day", key_text(DAY), nullable=False),
    Column("begin", key_text(TIME), nullable=False),
    Column("end", key_text(TIME), nullable=False),
    Column("channel", key_text(16), nullable=False),
    Column("capacity", Integer, nullable=False),
    Column("taken", Integer, nullable=False),
    # An officer closed the day; whatever the schedule plans, nobody books it.
    Column("closed", Boolean, nullable=False),
    Column("closed_reason", String(200), nullable=False),
    CheckConstraint("taken >= 0", name="taken"),
    CheckConstraint("taken <= capacity", name="capacity"),
    Index(
        "uq_appointment_slot_schedule_day_begin_channel",
        "schedule_uid",
        "day",
        "begin",
        "channel",
        unique=True,
    ),
    Index("ix_appointment_slot_day_hall_uid", "day", "hall_uid"),
)

appointment_booking = Table(
    "appointment_booking",
    metadata,
    Column("case_id", RowId, ForeignKey(case.c.id), primary_key=True, autoincrement=False),
    # The place that it holds, also when it has been given back.
    Column("slot_id", RowId, ForeignKey("appointment_slot.id"), nullable=False),
    # As they were called when it was booked.
    Column("hall_title", String(200), nullable=False),
    Column("hall_path", String(255), nullable=False),
    Column("schedule_title", String(100), nullable=False),
    Column("people", Integer, nullable=False),
    # Who books, as a keyed digest: by it no-shows are counted.
    Column("person", key_text(64), nullable=False),
    # Person and slot while it holds its place: nobody holds two of one slot.
    Column("hold", key_text(64), unique=True),
    # What its QR code says; whoever shows it has come.
    Column("token", key_text(32), nullable=False, unique=True),
    Column("ticket", key_text(16), nullable=False),
    Column("window", String(100), nullable=False),
    Column("arrived_at", UTCDateTime),
    Column("called_at", UTCDateTime),
    Column("served_at", UTCDateTime),
    # Since when it counts as a no-show; taken away again by an appeal that was right.
    Column("missed_at", UTCDateTime),
    Index("ix_appointment_booking_slot_id", "slot_id"),
    Index("ix_appointment_booking_person_missed_at", "person", "missed_at"),
)
