"""The query password of a case: given once with the receipt, kept only as a digest."""

import hashlib
import hmac
import secrets


#: Eight signs without those that are easily mistaken (0 O, 1 I L): 39 bits, and tries are counted.
SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
ROUNDS = 50_000


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
    return hashlib.pbkdf2_hmac(
        "sha256", password.encode("utf-8"), salt.encode("ascii"), ROUNDS
    ).hex()
