"""A file as the answer to a request."""

from govportal.publishing.exports.formats import CONTENT_TYPES
from govportal.publishing.exports.wanted import Wanted
from pathlib import Path
from typing import Any
from typing import BinaryIO
from typing import cast
from ZPublisher.Iterators import filestream_iterator

import tempfile


def download(request: Any, asked: Wanted) -> Any:
    """Write what is asked for to a temporary file and give it as a stream.

    The file is written before the answer begins: what it is read from ends with the transaction,
    and a refusal is still possible.

    Raises:
        Problem: 422 the format cannot hold a text.
    """
    with tempfile.NamedTemporaryFile(prefix="govportal-export-", delete=False) as target:
        path = Path(target.name)
        try:
            asked.write(cast(BinaryIO, target))
            target.flush()
            size = path.stat().st_size
            stream = filestream_iterator(str(path), "rb")
        finally:
            # Open files outlive their names.
            path.unlink()
    response = request.response
    response.setHeader("Content-Type", CONTENT_TYPES[asked.format])
    response.setHeader("Content-Disposition", f'attachment; filename="{asked.name}"')
    response.setHeader("Content-Length", str(size))
    response.setHeader("Cache-Control", "private, no-store")
    return stream
