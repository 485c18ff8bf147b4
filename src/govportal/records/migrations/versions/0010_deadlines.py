"""Limits of nodes, what people were reminded of, changes of the calendar that move deadlines."""

from alembic import op

import sqlalchemy as sa


revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.add_column(
        "case", sa.Column("node_due", _key(10), nullable=False, server_default="9999-12-31")
    )
    op.create_index("ix_case_state_node_due", "case", ["state", "node_due", "id"])
    op.create_table(
        "case_reminder",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("kind", _key(16), nullable=False),
        sa.Column("day", _key(10), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_reminder"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_case_reminder_case_id"),
    )
    op.create_index(
        "uq_case_reminder_case_id_kind_day",
        "case_reminder",
        ["case_id", "kind", "day"],
        unique=True,
    )
    op.create_table(
        "case_recount",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("first_day", _key(10), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", _key(32), nullable=False),
        sa.Column("due", _key(10), nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_recount"),
    )


def downgrade() -> None:
    for name in ("case_recount", "case_reminder"):
        op.drop_table(name)
    op.drop_index("ix_case_state_node_due", "case")
    op.drop_column("case", "node_due")
