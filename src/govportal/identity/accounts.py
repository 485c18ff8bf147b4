"""Accounts of applicants: sent a code, registered, let in, given another password.

Whether a phone, an address or a name is known here is told to nobody who hasn't proved that the
phone or the address is his.
"""

from collections.abc import Mapping
from govportal import _
from govportal.errors import FieldError
from govportal.errors import Problem
from govportal.identity import codes
from govportal.identity.contacts import Contact
from govportal.identity.contacts import PHONE
from govportal.identity.interfaces import IMessenger
from govportal.identity.people import by_contact
from govportal.identity.people import now
from govportal.identity.people import Person
from govportal.identity.people import person
from govportal.identity.tables import person as table
from govportal.records import read_connection
from plone.restapi.pas.plugin import JWTAuthenticationPlugin
from sqlalchemy import insert
from sqlalchemy import update
from sqlalchemy.engine import Connection
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from typing import Any
from zope.component import getUtility
from zope.globalrequest import getRequest
from zope.i18n import translate

import plone.api as api
import re
import secrets


#: A login name that somebody chooses; never one that could be taken for a phone or an address.
USERNAME = re.compile(r"[a-z][a-z0-9._-]{2,39}")
LONGEST_PASSWORD = 200


def send_code(session: Session, purpose: str, contact: Contact) -> None:
    """Send a code, if there is a use for one; what is answered and written is the same if not."""
    owner = by_contact(session, contact)
    known = owner is not None or login_taken(contact.text)
    code, expires = codes.make(session, purpose, contact)
    wanted = not known if purpose in (codes.REGISTER, codes.BIND) else owner is not None
    if owner is not None and owner.locked:
        wanted = False
    address = {"name": owner.name if owner else "", "phone": "", "mail": ""}
    address[contact.kind] = contact.text
    messenger = getUtility(IMessenger)
    if wanted:
        values = {"code": code, "minutes": str(codes.MINUTES)}
        messenger.send(session, "identity-code", address, values, expires)
    elif known and purpose == codes.REGISTER:
        # Its owner learns that he needn't register; whoever else asked learns nothing.
        messenger.send(session, "identity-known", address, {}, expires)


def register(session: Session, contact: Contact, data: Mapping[str, Any]) -> Person:
    """Make an account for the owner of ``contact``, which a code has confirmed.

    Args:
        data: ``name``, ``password``, and ``username`` if he wants to log in by one.

    Raises:
        Problem: 422 with the fields at fault, 409 the contact or the name has an account.
    """
    values = {name: _text(data.get(name)) for name in ("name", "username")}
    password = data.get("password")
    errors = []
    if not 2 <= len(values["name"]) <= 50:
        errors.append(FieldError("name", _("请填写姓名，2 至 50 个字。")))
    if values["username"] and not USERNAME.fullmatch(values["username"]):
        errors.append(
            FieldError(
                "username",
                _("登录名应以小写字母开头，由 3 至 40 个小写字母、数字、点、横线或下划线组成。"),
            )
        )
    errors += _password_faults(password)
    if errors:
        raise Problem(422, "ValidationError", _("注册信息有误，请按提示改正。"), errors)
    if by_contact(session, contact) is not None or login_taken(contact.text):
        raise _taken(contact)
    if values["username"] and login_taken(values["username"]):
        message = _("这个登录名已被使用，请换一个。")
        raise Problem(409, "Conflict", message, [FieldError("username", message)])
    codes.spend(session, codes.REGISTER, contact)
    user_id = f"c{secrets.token_hex(10)}"
    tool = api.portal.get_tool("portal_membership")
    tool.addMember(user_id, password, ["Member"], "")
    member = tool.getMemberById(user_id)
    mail = contact.text if contact.kind != PHONE else ""
    member.setMemberProperties({"fullname": values["name"], "email": mail})
    users = api.portal.get_tool("acl_users")
    users.updateLoginName(user_id, values["username"] or contact.text)
    try:
        _insert(session, user_id, values["name"], **{contact.kind: contact.text})
    except IntegrityError as error:
        raise _taken(contact) from error
    made = person(session, user_id)
    assert made is not None
    return made


def owner(connection: Connection | Session, user_id: str) -> Person:
    """The owner of an account; of one that was made otherwise, what Plone knows of him."""
    found = person(connection, user_id)
    if found is not None:
        return found
    member = api.user.get(userid=user_id)
    name = str(member.getProperty("fullname", "") or "") if member is not None else ""
    return Person(user_id, name or user_id, "", "", "", "", "", None, "", False, now())


