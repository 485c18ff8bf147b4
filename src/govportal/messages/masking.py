"""Numbers and addresses as lists may show them."""


def masked(address: str) -> str:
    """A telephone number or a mail address with its middle hidden."""
    name, at, host = address.partition("@")
    if at:
        return f"{name[:1]}***@{host}"
    if len(address) < 8:
        return "*" * len(address)
    return f"{address[:3]}****{address[-4:]}"
