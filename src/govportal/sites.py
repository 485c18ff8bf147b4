"""Profiles of sites: the ``govportal:sites`` directive and the step that loads their content.

A site profile is a folder with ``metadata.xml`` and, in ``content/``, lists in the portal's own
shape; ``content/manifest.json`` names them in their order. Loading goes through the importer, so it
can be repeated: what is there unchanged stays as it is.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from govportal import records
from govportal.identity.loading import load as load_people
from govportal.interfaces import ISitePart
from govportal.publishing.imports import mapping as mappings
from govportal.publishing.imports.findings import ERROR
from govportal.publishing.imports.index import SiteIndex
from govportal.publishing.imports.readers import read
from govportal.publishing.imports.runner import Options
from govportal.publishing.imports.runner import run
from govportal.publishing.imports.runner import STATES
from govportal.sitefiles import load_files
from pathlib import Path as FilePath
from plone.base.interfaces import IPloneSiteRoot
from Products.GenericSetup import EXTENSION
from Products.GenericSetup import profile_registry
from typing import Any
from zope.component import queryUtility
from zope.configuration.fields import Path
from zope.interface import Interface

import csv
import io
import json
import logging
import plone.api as api


# Not the context's logger: GenericSetup writes its notes as Latin-1.
logger = logging.getLogger("govportal.sites")

PRODUCT = "govportal"
MAPPINGS = {
    "Region": "native_regions",
    "Department": "native_departments",
    "CatalogueEntry": "native_catalogue",
    "Matter": "native_matters",
    "ServiceGuide": "native_guides",
    "Law": "native_laws",
    "Intermediary": "native_intermediaries",
    "Question": "native_questions",
    "Announcement": "native_announcements",
    "FormDefinition": "native_forms",
}
PLACES = ("Region", "Department")
#: What the manifest calls the table of files, see `govportal.sitefiles`.
FILES = "File"


class ISitesDirective(Interface):
    """Register every site profile below a folder."""

    directory = Path(title="The folder with the profiles", required=True)


def sites(_context: Any, directory: str) -> None:
    """Handle ``<govportal:sites directory="…" />``; a folder that is not there has no profiles."""
    for folder in folders(FilePath(directory)):
        _context.action(
            discriminator=("govportal:sites", folder.name),
            callable=register,
            args=(folder,),
        )


def folders(directory: FilePath) -> list[FilePath]:
    """The folders of site profiles below a directory."""
    if not directory.is_dir():
        return []
    return sorted(p for p in directory.iterdir() if (p / "metadata.xml").is_file())


def register(folder: FilePath) -> None:
    """Register a folder as the extension profile ``govportal:<folder>``.

    Raises:
        KeyError: a profile of this name is registered already.
    """
    settings = _settings((folder / "site.json").read_bytes() if _has_settings(folder) else None)
    profile_registry.registerProfile(
        folder.name,
        settings.get("title") or folder.name,
        settings.get("description") or "",
        str(folder),
        product=PRODUCT,
        profile_type=EXTENSION,
        for_=IPloneSiteRoot,
    )


def _has_settings(folder: FilePath) -> bool:
    return (folder / "site.json").is_file()


def _settings(data: bytes | None) -> dict[str, Any]:
    return dict(json.loads(data)) if data else {}


@dataclass(frozen=True)
class Account:
    """One row of ``accounts.csv``; ``place`` is a code of a region or department, "" the site."""

    username: str
    fullname: str
    email: str
    role: str
    place: str


def load_content(context: Any) -> None:
    """GenericSetup step ``govportal-content``: load the content that the profile brings.

    A profile without ``content/manifest.json`` has none.

    Raises:
        ValueError: the manifest names a type or a file that there is not.
    """
    manifest = context.readDataFile("manifest.json", subdir="content")
    if manifest is None:
        return
    index = SiteIndex()
    parts = list(json.loads(manifest))
    waiting = True
    for part in parts:
        if waiting and part["type"] not in PLACES:
            # Local roles before the content: nothing has to be indexed twice for them.
            _accounts(context, index)
            waiting = False
        _part(context, part, index)
    if waiting:
        _accounts(context, index)
    _people(context)


def _part(context: Any, part: Mapping[str, str], index: SiteIndex) -> None:
    data = context.readDataFile(part["file"], subdir="content")
    if data is not None and part["type"] == FILES:
        logger.info("%s: 新建 %s 个文件", part["file"], load_files(context, data, index))
        return
    own = queryUtility(ISitePart, name=part["type"])
    if data is not None and own is not None:
        logger.info("%s: 新建 %s 个", part["file"], own(data, index))
        return
    if data is None or part["type"] not in MAPPINGS:
        raise ValueError(f"manifest.json: {part['file']}, {part['type']}")
    state = part.get("state", "draft")
    options = Options(
        dry_run=False,
        state=state if state in STATES else "draft",
        comment="站点配置装入",
        trusted=True,
    )
    report = run(read(data), mappings.load(MAPPINGS[part["type"]]), options, index)
    logger.info("%s: %s", part["file"], report.summary())
    for result, severity, finding in report.lines():
        if severity == ERROR:
            logger.warning(
                "%s: 第 %s 行 %s %s", part["file"], result.row, finding.field, finding.message
            )


def read_accounts(data: bytes) -> Iterator[Account]:
    """The accounts of ``accounts.csv``."""
    for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"))):
        yield Account(**{name: (row.get(name) or "").strip() for name in Account.__annotations__})


def _accounts(context: Any, index: SiteIndex) -> None:
    data = context.readDataFile("accounts.csv", subdir="content")
    if data is None:
        return
    password = _password(context)
    changed: dict[Any, Any] = {}
    made = 0
    for account in read_accounts(data):
        if api.user.get(username=account.username) is None:
            if not password:
                raise ValueError("site.json: sample_password")
            api.user.create(
                username=account.username,
                email=account.email,
                password=password,
                properties={"fullname": account.fullname},
            )
            made += 1
        if not account.place:
            if account.role not in api.user.get_roles(username=account.username):
                api.user.grant_roles(username=account.username, roles=[account.role])
            continue
        known = index.coded("Department", account.place) or index.coded("Region", account.place)
        if known is None:
            logger.warning(
                "accounts.csv: %s: 没有代码为 %s 的区划或部门", account.username, account.place
            )
            continue
        roles = set(known.obj.get_local_roles_for_userid(account.username))
        if account.role not in roles:
            known.obj.manage_setLocalRoles(account.username, sorted({*roles, account.role}))
            changed[known.uid] = known.obj
    for obj in changed.values():
        obj.reindexObjectSecurity()
    logger.info("accounts.csv: 新建 %s 个账号", made)


def _people(context: Any) -> None:
    data = context.readDataFile("people.csv", subdir="content")
    if data is None:
        return
    password = _password(context)
    if not password:
        raise ValueError("site.json: sample_password")
    rows = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    made = load_people(records.session(), rows, password)
    logger.info("people.csv: 新建 %s 个办事人账号", made)


def _password(context: Any) -> str:
    return _settings(context.readDataFile("site.json")).get("sample_password") or ""
