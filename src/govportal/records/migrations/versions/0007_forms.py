"""Published versions of forms."""

from alembic import op

import sqlalchemy as sa


revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "form_version",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("form_uid", _key(64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("schema", sa.JSON(), nullable=False),
        sa.Column("layout", sa.JSON(), nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_form_version"),
    )
    op.create_index(
        "uq_form_version_form_uid_number", "form_version", ["form_uid", "number"], unique=True
    )
    op.create_table(
        "form_use",
        sa.Column("code", _key(64), nullable=False),
        sa.Column("form_uid", _key(64), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_form_use"),
    )
    op.create_index("ix_form_use_form_uid", "form_use", ["form_uid"])


def downgrade() -> None:
    op.drop_table("form_use")
    op.drop_table("form_version")
