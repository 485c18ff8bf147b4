"""Audit, and the cases with all that belongs to them."""

from alembic import op

import sqlalchemy as sa


revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", _key(64), nullable=False),
        sa.Column("action", _key(32), nullable=False),
        sa.Column("subject", _key(96), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit"),
    )
    op.create_index("ix_audit_actor_id", "audit", ["actor", "id"])
    op.create_index("ix_audit_subject_id", "audit", ["subject", "id"])
    op.create_table(
        "case",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("uid", _key(32), nullable=False),
        sa.Column("kind", _key(32), nullable=False),
        sa.Column("workflow", _key(64), nullable=False),
        sa.Column("state", _key(32), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("number", _key(96)),
        sa.Column("query_secret", sa.String(160), nullable=False),
        sa.Column("department_code", _key(32), nullable=False),
        sa.Column("department_path", _key(255), nullable=False),
        sa.Column("region_code", _key(16), nullable=False),
        sa.Column("matter_uid", _key(32), nullable=False),
        sa.Column("matter_code", _key(64), nullable=False),
        sa.Column("matter_title", sa.String(255), nullable=False),
        sa.Column("handling_type", _key(32), nullable=False),
        sa.Column("matter", sa.JSON(), nullable=False),
        sa.Column("title", sa.String(400), nullable=False),
        sa.Column("applicant_user", _key(64), nullable=False),
        sa.Column("applicant_kind", _key(16), nullable=False),
        sa.Column("applicant_name", _key(200), nullable=False),
        sa.Column("applicant_key", _key(64), nullable=False),
        sa.Column("applicant", sa.JSON(), nullable=False),
        sa.Column("source", _key(16), nullable=False),
        sa.Column("form_uid", _key(32), nullable=False),
        sa.Column("form_version", sa.Integer(), nullable=False),
        sa.Column("form_data", sa.JSON(), nullable=False),
        sa.Column("node", sa.Integer(), nullable=False),
        sa.Column("assignee", _key(64), nullable=False),
        sa.Column("created_by", _key(64), nullable=False),
        sa.Column("submission_key", _key(64)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("applied_at", sa.DateTime(timezone=True)),
        sa.Column("received_at", sa.DateTime(timezone=True)),
        sa.Column("accepted_at", sa.DateTime(timezone=True)),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("completed_at", sa.DateTime(timezone=True)),
        sa.Column("delivered_at", sa.DateTime(timezone=True)),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due", _key(10), nullable=False),
        sa.Column("statutory_due", _key(10), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("clock", sa.JSON(), nullable=False),
        sa.Column("outcome", _key(16), nullable=False),
        sa.Column("result", sa.JSON(), nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True)),
        sa.Column("archive_sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case"),
        sa.UniqueConstraint("number", name="uq_case_number"),
        sa.UniqueConstraint("uid", name="uq_case_uid"),
    )
    op.create_index("ix_case_applicant_key", "case", ["applicant_key", "id"])
    op.create_index("ix_case_applicant_name", "case", ["applicant_name", "id"])
    op.create_index("ix_case_applicant_user", "case", ["applicant_user", "id"])
    op.create_index("ix_case_assignee_state_due", "case", ["assignee", "state", "due", "id"])
    op.create_index("ix_case_changed", "case", ["changed_at", "id"])
    op.create_index("ix_case_department_changed", "case", ["department_code", "changed_at", "id"])
    op.create_index(
        "ix_case_department_state_due", "case", ["department_code", "state", "due", "id"]
    )
    op.create_index("ix_case_matter_state_due", "case", ["matter_code", "state", "due", "id"])
    op.create_index("ix_case_state_due", "case", ["state", "due", "id"])
    op.create_index("uq_case_submission", "case", ["created_by", "submission_key"], unique=True)
    op.create_table(
        "case_step",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", _key(64), nullable=False),
        sa.Column("actor_name", sa.String(200), nullable=False),
        sa.Column("role", _key(32), nullable=False),
        sa.Column("node", sa.String(100), nullable=False),
        sa.Column("action", _key(32), nullable=False),
        sa.Column("from_state", _key(32), nullable=False),
        sa.Column("to_state", _key(32), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_step"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_case_step_case_id"),
    )
    op.create_index("ix_case_step_case_id", "case_step", ["case_id", "id"])
    op.create_table(
        "case_material",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("necessity", _key(32), nullable=False),
        sa.Column("obtained", _key(16), nullable=False),
        sa.Column("originals_seen", sa.Boolean(), nullable=False),
        sa.Column("verdict", _key(16), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_material"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_case_material_case_id"),
    )
    op.create_index(
        "uq_case_material_case_id_position", "case_material", ["case_id", "position"], unique=True
    )
    op.create_table(
        "case_file",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("uid", _key(32), nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("material_id", ROW_ID),
        sa.Column("purpose", _key(16), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("media_type", sa.String(127), nullable=False),
        sa.Column("size", ROW_ID, nullable=False),
        sa.Column("sha256", _key(64), nullable=False),
        sa.Column("added_by", _key(64), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_case_file"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_case_file_case_id"),
        sa.ForeignKeyConstraint(
            ["material_id"], ["case_material.id"], name="fk_case_file_material_id"
        ),
        sa.UniqueConstraint("uid", name="uq_case_file_uid"),
    )
    op.create_index("ix_case_file_case_id", "case_file", ["case_id", "id"])
    op.create_index("ix_case_file_sha256", "case_file", ["sha256"])
    op.create_table(
        "case_notice",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("uid", _key(32), nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("kind", _key(32), nullable=False),
        sa.Column("number", _key(96), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("issued_by", _key(64), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_notice"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_case_notice_case_id"),
        sa.UniqueConstraint("number", name="uq_case_notice_number"),
        sa.UniqueConstraint("uid", name="uq_case_notice_uid"),
    )
    op.create_index("ix_case_notice_case_id", "case_notice", ["case_id", "id"])
    op.create_table(
        "case_serial",
        sa.Column("series", _key(128), nullable=False),
        sa.Column("next", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("series", name="pk_case_serial"),
    )
    op.create_table(
        "case_delegation",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("delegator", _key(64), nullable=False),
        sa.Column("delegate", _key(64), nullable=False),
        sa.Column("first_day", _key(10), nullable=False),
        sa.Column("last_day", _key(10), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_case_delegation"),
    )
    op.create_index("ix_case_delegation_delegate", "case_delegation", ["delegate", "last_day"])
    op.create_index("ix_case_delegation_delegator", "case_delegation", ["delegator", "last_day"])
    op.create_table(
        "case_view",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("owner", _key(64), nullable=False),
        sa.Column("name", sa.String(50), nullable=False),
        sa.Column("query", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_view"),
    )
    op.create_index("uq_case_view_owner_name", "case_view", ["owner", "name"], unique=True)
    op.create_table(
        "case_try",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("subject", _key(64), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_try"),
    )
    op.create_index("ix_case_try_at", "case_try", ["at"])
    op.create_index("ix_case_try_subject_at", "case_try", ["subject", "at"])


def downgrade() -> None:
    for name in (
        "case_try",
        "case_view",
        "case_delegation",
        "case_serial",
        "case_notice",
        "case_file",
        "case_material",
        "case_step",
        "case",
        "audit",
    ):
        op.drop_table(name)
