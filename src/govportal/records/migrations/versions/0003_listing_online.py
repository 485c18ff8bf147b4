"""Whether a matter is handled online, as a filter of lists.

Rows learn it by ``govportal rebuild-lists``.
"""

from alembic import op

import sqlalchemy as sa


revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    online = sa.Column("online", sa.String(8), nullable=False, server_default="")
    if op.get_bind().dialect.name != "sqlite":
        op.add_column("listing", online)
        return
    # SQLite reads a row from its beginning: the column must stand before the long texts.
    with op.batch_alter_table("listing", recreate="always") as listing:
        listing.add_column(online, insert_after="online_depth")


def downgrade() -> None:
    with op.batch_alter_table("listing") as listing:
        listing.drop_column("online")
