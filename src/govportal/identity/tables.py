"""People, organisations, authorisations and one-time codes."""

from govportal.records.base import key_text
from govportal.records.base import metadata
from govportal.records.base import RowId
from govportal.records.base import UTCDateTime
from sqlalchemy import Boolean
from sqlalchemy import Column
from sqlalchemy import Date
from sqlalchemy import ForeignKey
from sqlalchemy import Index
from sqlalchemy import Integer
from sqlalchemy import String
from sqlalchemy import Table


person = Table(
    "person",
    metadata,
    Column("user_id", key_text(64), primary_key=True),
    Column("name", String(100), nullable=False),
    # a token of the code set identity_types, "" while nothing is verified
    Column("id_type", String(32), nullable=False),
    Column("id_number", String(64), nullable=False),
    # A keyed digest of type and number: found without the number standing in an index. NULL
    # while nothing is verified; a document belongs to one account.
    Column("id_key", key_text(64)),
    # Confirmed by a code, or NULL; whoever has the phone has the account.
    Column("phone", key_text(32)),
    Column("mail", key_text(200)),
    Column("address", String(300), nullable=False),
    Column("verified_at", UTCDateTime),
    # the provider's name
    Column("verified_by", String(64), nullable=False),
    Column("locked", Boolean, nullable=False),
    Column("created", UTCDateTime, nullable=False),
    Column("changed", UTCDateTime, nullable=False),
    Index("uq_person_id_key", "id_key", unique=True),
    Index("uq_person_phone", "phone", unique=True),
    Index("uq_person_mail", "mail", unique=True),
    Index("ix_person_name", "name"),
)

organisation = Table(
    "organisation",
    metadata,
    Column("uscc", key_text(18), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("type", String(32), nullable=False),
    Column("legal_representative", String(100), nullable=False),
    # the account of the legal representative
    Column("representative_id", key_text(64), nullable=False),
    Column("phone", String(32), nullable=False),
    Column("address", String(300), nullable=False),
    Column("verified_at", UTCDateTime, nullable=False),
    Column("verified_by", String(64), nullable=False),
    Index("ix_organisation_representative_id", "representative_id"),
)

#: Somebody acts for an organisation: asked for by him, decided by its legal representative.
authorisation = Table(
    "authorisation",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("uscc", key_text(18), ForeignKey("organisation.uscc"), nullable=False),
    Column("user_id", key_text(64), nullable=False),
    # what for, in words; "" for everything
    Column("scope", String(500), nullable=False),
    Column("valid_from", Date, nullable=False),
    # including that day
    Column("valid_to", Date, nullable=False),
    # requested, active, refused, revoked
    Column("state", key_text(16), nullable=False),
    Column("note", String(500), nullable=False),
    Column("requested", UTCDateTime, nullable=False),
    Column("decided", UTCDateTime),
    Column("granted_by", String(64), nullable=False),
    Index("ix_authorisation_uscc_state", "uscc", "state"),
    Index("ix_authorisation_user_id", "user_id"),
)

login_code = Table(
    "login_code",
    metadata,
    # a keyed digest of purpose and address
    Column("key", key_text(64), primary_key=True),
    # a keyed digest of purpose, address and code
    Column("digest", String(64), nullable=False),
    Column("expires", UTCDateTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Index("ix_login_code_expires", "expires"),
)
