"""An upload as JSON."""

from govportal.files.uploads import Upload
from typing import Any


def upload_json(found: Upload, url: str) -> dict[str, Any]:
    """What its owner is told; ``url`` is the address of all uploads."""
    return {
        "@id": f"{url}/{found.id}",
        "id": found.id,
        "name": found.name,
        "size": found.size,
        "offset": found.received,
        "state": found.state,
        "media_type": found.media_type or None,
    }
