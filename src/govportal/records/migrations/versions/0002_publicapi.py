"""Publication management of the public API."""

from alembic import op

import sqlalchemy as sa


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def _key(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "api_partner",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", _key(100), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("quota_per_day", sa.Integer(), nullable=False),
        sa.Column("rate_per_minute", sa.Integer(), nullable=False),
        sa.Column("interfaces", sa.JSON(), nullable=False),
        sa.Column("formats", sa.JSON(), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_api_partner"),
        sa.UniqueConstraint("name", name="uq_api_partner_name"),
    )
    op.create_table(
        "api_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("partner_id", sa.Integer(), nullable=False),
        sa.Column("prefix", _key(16), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("label", sa.String(100), nullable=False),
        sa.Column("created", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires", sa.DateTime(timezone=True)),
        sa.Column("revoked", sa.DateTime(timezone=True)),
        sa.Column("last_used", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_api_key"),
        sa.UniqueConstraint("prefix", name="uq_api_key_prefix"),
        sa.ForeignKeyConstraint(["partner_id"], ["api_partner.id"], name="fk_api_key_partner_id"),
    )
    op.create_index("ix_api_key_partner_id", "api_key", ["partner_id"])
    op.create_table(
        "api_interface",
        sa.Column("name", _key(32), nullable=False),
        sa.Column("access", sa.String(16), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_api_interface"),
    )
    op.create_table(
        "api_usage",
        sa.Column("day", _key(10), nullable=False),
        sa.Column("partner_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("interface", _key(32), nullable=False),
        sa.Column("status", _key(4), nullable=False),
        sa.Column("requests", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "partner_id", "interface", "status", name="pk_api_usage"),
    )
    setting = op.create_table(
        "api_setting",
        sa.Column("name", _key(32), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_api_setting"),
    )
    op.bulk_insert(
        setting, [{"name": "version", "value": 1}, {"name": "anonymous_rate", "value": 1200}]
    )


def downgrade() -> None:
    for table in ("setting", "usage", "interface", "key", "partner"):
        op.drop_table(f"api_{table}")
