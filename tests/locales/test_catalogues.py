"""Our supplements fit the installed Plone, and are what people read."""

from tests.locales.catalogues import OURS
from tests.locales.catalogues import ours
from tests.locales.catalogues import packages
from tests.locales.catalogues import template
from tests.locales.catalogues import TEMPLATES

import pytest
import re
import subprocess
import sys


PROFILE = OURS.parents[2] / "profiles/default"
VARIABLE = re.compile(r"\$\{[^}]+\}|\{[a-z_]+\}")


def named_by_our_profile() -> set[str]:
    """What our own profile names and Plone looks up in its domain."""
    texts = [path.read_text(encoding="utf-8") for path in PROFILE.rglob("*.xml")]
    pattern = r'(?:role name|state_id|(?<=\s)name|view_method[^>]*value)="([^"]+)"'
    names = {name for text in texts for name in re.findall(pattern, text)}
    return names | set(re.findall(r'<element value="([\w-]+)"', " ".join(texts)))


def test_every_supplement_has_a_known_template():
    assert {path.stem for path in OURS.glob("*.po")} == set(TEMPLATES)


def test_refuses_messages_that_the_installed_plone_does_not_have():
    dead = []
    names = named_by_our_profile()
    for domain, message in ours():
        if "govportal" in message.auto_comments:
            alive = message.id in names
        elif message.locations:
            source = (packages() / message.locations[0][0]).read_text(encoding="utf-8")
            alive = re.search(rf"(?<!\w){re.escape(message.id)}(?!\w)", source) is not None
        else:
            alive = message.id in template(domain)
        if not alive:
            dead.append(f"{domain}: {message.id}")
    assert dead == []


def test_refuses_a_translation_that_loses_or_invents_a_variable():
    for domain, message in ours():
        english = template(domain).get(message.id, message.id)
        assert set(VARIABLE.findall(message.string)) == set(VARIABLE.findall(english)), message.id


def test_every_message_is_said_in_chinese():
    for domain, message in ours():
        assert re.search("[\u4e00-\u9fff（）／]", message.string), f"{domain}: {message.id}"
        assert "fuzzy" not in message.flags


@pytest.mark.parametrize("word", ["登陆", "帐号", "帐户", "电邮", "缺省"])
def test_one_word_for_one_thing(word):
    assert [message.id for _domain, message in ours() if word in message.string] == []


def test_ours_win_over_plones_own_in_an_instance():
    # In a process of its own: the test layers' registries hold what they hold.
    script = """
from zope.configuration.xmlconfig import ConfigurationMachine, include, registerCommonDirectives
from zope.i18n import translate
import Products.CMFPlone, plone.app.locales, zope.component
context = ConfigurationMachine()
registerCommonDirectives(context)
include(context, "meta.zcml", zope.component)
include(context, "meta.zcml", Products.CMFPlone)
import Products.Five
include(context, "meta.zcml", Products.Five)
include(context, "configure.zcml", plone.app.locales)
context.execute_actions()
for message in ("trouble_logging_in", "label_log_in"):
    print(translate(message, "plone", target_language="zh_CN"))
"""
    said = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", script],
        env={"PATH": "/usr/bin:/bin", "zope_i18n_compile_mo_files": "true"},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert said.split() == ["登录遇到问题？", "登录"]
