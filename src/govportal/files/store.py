"""The store: bytes named by their SHA-256.

Writing the same bytes again changes nothing, so a file may be written before the transaction that
names it is committed: when that is rolled back, ``sweep`` removes what nothing names.

``GOVPORTAL_FILES`` is an fsspec URL (``s3://bucket/files``, with its driver installed);
by default it is the folder ``files`` in the instance's data folder. In a folder a file appears
under its name only when it is whole and on disk.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from fsspec.core import url_to_fs
from fsspec.implementations.local import LocalFileSystem
from govportal.records import data_folder
from io import BytesIO
from pathlib import Path
from typing import Any
from typing import BinaryIO
from typing import cast

import hashlib
import os
import re
import secrets
import shutil


FOLDER = "files"
BLOCK = 1024 * 1024
NAME = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Stored:
    """What the store says of bytes that it has: their SHA-256 in hex and how many they are."""

    sha256: str
    size: int


def put(data: bytes | BinaryIO) -> Stored:
    """Keep bytes; they are safe when this returns.

    Args:
        data: bytes, or a stream that can be read twice (from its beginning).
    """
    stream = BytesIO(data) if isinstance(data, bytes) else data
    found = measured(stream)
    stream.seek(0)
    _store().write(found.sha256, stream)
    return found


def measured(stream: BinaryIO) -> Stored:
    """The SHA-256 and size of a stream, read from its beginning to its end."""
    stream.seek(0)
    digest, size = hashlib.sha256(), 0
    while block := stream.read(BLOCK):
        digest.update(block)
        size += len(block)
    return Stored(digest.hexdigest(), size)


def open(sha256: str) -> BinaryIO:
    """The bytes, to be read and closed.

    Raises:
        FileNotFoundError: the store has no such bytes.
    """
    return _store().read(sha256)


def exists(sha256: str) -> bool:
    """Whether the store has the bytes."""
    return _store().exists(sha256)


def stored() -> Iterator[tuple[str, datetime]]:
    """All that is there, in no order: the SHA-256, and when it was last written."""
    return _store().all()


def discard(sha256: str, before: datetime) -> bool:
    """Remove bytes unless they were written (again) since a moment; whether they are gone."""
    return _store().discard(sha256, before)


def location() -> str:
    """The store's URL."""
    return os.environ.get("GOVPORTAL_FILES", "").strip() or str(data_folder() / FOLDER)


def _store() -> "_Folder | _Objects":
    fs, root = url_to_fs(location())
    return _Folder(Path(root)) if isinstance(fs, LocalFileSystem) else _Objects(fs, root)


def _parts(sha256: str) -> tuple[str, str, str]:
    if not NAME.fullmatch(sha256):
        raise FileNotFoundError(sha256)
    return sha256[:2], sha256[2:4], sha256


class _Folder:
    """A folder of this machine or of a file server."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def _path(self, sha256: str) -> Path:
        return self.root.joinpath(*_parts(sha256))

    def write(self, sha256: str, stream: BinaryIO) -> None:
        """Write beside, then rename: nobody ever reads half a file."""
        target = self._path(sha256)
        try:
            # Young again, so that a sweep that is under way leaves it alone.
            os.utime(target)
            return
        except FileNotFoundError:
            pass
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{sha256}.{secrets.token_hex(8)}")
        try:
            with part.open("xb") as file:
                shutil.copyfileobj(stream, file, BLOCK)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        for folder in (target.parent, target.parent.parent, self.root):
            _sync(folder)

    def read(self, sha256: str) -> BinaryIO:
        return self._path(sha256).open("rb")

    def exists(self, sha256: str) -> bool:
        return self._path(sha256).is_file()

    def all(self) -> Iterator[tuple[str, datetime]]:
        for path in self.root.glob("??/??/*"):
            try:
                yield path.name, _moment(path.stat().st_mtime)
            except FileNotFoundError:
                continue

    def discard(self, sha256: str, before: datetime) -> bool:
        """Aside first: whoever writes the same bytes from now on makes a file of his own."""
        path = self.root / sha256[:2] / sha256[2:4] / sha256
        aside = path.with_name(f"{sha256}.{secrets.token_hex(8)}")
        try:
            path.rename(aside)
        except FileNotFoundError:
            return True
        if _moment(aside.stat().st_mtime) >= before:
            aside.rename(path)
            return False
        aside.unlink()
        return True


class _Objects:
    """An object store, where an object appears whole or not at all."""

    def __init__(self, fs: Any, root: str) -> None:
        self.fs = fs
        self.root = root.rstrip("/")

    def _path(self, sha256: str) -> str:
        return "/".join((self.root, *_parts(sha256)))

    def write(self, sha256: str, stream: BinaryIO) -> None:
        """Always, even when it is there: that makes it young again."""
        path = self._path(sha256)
        self.fs.makedirs(path.rpartition("/")[0], exist_ok=True)
        with self.fs.open(path, "wb") as file:
            shutil.copyfileobj(stream, file, BLOCK)

    def read(self, sha256: str) -> BinaryIO:
        return cast(BinaryIO, self.fs.open(self._path(sha256), "rb"))

    def exists(self, sha256: str) -> bool:
        return bool(self.fs.isfile(self._path(sha256)))

    def all(self) -> Iterator[tuple[str, datetime]]:
        for folder, _folders, files in self.fs.walk(self.root, detail=True):
            for name in files:
                yield name, self._written(f"{folder}/{name}")

    def _written(self, path: str) -> datetime:
        found = cast(datetime, self.fs.modified(path))
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found

    def discard(self, sha256: str, before: datetime) -> bool:
        path = "/".join((self.root, sha256[:2], sha256[2:4], sha256))
        try:
            if self._written(path) >= before:
                return False
            self.fs.rm_file(path)
        except FileNotFoundError:
            pass
        return True


def _moment(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _sync(folder: Path) -> None:
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
