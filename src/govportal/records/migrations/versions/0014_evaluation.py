"""Evaluations, and their sums by month."""

from alembic import op

import sqlalchemy as sa


revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "evaluation",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("moment", _key(16), nullable=False),
        sa.Column("applicant_user", _key(64), nullable=False),
        sa.Column("department_code", _key(32), nullable=False),
        sa.Column("department_title", sa.String(255), nullable=False),
        sa.Column("region_code", _key(16), nullable=False),
        sa.Column("matter_code", _key(64), nullable=False),
        sa.Column("matter_title", sa.String(255), nullable=False),
        sa.Column("window", _key(64), nullable=False),
        sa.Column("handled_by", _key(64), nullable=False),
        sa.Column("handled_name", sa.String(200), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", _key(10), nullable=False),
        sa.Column("channel", _key(16), nullable=False),
        sa.Column("level", _key(32), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True)),
        sa.Column("addition", sa.Text(), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True)),
        sa.Column("add_until", _key(10), nullable=False),
        sa.Column("rectification", ROW_ID),
        sa.Column("second_level", _key(32), nullable=False),
        sa.Column("second_text", sa.Text(), nullable=False),
        sa.Column("second_channel", _key(16), nullable=False),
        sa.Column("second_at", sa.DateTime(timezone=True)),
        sa.Column("excluded", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_evaluation"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_evaluation_case_id"),
        sa.ForeignKeyConstraint(["rectification"], ["case.id"], name="fk_evaluation_rectification"),
    )
    for name, columns, unique in (
        ("uq_evaluation_case_id_moment", ["case_id", "moment"], True),
        ("ix_evaluation_applicant_user_id", ["applicant_user", "id"], False),
        ("ix_evaluation_channel_until", ["channel", "until", "id"], False),
        (
            "ix_evaluation_department_code_given_at",
            ["department_code", "given_at", "id"],
            False,
        ),
        ("ix_evaluation_given_at", ["given_at", "id"], False),
        ("uq_evaluation_rectification", ["rectification"], True),
    ):
        op.create_index(name, "evaluation", columns, unique=unique)
    op.create_table(
        "evaluation_sum",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("scope", _key(16), nullable=False),
        sa.Column("department_code", _key(32), nullable=False),
        sa.Column("name", _key(64), nullable=False),
        sa.Column("month", _key(7), nullable=False),
        sa.Column("title", sa.String(255), nullable=False),
        sa.Column("very_satisfied", sa.Integer(), nullable=False),
        sa.Column("satisfied", sa.Integer(), nullable=False),
        sa.Column("basically_satisfied", sa.Integer(), nullable=False),
        sa.Column("dissatisfied", sa.Integer(), nullable=False),
        sa.Column("very_dissatisfied", sa.Integer(), nullable=False),
        sa.Column("unanswered", sa.Integer(), nullable=False),
        sa.Column("excluded", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_evaluation_sum"),
    )
    op.create_index(
        "uq_evaluation_sum_department_code_scope_name_month",
        "evaluation_sum",
        ["department_code", "scope", "name", "month"],
        unique=True,
    )
    op.create_index("ix_evaluation_sum_scope_month", "evaluation_sum", ["scope", "month"])


def downgrade() -> None:
    op.drop_table("evaluation_sum")
    op.drop_table("evaluation")
