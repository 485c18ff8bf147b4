"""Slots of service halls and what was booked of them."""

from alembic import op

import sqlalchemy as sa


revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
MOMENT = sa.DateTime(timezone=True)


def _key(length: int) -> sa.types.TypeEngine:
    return sa.String(length).with_variant(sa.String(length, collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "appointment_slot",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("schedule_uid", _key(32), nullable=False),
        sa.Column("hall_uid", _key(32), nullable=False),
        sa.Column("day", _key(10), nullable=False),
        sa.Column("begin", _key(5), nullable=False),
        sa.Column("end", _key(5), nullable=False),
        sa.Column("channel", _key(16), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("closed_reason", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_appointment_slot"),
        sa.CheckConstraint("taken >= 0", name=op.f("ck_appointment_slot_taken")),
        sa.CheckConstraint("taken <= capacity", name=op.f("ck_appointment_slot_capacity")),
    )
    op.create_index(
        "uq_appointment_slot_schedule_day_begin_channel",
        "appointment_slot",
        ["schedule_uid", "day", "begin", "channel"],
        unique=True,
    )
    op.create_index("ix_appointment_slot_day_hall_uid", "appointment_slot", ["day", "hall_uid"])
    op.create_table(
        "appointment_booking",
        sa.Column("case_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("slot_id", ROW_ID, nullable=False),
        sa.Column("hall_title", sa.String(200), nullable=False),
        sa.Column("hall_path", sa.String(255), nullable=False),
        sa.Column("schedule_title", sa.String(100), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("person", _key(64), nullable=False),
        sa.Column("hold", _key(64)),
        sa.Column("token", _key(32), nullable=False),
        sa.Column("ticket", _key(16), nullable=False),
        sa.Column("window", sa.String(100), nullable=False),
        sa.Column("arrived_at", MOMENT),
        sa.Column("called_at", MOMENT),
        sa.Column("served_at", MOMENT),
        sa.Column("missed_at", MOMENT),
        sa.PrimaryKeyConstraint("case_id", name="pk_appointment_booking"),
        sa.ForeignKeyConstraint(["case_id"], ["case.id"], name="fk_appointment_booking_case_id"),
        sa.ForeignKeyConstraint(
            ["slot_id"], ["appointment_slot.id"], name="fk_appointment_booking_slot_id"
        ),
        sa.UniqueConstraint("hold", name="uq_appointment_booking_hold"),
        sa.UniqueConstraint("token", name="uq_appointment_booking_token"),
    )
    op.create_index("ix_appointment_booking_slot_id", "appointment_booking", ["slot_id"])
    op.create_index(
        "ix_appointment_booking_person_missed_at", "appointment_booking", ["person", "missed_at"]
    )


def downgrade() -> None:
    for name in ("appointment_booking", "appointment_slot"):
        op.drop_table(name)
