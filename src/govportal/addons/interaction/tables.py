"""The tables of interaction: what cases of these kinds are found by, who gives an opinion beside.

Categories and the published consultations are here too: both change by the day and are read by
everybody.
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


#: One row beside each case of these kinds.
interaction = Table(
    "interaction",
    metadata,
    Column("case_id", RowId, ForeignKey("case.id"), primary_key=True),
    # A keyed digest of the person's phone: the call desk finds a caller by it.
    Column("phone_key", key_text(64), nullable=False),
    Column("category", key_text(32), nullable=False),
    # When an officer said which category and department are right; the router learns from it.
    Column("routed_at", UTCDateTime),
    # What officers say among themselves: the finding, the report and whose it is, the instruction.
    Column("inside", JSON, nullable=False),
    # Whether the person agrees that it is published without his name.
    Column("public", Boolean, nullable=False),
    # From 5 (very satisfied) to 1; 0 for not said.
    Column("satisfaction", Integer, nullable=False),
    Index("ix_interaction_phone_key", "phone_key", "case_id"),
    Index("ix_interaction_routed_at", "routed_at"),
)

#: A department that is asked for its opinion on a case of another one.
interaction_joint = Table(
    "interaction_joint",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False),
    Column("department_code", key_text(32), nullable=False),
    Column("department_path", key_text(255), nullable=False),
    Column("department", String(255), nullable=False),
    Column("question", Text, nullable=False),
    Column("asked_at", UTCDateTime, nullable=False),
    Column("due", key_text(10), nullable=False),
    Column("opinion", Text, nullable=False),
    Column("given_by", key_text(64), nullable=False),
    Column("given_at", UTCDateTime),
    Index("uq_interaction_joint_case_id", "case_id", "department_code", unique=True),
    Index("ix_interaction_joint_department_code", "department_code", "given_at", "id"),
)

interaction_category = Table(
    "interaction_category",
    metadata,
    Column("code", key_text(32), primary_key=True),
    # "" at the top of the tree.
    Column("parent", key_text(32), nullable=False),
    Column("position", Integer, nullable=False),
    Column("title", String(100), nullable=False),
    # Words by which a text is known to belong here.
    Column("words", JSON, nullable=False),
    # Which department handles it: code of a region → code of a department.
    Column("departments", JSON, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
)

#: A consultation as the public reads it; edited by a reviewer, without anything personal.
interaction_published = Table(
    "interaction_published",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uid", key_text(32), nullable=False, unique=True),
    Column("case_id", RowId, ForeignKey("case.id"), nullable=False, unique=True),
    Column("title", String(200), nullable=False),
    Column("question", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("category", key_text(32), nullable=False),
    Column("region_code", key_text(16), nullable=False),
    Column("department", String(255), nullable=False),
    Column("asked_on", key_text(10), nullable=False),
    Column("answered_on", key_text(10), nullable=False),
    Column("published_at", UTCDateTime, nullable=False),
    Column("published_by", key_text(64), nullable=False),
    # Taken back: the row stays, the public sees it no more.
    Column("withdrawn_at", UTCDateTime),
    Column("revision", Integer, nullable=False),
    Index("ix_interaction_published_shown", "withdrawn_at", "id"),
)