def ensure(session: Session, user_id: str) -> Person:
    """The same, with a row to write in."""
    found = person(session, user_id)
    if found is not None:
        return found
    made = owner(session, user_id)
    _insert(session, user_id, made.name[:100])
    return made


def _insert(session: Session, user_id: str, name: str, **contacts: str) -> None:
    moment = now()
    session.execute(
        insert(table).values(
            user_id=user_id,
            name=name,
            id_type="",
            id_number="",
            address="",
            verified_by="",
            locked=False,
            created=moment,
            changed=moment,
            **contacts,
        )
    )


def owner_of(contact: Contact) -> Person | None:
    """Whose account a confirmed contact opens; none that is locked."""
    with read_connection() as connection:
        found = by_contact(connection, contact)
    return None if found is None or found.locked else found


def login_token(user_id: str) -> str:
    """A JSON web token, as plone.restapi's ``@login`` gives it.

    Raises:
        Problem: 501 the site has no such plugin, 401 the account is gone.
    """
    users = api.portal.get_tool("acl_users")
    user = users.getUserById(user_id)
    if user is None:
        raise codes.wrong()
    for plugin in users.objectValues(JWTAuthenticationPlugin.meta_type):
        token = plugin.create_token(user_id, data={"fullname": user.getProperty("fullname")})
        return token.decode() if isinstance(token, bytes) else str(token)
    raise Problem(501, "NotImplemented", _("站点没有安装登录令牌插件，请联系系统管理员。"))


def set_password(session: Session, contact: Contact, owner: Person, password: Any) -> None:
    """Give an account another password, after a code for it was right.

    Raises:
        Problem: 422 the password is against the site's rules.
    """
    errors = _password_faults(password)
    if errors:
        raise Problem(422, "ValidationError", errors[0].message, errors)
    codes.spend(session, codes.PASSWORD, contact)
    api.portal.get_tool("acl_users").userSetPassword(owner.user_id, password)


def bind(session: Session, own: Person, contact: Contact) -> None:
    """Make a contact that a code has confirmed the account's own.

    Raises:
        Problem: 409 another account has it.
    """
    holder = by_contact(session, contact)
    if holder is not None and holder.user_id != own.user_id:
        raise _taken(contact)
    codes.spend(session, codes.BIND, contact)
    users = api.portal.get_tool("acl_users")
    user = users.getUserById(own.user_id)
    before = own.phone if contact.kind == PHONE else own.mail
    if user is not None and before and user.getUserName() == before:
        users.updateLoginName(own.user_id, contact.text)
    if contact.kind != PHONE:
        member = api.portal.get_tool("portal_membership").getMemberById(own.user_id)
        if member is not None:
            member.setMemberProperties({"email": contact.text})
    change(session, own.user_id, {contact.kind: contact.text})


def change(session: Session, user_id: str, values: Mapping[str, Any]) -> None:
    """Write columns of a person."""
    session.execute(update(table).where(table.c.user_id == user_id).values(**values, changed=now()))


def lock(session: Session, user_id: str, locked: bool) -> None:
    """Close an account, or open it again; its owner then sets a new password by a code."""
    if locked:
        users = api.portal.get_tool("acl_users")
        users.userSetPassword(user_id, secrets.token_urlsafe(48))
    change(session, user_id, {"locked": locked})


def login_taken(login: str) -> bool:
    """Whether an account logs in by this or has it as its id, here or as Zope's administrator."""
    portal = api.portal.get()
    folders = (portal.acl_users, portal.getPhysicalRoot().acl_users)
    return any(
        users.getUser(login) is not None or users.getUserById(login) is not None
        for users in folders
    ) or (api.group.get(groupname=login) is not None)


def _taken(contact: Contact) -> Problem:
    message = _("这个号码或者邮箱已经有账号，请用它登录，或者换一个。")
    return Problem(409, "Conflict", message, [FieldError(contact.kind, message)])


def _password_faults(password: Any) -> list[FieldError]:
    if not isinstance(password, str) or not password or len(password) > LONGEST_PASSWORD:
        return [FieldError("password", _("请填写密码，不超过 200 个字符。"))]
    refused = api.portal.get_tool("portal_registration").testPasswordValidity(password)
    if refused:
        return [FieldError("password", str(translate(refused, context=getRequest())))]
    return []


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
