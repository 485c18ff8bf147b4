"""The list projection."""

from alembic import op

import secrets
import sqlalchemy as sa


revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "listing",
        sa.Column("id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("uid", sa.String(64), nullable=False),
        sa.Column("seq", ROW_ID, nullable=False),
        sa.Column("deleted", sa.Boolean(), nullable=False),
        sa.Column("changed", sa.String(27), nullable=False),
        sa.Column("published", sa.String(27), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("code", _key(128), nullable=False),
        sa.Column("title_key", _key(40), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("region_code", sa.String(16), nullable=False),
        sa.Column("region_path", _key(128), nullable=False),
        sa.Column("department_code", sa.String(64), nullable=False),
        sa.Column("matter_type", sa.String(32), nullable=False),
        sa.Column("handling_type", sa.String(32), nullable=False),
        sa.Column("online_depth", sa.String(32), nullable=False),
        sa.Column("level", sa.String(128), nullable=False),
        sa.Column("themes", sa.Text(), nullable=False),
        sa.Column("service_objects", sa.Text(), nullable=False),
        sa.Column("haystack", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_listing"),
    )
    op.create_index("uq_listing_kind_uid", "listing", ["kind", "uid"], unique=True)
    op.create_index("uq_listing_seq", "listing", ["seq"], unique=True)
    op.create_index("ix_listing_kind_seq", "listing", ["kind", "seq"])
    op.create_index("ix_listing_changed", "listing", ["changed", "seq"])
    op.create_table(
        "listing_term",
        sa.Column("term", _key(96), nullable=False),
        sa.Column("code", _key(128), nullable=False),
        sa.Column("id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("title_key", _key(40), nullable=False),
        sa.Column("seq", ROW_ID, nullable=False),
        sa.PrimaryKeyConstraint("term", "code", "id", name="pk_listing_term"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_listing_term_title", "listing_term", ["term", "title_key", "id"])
    op.create_index("ix_listing_term_seq", "listing_term", ["term", "seq", "id"])
    op.create_table(
        "listing_code",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("code", _key(128), nullable=False),
        sa.Column("id", ROW_ID, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("kind", "code", "id", name="pk_listing_code"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_listing_code_id", "listing_code", ["id"])
    op.create_table(
        "listing_gram",
        sa.Column("gram", _key(8), nullable=False),
        sa.Column("id", ROW_ID, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("gram", "id", name="pk_listing_gram"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "listing_count",
        sa.Column("term", _key(96), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("term", name="pk_listing_count"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "listing_field",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("name", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("in_summary", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "name", name="pk_listing_field"),
        sqlite_with_rowid=False,
    )
    clock = op.create_table(
        "listing_clock",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("seq", ROW_ID, nullable=False),
        sa.Column("last_id", ROW_ID, nullable=False),
        sa.Column("changed", sa.String(27), nullable=False),
        sa.Column("secret", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_listing_clock"),
    )
    op.bulk_insert(
        clock,
        [{"id": 1, "seq": 0, "last_id": 0, "changed": "", "secret": secrets.token_hex(32)}],
    )


def downgrade() -> None:
    for table in ("clock", "field", "count", "gram", "code", "term"):
        op.drop_table(f"listing_{table}")
    op.drop_table("listing")
