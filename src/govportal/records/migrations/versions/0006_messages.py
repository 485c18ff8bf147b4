"""The outbox, inboxes and preferences."""

from alembic import op

import sqlalchemy as sa


revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("channel", _key(32), nullable=False),
        sa.Column("key", _key(200), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("state", _key(8), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True)),
        sa.Column("expires", sa.DateTime(timezone=True)),
        sa.Column("last_error", sa.Text(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
    )
    op.create_index("ix_outbox_state_next_try", "outbox", ["state", "next_try"])
    op.create_index("ix_outbox_state_id", "outbox", ["state", "id"])
    op.create_table(
        "inbox_message",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("user_id", _key(255), nullable=False),
        sa.Column("key", _key(200), nullable=False),
        sa.Column("template", _key(64), nullable=False),
        sa.Column("subject", sa.String(300), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("case_id", ROW_ID),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_inbox_message"),
        sa.UniqueConstraint("user_id", "key", name="uq_inbox_message_user_id_key"),
    )
    op.create_index("ix_inbox_message_user_id_id", "inbox_message", ["user_id", "id"])
    op.create_index("ix_inbox_message_user_id_read_at", "inbox_message", ["user_id", "read_at"])
    op.create_table(
        "message_preference",
        sa.Column("user_id", _key(255), nullable=False),
        sa.Column("channel", _key(32), nullable=False),
        sa.Column("wanted", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", "channel", name="pk_message_preference"),
    )


def downgrade() -> None:
    for table in ("message_preference", "inbox_message", "outbox"):
        op.drop_table(table)
