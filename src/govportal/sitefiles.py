"""The files and pictures of a site profile: blank forms, filled ones, pictures of steps.

``content/files.csv`` has a row for each: ``uid`` (32 hexadecimal digits, by which rows of other
tables name the file), ``type`` (File or Image), ``department`` (its code), ``file`` (its name in
``content/files``), ``title`` and ``description``. They become public with what refers to them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from govportal.publishing.imports.index import SiteIndex
from plone.dexterity.utils import addContentToContainer
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from plone.uuid.interfaces import ATTRIBUTE_NAME
from typing import Any

import csv
import io
import plone.api as api


#: The field that holds the bytes, and what they are there, by type of content.
BLOBS = {"File": ("file", NamedBlobFile), "Image": ("image", NamedBlobImage)}


@dataclass(frozen=True)
class Upload:
    """One row of ``files.csv``."""

    uid: str
    type: str
    department: str
    file: str
    title: str
    description: str


def read_files(data: bytes) -> Iterator[Upload]:
    """The rows of ``files.csv``."""
    for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"))):
        yield Upload(**{name: (row.get(name) or "").strip() for name in Upload.__annotations__})


def load_files(context: Any, data: bytes, index: SiteIndex) -> int:
    """Put the files where they belong; what is there already stays as it is.

    Returns:
        how many were made.

    Raises:
        ValueError: a row names a type, a department or a file that there is not.
    """
    made = 0
    catalog = api.portal.get_tool("portal_catalog")
    for row in read_files(data):
        if catalog.unrestrictedSearchResults(UID=row.uid):
            continue
        department = index.coded("Department", row.department)
        content = context.readDataFile(row.file, subdir="content/files")
        if row.type not in BLOBS or department is None or content is None or not row.uid:
            raise ValueError(f"files.csv: {row.file}, {row.type}, {row.department}")
        field, blob = BLOBS[row.type]
        obj = createContent(
            row.type,
            id=row.file,
            title=row.title,
            description=row.description,
            **{field: blob(content, filename=row.file)},
        )
        setattr(obj, ATTRIBUTE_NAME, row.uid)
        addContentToContainer(department.obj, obj)
        made += 1
    return made
