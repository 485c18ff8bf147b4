"""Numbers as anybody but their owner sees them."""

from govportal.codes.identifiers import mask_phone
from govportal.codes.identifiers import mask_resident_id


def mask_number(id_type: str, number: str) -> str:
    """A document's number without its middle; the code of an organisation is public."""
    if id_type == "uscc":
        return number
    if id_type == "resident_id" or len(number) <= 4:
        return mask_resident_id(number)
    return f"{number[:2]}{'*' * (len(number) - 4)}{number[-2:]}"


def mask_mail(mail: str) -> str:
    """A mail address with the first sign of its name alone."""
    name, sign, host = mail.partition("@")
    return f"{name[:1]}***{sign}{host}" if sign else "*" * len(mail)


def mask_address(text: str) -> str:
    """The first six signs of an address, which name the place at large."""
    return text if len(text) <= 6 else f"{text[:6]}****"


__all__ = ["mask_address", "mask_mail", "mask_number", "mask_phone"]
