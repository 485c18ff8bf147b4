"""What the catalogues say: ours, and those that Plone brings."""

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from functools import cache
from importlib.metadata import distribution
from pathlib import Path

import io
import re


OURS = Path(__file__).parents[2] / "src/govportal/locales/zh_CN/LC_MESSAGES"

# Where the installed packages keep the templates of the domains that we supplement.
TEMPLATES = {
    "cmfeditions": "plone/app/locales/locales/cmfeditions*.pot",
    "collective.z3cform.datagridfield": "collective/z3cform/datagridfield/locales/*.pot",
    "plone": "plone/app/locales/locales/plone*.pot",
    "plone.restapi": "plone/restapi/locales/plone.restapi.pot",
    "widgets": "plone/app/locales/locales/widgets*.pot",
    "z3c.form": "z3c/form/locales/z3c.form.pot",
    "zope": "zope/app/locales/zope.pot",
}


def read(path: Path) -> Catalog:
    """Parse a catalogue; dates in old templates are no dates to Babel and are left out."""
    text = path.read_text(encoding="utf-8")
    text = re.sub(r'^"(POT-Creation|PO-Revision)-Date:.*\n', "", text, flags=re.MULTILINE)
    return read_po(io.StringIO(text))


def packages() -> Path:
    """The folder that the installed packages stand in."""
    return Path(distribution("plone.app.locales").locate_file("")).resolve()


@cache
def template(domain: str) -> dict[str, str]:
    """The messages of an installed domain: id → English text."""
    result = {}
    for path in packages().glob(TEMPLATES[domain]):
        for message in read(path):
            if message.id:
                key = message.id if isinstance(message.id, str) else message.id[0]
                result[key] = default(message)
    return result


def default(message: Message) -> str:
    """The English text, which stands in a comment when the id is a code."""
    found = re.search(r'Default: "(.*)"', " ".join(message.auto_comments), re.DOTALL)
    return found[1] if found else str(message.id)


def ours() -> list[tuple[str, Message]]:
    """Every message of ours with its domain."""
    return [
        (path.stem, message)
        for path in sorted(OURS.glob("*.po"))
        for message in read(path)
        if message.id
    ]
