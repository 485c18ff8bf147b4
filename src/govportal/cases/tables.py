"""The tables of cases: what was asked for, every step of it, its materials, files and notices.

A case is one row for every kind of business; what only some kinds have stands in its JSON columns.
Worklists read ``case`` alone, along indexes that begin with the department and the state.

Moments are aware; days (``due`` …) are ISO texts ("2026-11-24"), which sort as they are.
"""

from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from sqlalchemy import Boolean
from sqlalchemy import Column
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import JSON
from sqlalchemy import String
from sqlalchemy import Table
from sqlalchemy import Text


#: Length of a day as text.
DAY = 10
#: What stands in ``due`` of a case that no clock runs for; it sorts after every day.
NO_DAY = "9999-12-31"

case = Table(
    "case",
    metadata,
    Column("id", RowId, primary_key=True),
    # Names the case outside; it can't be guessed, and knowing it gives no right.
    Column("uid", key_text(32), nullable=False, unique=True),
    Column("kind", key_text(32), nullable=False),
    Column("workflow", key_text(64), nullable=False),
    Column("state", key_text(32), nullable=False),
    # Counts the changes; who writes names the one that he has read.
    Column("revision", Integer, nullable=False),
    # Given when the case is submitted.
    Column("number", key_text(96), unique=True),
    Column("query_secret", String(160), nullable=False),
    Column("department_code", key_text(32), nullable=False),
    Column("department_path", key_text(255), nullable=False),
    Column("region_code", key_text(16), nullable=False),
    Column("matter_uid", key_text(32), nullable=False),
    Column("matter_code", key_text(64), nullable=False),
    Column("matter_title", String(255), nullable=False),
    Column("handling_type", key_text(32), nullable=False),
    # The matter as it stood: limits, steps, materials, conditions.
    Column("matter", JSON, nullable=False),
    Column("title", String(400), nullable=False),
    Column("applicant_user", key_text(64), nullable=False),
    Column("applicant_kind", key_text(16), nullable=False),
    Column("applicant_name", key_text(200), nullable=False),
    # A keyed digest of identity type and number: found by number without a scan.
    Column("applicant_key", key_text(64), nullable=False),
    Column("applicant", JSON, nullable=False),
    Column("source", key_text(16), nullable=False),
    Column("form_uid", key_text(32), nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("form_data", JSON, nullable=False),
    # Position in the matter's nodes of review, from 0.
    Column("node", Integer, nullable=False),
    Column("assignee", key_text(64), nullable=False),
    Column("created_by", key_text(64), nullable=False),
    # What the client calls this submission; sent again, it is the same case.
    Column("submission_key", key_text(64)),
    Column("created_at", UTCDateTime, nullable=False),
    Column("applied_at", UTCDateTime),
    # From here the days of silence count: the submission, or the last correction.
    Column("received_at", UTCDateTime),
    Column("accepted_at", UTCDateTime),
    Column("decided_at", UTCDateTime),
    Column("completed_at", UTCDateTime),
    Column("delivered_at", UTCDateTime),
    Column("changed_at", UTCDateTime, nullable=False),
    # The day on which what waits now must be done: acceptance, then the promised limit.
    Column("due", key_text(DAY), nullable=False),
    Column("statutory_due", key_text(DAY), nullable=False),
    # The day on which the node of review must be done, where the matter's flow gives it days.
    Column("node_due", key_text(DAY), nullable=False, default=NO_DAY),
    Column("provisional", Boolean, nullable=False),
    # Pauses, extension, correction: see ``cases.clock``.
    Column("clock", JSON, nullable=False),
    Column("outcome", key_text(16), nullable=False),
    Column("result", JSON, nullable=False),
    Column("archived_at", UTCDateTime),
    Column("archive_sha256", String(64), nullable=False),
    Index("uq_case_submission", "created_by", "submission_key", unique=True),
    Index("ix_case_department_state_due", "department_code", "state", "due", "id"),
    Index("ix_case_department_changed", "department_code", "changed_at", "id"),
    Index("ix_case_state_due", "state", "due", "id"),
    Index("ix_case_state_node_due", "state", "node_due", "id"),
    Index("ix_case_assignee_state_due", "assignee", "state", "due", "id"),
    Index("ix_case_applicant_user", "applicant_user", "id"),
    Index("ix_case_applicant_key", "applicant_key", "id"),
    Index("ix_case_applicant_name", "applicant_name", "id"),
    Index("ix_case_matter_state_due", "matter_code", "state", "due", "id"),
    Index("ix_case_changed", "changed_at", "id"),
)

case_step = Table(
    "case_step",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Column("actor", key_text(64), nullable=False),
    Column("actor_name", String(200), nullable=False),
    Column("role", key_text(32), nullable=False),
    Column("node", String(100), nullable=False),
    Column("action", key_text(32), nullable=False),
    Column("from_state", key_text(32), nullable=False),
    Column("to_state", key_text(32), nullable=False),
    Column("opinion", Text, nullable=False),
    # What the action said besides: deadline, list of materials, days …
    Column("detail", JSON, nullable=False),
    # Whether the applicant sees it; what officers say among themselves isn't for him.
    Column("public", Boolean, nullable=False),
    Index("ix_case_step_case_id", "case_id", "id"),
)

case_material = Table(
    "case_material",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("name", String(255), nullable=False),
    Column("necessity", key_text(32), nullable=False),
    # How it was obtained: paper, upload, certificate, sharing, other; "" for not yet.
    Column("obtained", key_text(16), nullable=False),
    Column("originals_seen", Boolean, nullable=False),
    Column("verdict", key_text(16), nullable=False),
    Column("remark", Text, nullable=False),
    Index("uq_case_material_case_id_position", "case_id", "position", unique=True),
)

case_file = Table(
    "case_file",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uid", key_text(32), nullable=False, unique=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    Column("material_id", RowId, ForeignKey("case_material.id")),
    # material, result, attachment (of a step)
    Column("purpose", key_text(16), nullable=False),
    Column("name", String(255), nullable=False),
    Column("media_type", String(127), nullable=False),
    Column("size", RowId, nullable=False),
    Column("sha256", key_text(64), nullable=False),
    Column("added_by", key_text(64), nullable=False),
    Column("added_at", UTCDateTime, nullable=False),
    # A file that somebody took away again stays, as what was once given.
    Column("removed_at", UTCDateTime),
    Index("ix_case_file_case_id", "case_id", "id"),
    Index("ix_case_file_sha256", "sha256"),
)

case_notice = Table(
    "case_notice",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uid", key_text(32), nullable=False, unique=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    Column("kind", key_text(32), nullable=False),
    Column("number", key_text(96), nullable=False, unique=True),
    Column("issued_at", UTCDateTime, nullable=False),
    Column("issued_by", key_text(64), nullable=False),
    # All that the document says, as it was issued.
    Column("content", JSON, nullable=False),
    Index("ix_case_notice_case_id", "case_id", "id"),
)

#: The next number of each series, e.g. the cases of one matter on one day.
case_serial = Table(
    "case_serial",
    metadata,
    Column("series", key_text(128), primary_key=True),
    Column("next", Integer, nullable=False),
)

case_delegation = Table(
    "case_delegation",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("delegator", key_text(64), nullable=False),
    Column("delegate", key_text(64), nullable=False),
    Column("first_day", key_text(DAY), nullable=False),
    Column("last_day", key_text(DAY), nullable=False),
    Column("reason", Text, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    Column("revoked_at", UTCDateTime),
    Index("ix_case_delegation_delegate", "delegate", "last_day"),
    Index("ix_case_delegation_delegator", "delegator", "last_day"),
)

case_view = Table(
    "case_view",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("owner", key_text(64), nullable=False),
    Column("name", String(50), nullable=False),
    Column("query", JSON, nullable=False),
    Index("uq_case_view_owner_name", "owner", "name", unique=True),
)

#: What somebody was reminded of: once for a kind and a day, so that a moved day is told again.
case_reminder = Table(
    "case_reminder",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    Column("kind", key_text(16), nullable=False),
    Column("day", key_text(DAY), nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index("uq_case_reminder_case_id_kind_day", "case_id", "kind", "day", unique=True),
)

#: A change of the working calendar by which open cases are counted anew, and how far that is.
case_recount = Table(
    "case_recount",
    metadata,
    Column("id", RowId, primary_key=True),
    # The first day that changed; no day before it is another one now.
    Column("first_day", key_text(DAY), nullable=False),
    Column("asked_at", UTCDateTime, nullable=False),
    # The last case that was looked at: the state, then its day and id.
    Column("state", key_text(32), nullable=False),
    Column("due", key_text(DAY), nullable=False),
    Column("case_id", RowId, nullable=False),
)

#: A link by which somebody without an account does one thing to his case.
case_token = Table(
    "case_token",
    metadata,
    Column("id", RowId, primary_key=True),
    # A keyed digest; the token itself stands only in the message.
    Column("digest", key_text(64), nullable=False, unique=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    Column("purpose", key_text(32), nullable=False),
    Column("issued_at", UTCDateTime, nullable=False),
    Column("until", UTCDateTime, nullable=False),
    Column("used_at", UTCDateTime),
    Index("ix_case_token_case_id", "case_id", "purpose"),
)
