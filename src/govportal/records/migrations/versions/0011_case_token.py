"""Links by which somebody without an account does one thing to his case."""

from alembic import op

import sqlalchemy as sa


revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "case_token",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("digest", _key(64), nullable=False),
        sa.Column("case_id", ROW_ID, nullable=False),
        sa.Column("purpose", _key(32), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_case_token"),
        sa.UniqueConstraint("digest", name="uq_case_token_digest"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_case_token_case_id"),
    )
    op.create_index("ix_case_token_case_id", "case_token", ["case_id", "purpose"])


def downgrade() -> None:
    op.drop_table("case_token")
