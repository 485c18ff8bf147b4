"""Databases, a data folder of the test's own, and what messages ship."""

from govportal.messages.templates import ITemplate
from govportal.messages.templates import read
from pathlib import Path
from tests.postgresql import database
from tests.postgresql import postgresql_server
from tests.postgresql import sqlite_database
from tests.postgresql import sqlite_template
from tests.postgresql import sqlite_url
from zope.component import getGlobalSiteManager

import pytest


#: A room's file, as each room has one.
TEMPLATES = """
case-accepted:
  title: 受理通知
  words:
    name: 申请人
    number: 办件编号
  subject: 办件${number}已受理
  text: |
    ${name}，您好：办件${number}已受理。
  short: 办件${number}已受理。
quiet:
  title: 只进站内消息和邮件
  subject: 提醒
  text: 请登录查看。
"""


@pytest.fixture
def var(monkeypatch, tmp_path):
    """The instance's data folder."""
    monkeypatch.setenv("GOVPORTAL_VAR", str(tmp_path / "var"))
    return tmp_path / "var"


@pytest.fixture
def shipped(tmp_path):
    """The templates of a room, registered."""
    path = Path(tmp_path / "messages.yaml")
    path.write_text(TEMPLATES, encoding="utf-8")
    found = read(path)
    manager = getGlobalSiteManager()
    for template in found:
        manager.registerUtility(template, ITemplate, template.name)
    yield {template.name: template for template in found}
    for template in found:
        manager.unregisterUtility(template, ITemplate, template.name)


__all__ = ["database", "postgresql_server", "sqlite_database", "sqlite_template", "sqlite_url"]
