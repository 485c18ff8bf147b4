"""The query password of a case: given once with the receipt, kept only as a digest.

The digest is keyed with the installation's secret, which isn't in the database: whoever has only
the rows can't try passwords on them, and whoever asks over HTTP has few tries.
"""

from govportal.records import keyed

import hmac
import secrets


#: Eight signs without those that are easily mistaken (0 O, 1 I L): 39 bits, and tries are counted.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8


def new_password() -> str:
    """A random query password."""
    return "".join(secrets.choice(SIGNS) for _sign in range(LENGTH))


def digest(password: str) -> str:
    """What is kept of a password: ``salt$digest``."""
    salt = secrets.token_hex(8)
    return f"{salt}${_digest(password, salt)}"


def fits(password: str, kept: str) -> bool:
    """Whether a password is the one that was kept; lower case and blanks don't matter."""
    salt, _sign, wanted = kept.partition("$")
    given = password.strip().upper().replace(" ", "")
    return bool(wanted) and hmac.compare_digest(_digest(given, salt), wanted)


def _digest(password: str, salt: str) -> str:
    return keyed.digest("query password", salt, password)
