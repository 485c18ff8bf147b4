"""Where public content was that has been deleted."""

from alembic import op

import sqlalchemy as sa


revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    path = sa.String(512).with_variant(sa.String(512, collation="C"), "postgresql")
    op.create_table(
        "deleted_content",
        sa.Column("path", path, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("path", name="pk_deleted_content"),
    )


def downgrade() -> None:
    op.drop_table("deleted_content")
