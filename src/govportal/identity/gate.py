"""Who comes in: nobody who is locked out, and no password is tried without end.

Plone takes a name and a password from ``@login``, from Basic authentication and from the body of
any JSON request; and it knows a person by his token or his cookie for hours. All of that passes
here, before Plone's own plugins look: the gate asks them, and nobody asks them after it.
"""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collections.abc import MutableMapping
from contextlib import suppress
from govportal.identity import limits
from govportal.identity.tables import person
from govportal.records import NotConfigured
from govportal.records import read_connection
from govportal.records import throttle
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.PluggableAuthService import _SWALLOWABLE_PLUGIN_EXCEPTIONS
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from sqlalchemy import bindparam
from sqlalchemy import select
from typing import Any
from zope.globalrequest import getRequest
from zope.interface import implementer


ID = "govportal_gate"
#: What a request keeps of what was tried with it, and for how long more must wait.
TRIED, WAIT = "govportal.gate.tried", "govportal.gate.wait"

#: Made once: every request with a user asks it.
_LOCKED = select(person.c.locked).where(person.c.user_id == bindparam("user_id"))

Found = tuple[str, str] | None


@implementer(IAuthenticationPlugin)
class Gate(BasePlugin):
    """The first of the plugins that authenticate."""

    meta_type = "Govportal Gate"
    security = ClassSecurityInfo()

    def __init__(self) -> None:
        self._setId(ID)
        self.title = "Locked accounts and limits of passwords"

    @security.private
    def authenticateCredentials(self, credentials: MutableMapping[str, Any]) -> Found:
        """Id and login name of who may come in."""
        given = dict(credentials)
        # What is empty no plugin after this one takes for anything.
        credentials.clear()
        found = self._try(given) if given.get("password") else self._ask(given)
        return None if found is None or is_locked(found[0]) else found

    def _ask(self, given: dict[str, Any]) -> Found:
        for name, plugin in self._getPAS().plugins.listPlugins(IAuthenticationPlugin):
            if name == ID:
                continue
            # As the user folder asks: a plugin may trip over credentials that are another's.
            with suppress(*_SWALLOWABLE_PLUGIN_EXCEPTIONS):
                found: Found = plugin.authenticateCredentials(dict(given))
                if found is not None:
                    return found
        return None

    def _try(self, given: dict[str, Any]) -> Found:
        """A password; the same one counts once in a request, however often it is asked about."""
        request = getRequest()
        if request is None:
            return self._ask(given)
        tried = request.other.setdefault(TRIED, {})
        key = (given.get("login"), given["password"])
        if key not in tried:
            tried[key] = self._counted(request, given)
        found: Found = tried[key]
        return found

    def _counted(self, request: Any, given: dict[str, Any]) -> Found:
        login, client = str(given.get("login") or "").strip().lower(), limits.client(request)
        wait = max(
            throttle.waiting("login", login, *limits.PASSWORDS),
            throttle.waiting("login-from", client, *limits.TRIES_FROM),
        )
        if wait:
            request.other[WAIT] = wait
            return None
        found = self._ask(given)
        if found is None and not self._is_zopes(request, given):
            throttle.hit("login", login, *limits.PASSWORDS)
            throttle.hit("login-from", client, *limits.TRIES_FROM)
        return found

    def _is_zopes(self, request: Any, given: dict[str, Any]) -> bool:
        """Whether these are a user of Zope itself, which its own folder lets in."""
        users = self.getPhysicalRoot().acl_users
        return users.authenticate(given.get("login"), given["password"], request) is not None


InitializeClass(Gate)


def waiting(request: Any) -> int:
    """Seconds until the password that came with a request is looked at; 0 when it was."""
    return int(request.other.get(WAIT, 0))


def is_locked(user_id: str) -> bool:
    """Whether an administrator closed an account."""
    try:
        with read_connection(snapshot=False) as connection:
            return bool(connection.execute(_LOCKED, {"user_id": user_id}).scalar())
    except NotConfigured:
        # Without the database nobody was ever locked.
        return False


def install(users: Any) -> None:
    """Put the gate before the other plugins of a user folder; again changes nothing."""
    if ID not in users.objectIds():
        users._setObject(ID, Gate())
    plugins = users.plugins
    if ID not in plugins.listPluginIds(IAuthenticationPlugin):
        plugins.activatePlugin(IAuthenticationPlugin, ID)
    plugins.movePluginsTop(IAuthenticationPlugin, [ID])


def uninstall(users: Any) -> None:
    """Take the gate out of a user folder, if it is there."""
    if ID in users.objectIds():
        users.plugins.removePluginById(ID)
        users._delObject(ID)
