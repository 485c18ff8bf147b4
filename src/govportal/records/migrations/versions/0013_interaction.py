"""Consultations, complaints and suggestions: what they are found by, categories, what is public."""

from alembic import op

import sqlalchemy as sa


revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def _key(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def _case(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["case_id"], ["case.id"], name=f"fk_{name}_case_id")


def upgrade() -> None:
    op.create_table(
        "interaction",
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("phone_key", _key(64), nullable=False),
        sa.Column("category", _key(32), nullable=False),
        sa.Column("routed_at", MOMENT),
        sa.Column("inside", sa.JSON(), nullable=False),
        sa.Column("public", sa.Boolean(), nullable=False),
        sa.Column("satisfaction", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name="pk_interaction"),
        _case("interaction"),
    )
    op.create_index("ix_interaction_phone_key", "interaction", ["phone_key", "case_id"])
    op.create_index("ix_interaction_routed_at", "interaction", ["routed_at"])
    op.create_table(
        "interaction_joint",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("department_code", _key(32), nullable=False),
        sa.Column("department_path", _key(255), nullable=False),
        sa.Column("department", sa.String(255), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("due", _key(10), nullable=False),
        sa.Column("opinion", sa.Text(), nullable=False),
        sa.Column("given_by", _key(64), nullable=False),
        sa.Column("given_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_interaction_joint"),
        _case("interaction_joint"),
    )
    op.create_index(
        "uq_interaction_joint_case_id",
        "interaction_joint",
        ["case_id", "department_code"],
        unique=True,
    )
    op.create_index(
        "ix_interaction_joint_department_code",
        "interaction_joint",
        ["department_code", "given_at", "id"],
    )
    op.create_table(
        "interaction_category",
        sa.Column("code", _key(32), nullable=False),
        sa.Column("parent", _key(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(100), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("departments", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_interaction_category"),
    )
    op.create_table(
        "interaction_published",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("uid", _key(32), nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("category", _key(32), nullable=False),
        sa.Column("region_code", _key(16), nullable=False),
        sa.Column("department", sa.String(255), nullable=False),
        sa.Column("asked_on", _key(10), nullable=False),
        sa.Column("answered_on", _key(10), nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.Column("published_by", _key(64), nullable=False),
        sa.Column("withdrawn_at", MOMENT),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_interaction_published"),
        sa.UniqueConstraint("uid", name="uq_interaction_published_uid"),
        sa.UniqueConstraint("case_id", name="uq_interaction_published_case_id"),
        _case("interaction_published"),
    )
    op.create_index(
        "ix_interaction_published_shown", "interaction_published", ["withdrawn_at", "id"]
    )


def downgrade() -> None:
    for name in (
        "interaction_published",
        "interaction_category",
        "interaction_joint",
        "interaction",
    ):
        op.drop_table(name)
