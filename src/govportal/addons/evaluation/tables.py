"""The tables of evaluation: what was asked and answered, and its sums by month.

A row of ``evaluation`` is made when somebody is asked, so that a step of a case is evaluated once:
its key is the case and the moment. Levels are neutral names (``very_satisfied`` …
``very_dissatisfied``), for the codings outside run in opposite directions.
"""

from govportal.cases.tables import DAY
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


#: Length of a month as text ("2026-11").
MONTH = 7

evaluation = Table(
    "evaluation",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    # acceptance, completion
    Column("moment", key_text(16), nullable=False),
    Column("applicant_user", key_text(64), nullable=False),
    Column("department_code", key_text(32), nullable=False),
    Column("department_title", String(255), nullable=False),
    Column("region_code", key_text(16), nullable=False),
    Column("matter_code", key_text(64), nullable=False),
    Column("matter_title", String(255), nullable=False),
    # The window that showed a code or a tablet, "" elsewhere.
    Column("window", key_text(64), nullable=False),
    # Who did what is evaluated, and whom the rectification goes to first.
    Column("handled_by", key_text(64), nullable=False),
    Column("handled_name", String(200), nullable=False),
    Column("asked_at", UTCDateTime, nullable=False),
    # The last day on which it can be given.
    Column("until", key_text(DAY), nullable=False),
    # "" as long as nobody has answered; "default" when the days passed without an answer.
    Column("channel", key_text(16), nullable=False),
    Column("level", key_text(32), nullable=False),
    Column("tags", JSON, nullable=False),
    Column("text", Text, nullable=False),
    Column("given_at", UTCDateTime),
    Column("addition", Text, nullable=False),
    Column("added_at", UTCDateTime),
    # The last day of an addition, "" before it was given.
    Column("add_until", key_text(DAY), nullable=False),
    # The case of rectification that a bad review opened.
    Column("rectification", RowId, ForeignKey("case.id")),
    Column("second_level", key_text(32), nullable=False),
    Column("second_text", Text, nullable=False),
    Column("second_channel", key_text(16), nullable=False),
    Column("second_at", UTCDateTime),
    # An appeal was upheld: the review stays, and doesn't count.
    Column("excluded", Boolean, nullable=False),
    Index("uq_evaluation_case_id_moment", "case_id", "moment", unique=True),
    Index("ix_evaluation_applicant_user_id", "applicant_user", "id"),
    Index("ix_evaluation_channel_until", "channel", "until", "id"),
    Index("ix_evaluation_department_code_given_at", "department_code", "given_at", "id"),
    Index("ix_evaluation_given_at", "given_at", "id"),
    Index("uq_evaluation_rectification", "rectification", unique=True),
)

#: How many of each level, by month: what public pages read, written with every evaluation.
evaluation_sum = Table(
    "evaluation_sum",
    metadata,
    Column("id", RowId, primary_key=True),
    # department, matter, window
    Column("scope", key_text(16), nullable=False),
    Column("department_code", key_text(32), nullable=False),
    # The matter's code or the window's name, "" for the department itself.
    Column("name", key_text(64), nullable=False),
    Column("month", key_text(MONTH), nullable=False),
    Column("title", String(255), nullable=False),
    Column("very_satisfied", Integer, nullable=False),
    Column("satisfied", Integer, nullable=False),
    Column("basically_satisfied", Integer, nullable=False),
    Column("dissatisfied", Integer, nullable=False),
    Column("very_dissatisfied", Integer, nullable=False),
    # Asked, and not answered in time; no level counts them.
    Column("unanswered", Integer, nullable=False),
    # Taken out of the levels after an appeal.
    Column("excluded", Integer, nullable=False),
    Index(
        "uq_evaluation_sum_department_code_scope_name_month",
        "department_code",
        "scope",
        "name",
        "month",
        unique=True,
    ),
    Index("ix_evaluation_sum_scope_month", "scope", "month"),
)
