"""People, organisations, authorisations, one-time codes, and how often things were tried."""

from alembic import op

import sqlalchemy as sa


revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _key(length: int) -> sa.String:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "throttle",
        sa.Column("key", _key(64), nullable=False),
        sa.Column("started", sa.BigInteger(), nullable=False),
        sa.Column("expires", sa.BigInteger(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_throttle"),
    )
    op.create_index("ix_throttle_expires", "throttle", ["expires"])
    op.create_table(
        "person",
        sa.Column("user_id", _key(64), nullable=False),
        sa.Column("name", sa.String(100), nullable=False),
        sa.Column("id_type", sa.String(32), nullable=False),
        sa.Column("id_number", sa.String(64), nullable=False),
        sa.Column("id_key", _key(64)),
        sa.Column("phone", _key(32)),
        sa.Column("mail", _key(200)),
        sa.Column("address", sa.String(300), nullable=False),
        sa.Column("verified_at", moment),
        sa.Column("verified_by", sa.String(64), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("created", moment, nullable=False),
        sa.Column("changed", moment, nullable=False),
        sa.PrimaryKeyConstraint("user_id", name="pk_person"),
    )
    op.create_index("uq_person_id_key", "person", ["id_key"], unique=True)
    op.create_index("uq_person_phone", "person", ["phone"], unique=True)
    op.create_index("uq_person_mail", "person", ["mail"], unique=True)
    op.create_index("ix_person_name", "person", ["name"])
    op.create_table(
        "organisation",
        sa.Column("uscc", _key(18), nullable=False),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("type", sa.String(32), nullable=False),
        sa.Column("legal_representative", sa.String(100), nullable=False),
        sa.Column("representative_id", _key(64), nullable=False),
        sa.Column("phone", sa.String(32), nullable=False),
        sa.Column("address", sa.String(300), nullable=False),
        sa.Column("verified_at", moment, nullable=False),
        sa.Column("verified_by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("uscc", name="pk_organisation"),
    )
    op.create_index("ix_organisation_representative_id", "organisation", ["representative_id"])
    op.create_table(
        "authorisation",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("uscc", _key(18), nullable=False),
        sa.Column("user_id", _key(64), nullable=False),
        sa.Column("scope", sa.String(500), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("state", _key(16), nullable=False),
        sa.Column("note", sa.String(500), nullable=False),
        sa.Column("requested", moment, nullable=False),
        sa.Column("decided", moment),
        sa.Column("granted_by", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_authorisation"),
        sa.ForeignKeyConstraint(["uscc"], ["organisation.uscc"], name="fk_authorisation_uscc"),
    )
    op.create_index("ix_authorisation_uscc_state", "authorisation", ["uscc", "state"])
    op.create_index("ix_authorisation_user_id", "authorisation", ["user_id"])
    op.create_table(
        "login_code",
        sa.Column("key", _key(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("expires", moment, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_login_code"),
    )
    op.create_index("ix_login_code_expires", "login_code", ["expires"])


def downgrade() -> None:
    for name in ("login_code", "authorisation", "organisation", "person", "throttle"):
        op.drop_table(name)
