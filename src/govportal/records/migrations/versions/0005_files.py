"""Files on their way in."""

from alembic import op

import sqlalchemy as sa


revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "upload",
        sa.Column("id", _key(32), nullable=False),
        sa.Column("owner", _key(255), nullable=False),
        sa.Column("name", sa.String(255), nullable=False),
        sa.Column("size", ROW_ID, nullable=False),
        sa.Column("received", ROW_ID, nullable=False),
        sa.Column("sha256", sa.String(64)),
        sa.Column("media_type", sa.String(128)),
        sa.Column("state", _key(8), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_upload"),
    )
    op.create_index("ix_upload_owner", "upload", ["owner", "state"])
    op.create_index("ix_upload_sha256", "upload", ["sha256"])
    op.create_index("ix_upload_created", "upload", ["created"])
    op.create_table(
        "upload_part",
        sa.Column("upload_id", _key(32), nullable=False),
        sa.Column("start", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("upload_id", "start", name="pk_upload_part"),
        sa.ForeignKeyConstraint(
            ["upload_id"], ["upload.id"], name="fk_upload_part_upload_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_upload_part_sha256", "upload_part", ["sha256"])


def downgrade() -> None:
    op.drop_table("upload_part")
    op.drop_table("upload")
