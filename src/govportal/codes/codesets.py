"""Code sets: what a value is called here, in Chinese, and in each coding outside.

A set is shipped as ``data/<name>.json`` and never written. Where the field's tables differ, a
site keeps an *override* in its registry (see ``site_code_sets``); without a site, in a unit test,
a benchmark or the WSGI read side, the shipped data stand alone.
"""

from collections.abc import Iterator
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from functools import cache
from functools import cached_property
from functools import lru_cache
from govportal import _
from govportal.codes.faults import CodesError
from govportal.codes.faults import say
from importlib.resources import files
from types import MappingProxyType
from typing import Any
from zope.component import queryUtility
from zope.component.hooks import getSite

import json
import logging
import re
import unicodedata


logger = logging.getLogger(__name__)

#: The registry record that holds the overrides: set name → JSON text.
OVERRIDES_RECORD = "govportal.codes.code_set_overrides"

#: The coding of GB/T 39046—2020, annex A.
GBT39046 = "gbt39046"

TOKEN = re.compile(r"[a-z0-9][a-z0-9_]{0,39}")
SCHEME = re.compile(r"[a-z][a-z0-9_]{0,30}")
CODE = re.compile(r"[0-9A-Za-z_.\-]{1,20}")
SEPARATORS = "、，,;；|/\n"
BRACKETS = {"（": 1, "(": 1, "）": -1, ")": -1}
OVERRIDE_KEYS = {"token", "title", "active", "codes", "aliases"}


class CodeSetError(CodesError):
    """An override that would break the set."""


class UnknownCodeSet(KeyError):
    """No code set has this name."""


class UnknownToken(KeyError):
    """The set has no term of this token."""


@dataclass(frozen=True)
class Scheme:
    """One outside coding of a set.

    Args:
        title: its Chinese name.
        fixed: a published standard settles these codes; a site may not change those shipped.
        many_to_one: code → token to read it as, where several of our terms share one code.
    """

    title: str
    fixed: bool = False
    many_to_one: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Term:
    """One value: stable English token, Chinese title, code in each scheme that has one."""

    token: str
    title: str
    codes: Mapping[str, str] = field(default_factory=dict)
    active: bool = True
    aliases: tuple[str, ...] = ()
    shipped: bool = True


@dataclass(frozen=True, eq=False)
class CodeSet:
    """An ordered set of terms, with lookups in both directions; ``label`` is its Chinese name."""

    name: str
    label: str
    version: str
    source: str
    editable: bool
    schemes: Mapping[str, Scheme]
    terms: tuple[Term, ...]

    @cached_property
    def _by_token(self) -> dict[str, Term]:
        return {term.token: term for term in self.terms}

    @cached_property
    def _by_code(self) -> dict[str, dict[str, str]]:
        result: dict[str, dict[str, str]] = {}
        for term in self.terms:
            for scheme, code in term.codes.items():
                result.setdefault(scheme, {}).setdefault(code, term.token)
        for name, known in self.schemes.items():
            result.setdefault(name, {}).update(known.many_to_one)
        return result

    @cached_property
    def _by_text(self) -> dict[str, str]:
        # The stronger name wins: token, then title, then alias, then a code, that of the
        # standard before the others.
        result: dict[str, str] = {}
        for term in self.terms:
            result[plain(term.token)] = term.token
        for term in self.terms:
            result.setdefault(plain(term.title), term.token)
        for term in self.terms:
            for alias in term.aliases:
                result.setdefault(plain(alias), term.token)
        for code, token in self._by_code.get(GBT39046, {}).items():
            result.setdefault(plain(code), token)
            # Lists of some places write 1 for 01.
            result.setdefault(plain(code).lstrip("0") or "0", token)
        elsewhere: dict[str, set[str]] = {}
        for scheme, codes in self._by_code.items():
            if scheme != GBT39046:
                for code, token in codes.items():
                    elsewhere.setdefault(plain(code), set()).add(token)
        for code, tokens in elsewhere.items():
            if len(tokens) == 1:
                result.setdefault(code, next(iter(tokens)))
        return result

    def __getitem__(self, token: str) -> Term:
        """The term of a token.

        Raises:
            UnknownToken: the set has none.
        """
        try:
            return self._by_token[token]
        except KeyError:
            raise UnknownToken(token) from None

    def __contains__(self, token: object) -> bool:
        return token in self._by_token

    def __iter__(self) -> Iterator[Term]:
        return iter(self.terms)

    def __len__(self) -> int:
        return len(self.terms)

    @property
    def active_terms(self) -> tuple[Term, ...]:
        """The terms that may still be chosen."""
        return tuple(term for term in self.terms if term.active)

    def title(self, token: str) -> str:
        """The Chinese title of a token (``UnknownToken`` when there is none)."""
        return self[token].title

    def code(self, token: str, scheme: str = GBT39046) -> str | None:
        """The code of a token in a scheme; ``None`` where that scheme has no code for it.

        Raises:
            UnknownToken: the set has no such token.
        """
        return self[token].codes.get(scheme)

    def token(self, code: str, scheme: str = GBT39046) -> str | None:
        """The token that a code of a scheme stands for; ``None`` when the scheme has no such."""
        return self._by_code.get(scheme, {}).get(str(code))

    def find(self, text: str | None) -> str | None:
        """The token that a text of real data means: a token, title, alias or code.

        Width, case, blanks and brackets' shape do not matter. A code means what it means in
        GB/T 39046; other schemes are only consulted for codes which that standard lacks and on
        which they agree. Use ``token(code, scheme)`` when the scheme is known.
        """
        if text is None:
            return None
        return self._by_text.get(plain(str(text)))

    def find_all(self, text: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Split a list like 自然人、企业法人 and find each.

        Returns:
            the tokens in the order of the text, each once, and the parts that nothing matched.
        """
        whole = self.find(text)
        if whole is not None:
            return (whole,), ()
        tokens: list[str] = []
        unknown: list[str] = []
        for part in split(text or ""):
            token = self.find(part)
            if token is None:
                unknown.append(part)
            elif token not in tokens:
                tokens.append(token)
        return tuple(tokens), tuple(unknown)


def plain(text: str) -> str:
    """A text as it is compared: half width, lower case, without blanks."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def split(text: str) -> list[str]:
    """The parts of an enumeration; separators inside brackets do not split."""
    parts = [""]
    depth = 0
    for char in text:
        depth = max(0, depth + BRACKETS.get(char, 0))
        if char in SEPARATORS and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts if part.strip()]


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """The names of the shipped code sets."""
    folder = files("govportal.codes") / "data"
    return tuple(
        sorted(
            entry.name.removesuffix(".json")
            for entry in folder.iterdir()
            if entry.name.endswith(".json")
        )
    )


@cache
def shipped_code_set(name: str) -> CodeSet:
    """The set as it is shipped, whatever a site says.

    Raises:
        UnknownCodeSet: there is no such set.
    """
    if name not in names():
        raise UnknownCodeSet(name)
    text = (files("govportal.codes") / "data" / f"{name}.json").read_text(encoding="utf-8")
    data = json.loads(text)
    return CodeSet(
        name=data["name"],
        label=data["title"],
        version=data["version"],
        source=data["source"],
        editable=data["editable"],
        schemes=MappingProxyType({key: Scheme(**value) for key, value in data["schemes"].items()}),
        terms=tuple(
            Term(
                token=term["token"],
                title=term["title"],
                codes=MappingProxyType(term.get("codes", {})),
                aliases=tuple(term.get("aliases", ())),
            )
            for term in data["terms"]
        ),
    )


def code_set(name: str) -> CodeSet:
    """The code set of this name, with the current site's override where there is a site.

    Raises:
        UnknownCodeSet: there is no such set.
    """
    shipped = shipped_code_set(name)
    if not shipped.editable:
        return shipped
    text = site_override(name)
    return _overridden(name, text) if text else shipped


def site_override(name: str) -> str | None:
    """The JSON text of the current site's override of a set; ``None`` without site or override."""
    if getSite() is None:
        return None
    from plone.registry.interfaces import IRegistry

    registry = queryUtility(IRegistry)
    if registry is None:
        return None
    return (registry.get(OVERRIDES_RECORD) or {}).get(name)


@lru_cache(maxsize=256)
def _overridden(name: str, text: str) -> CodeSet:
    shipped = shipped_code_set(name)
    try:
        return merge(shipped, json.loads(text))
    except ValueError as error:
        # What was stored passed the check of its time. Should a later release's data no longer
        # go with it, a site with the standard's own terms is better than none.
        logger.error("The site's override of code set %s does not apply: %s", name, error)
        return shipped


def merge(shipped: CodeSet, override: Any) -> CodeSet:
    """Apply an override to a shipped set.

    Args:
        shipped: the set.
        override: ``{"terms": [{"token", "title"?, "active"?, "codes"?: {scheme: code | None},
            "aliases"?}]}``. A token that the set has is changed; another is added and needs a
            title. A code of ``None`` takes the mapping away.

    Raises:
        CodeSetError: with every fault found; ``faults`` names the places.
    """
    rows = override.get("terms") if isinstance(override, Mapping) else None
    check_rows(shipped, shipped, rows)
    terms = {term.token: term for term in shipped}
    for row in rows or ():
        terms[row["token"]] = _changed(terms.get(row["token"]), row)
    _refuse(shipped, list(_set_faults(shipped, terms.values())))
    # A scheme of the site's own has no title but its name.
    own = {scheme: Scheme(scheme) for term in terms.values() for scheme in term.codes}
    return replace(
        shipped,
        schemes=MappingProxyType({**own, **shipped.schemes}),
        terms=tuple(terms.values()),
    )


def check_rows(shipped: CodeSet, current: CodeSet, rows: Any) -> None:
    """Check the rows of a change, each for itself.

    Args:
        shipped: the set as it is shipped.
        current: the set that the change starts from.
        rows: as in ``merge``, or ``{"token", "removed": true}`` for a term that a site had added.

    Raises:
        CodeSetError: with every fault found.
    """
    if not shipped.editable:
        raise CodeSetError(
            _("代码集「${title}」由标准固定，不能修改", mapping={"title": shipped.label})
        )
    if not isinstance(rows, Sequence) or isinstance(rows, str):
        message = _("缺少 terms：请给出要修改或新增的代码项列表")
        raise CodeSetError(message, [("terms", message)])
    faults: list[tuple[str, str]] = []
    seen: set[str] = set()
    for number, row in enumerate(rows):
        faults.extend(_row_faults(shipped, current, seen, f"terms[{number}]", row))
    _refuse(shipped, faults)


def _refuse(shipped: CodeSet, faults: list[tuple[str, str]]) -> None:
    if faults:
        raise CodeSetError(
            _(
                "代码集「${title}」的修改有误：${faults}",
                mapping={
                    "title": shipped.label,
                    "faults": "；".join(say(message) for _place, message in faults),
                },
            ),
            faults,
        )


def _changed(term: Term | None, row: Mapping[str, Any]) -> Term:
    if term is None:
        term = Term(token=row["token"], title=row["title"].strip(), shipped=False)
    codes = {**term.codes, **row.get("codes", {})}
    return replace(
        term,
        title=row.get("title", term.title).strip(),
        active=row.get("active", term.active),
        codes=MappingProxyType({k: v for k, v in codes.items() if v is not None}),
        aliases=tuple(dict.fromkeys((*term.aliases, *row.get("aliases", ())))),
    )


def _row_faults(
    shipped: CodeSet, current: CodeSet, seen: set[str], place: str, row: Any
) -> Iterator[tuple[str, str]]:
    if not isinstance(row, Mapping):
        yield place, _("代码项应为对象，至少含 token")
        return
    token = row.get("token")
    if not isinstance(token, str) or not TOKEN.fullmatch(token):
        yield (
            f"{place}.token",
            _("代码项标识 token 应由小写字母、数字和下划线组成，不超过 40 个字符"),
        )
        return
    if token in seen:
        yield f"{place}.token", _("代码项「${token}」重复", mapping={"token": token})
    seen.add(token)
    if row.get("removed"):
        if token in shipped:
            yield (
                f"{place}.removed",
                _(
                    "「${title}」是随系统提供的代码项，不能删除；如不再使用，请设为停用",
                    mapping={"title": shipped.title(token)},
                ),
            )
        elif token not in current:
            yield (
                f"{place}.removed",
                _("没有本地增加的代码项「${token}」，无法删除", mapping={"token": token}),
            )
        return
    for key in sorted(set(row) - OVERRIDE_KEYS - {"removed"}):
        yield f"{place}.{key}", _("不认识的属性「${key}」，请删除", mapping={"key": key})
    title = row.get("title")
    if "title" not in row and token not in current:
        yield (
            f"{place}.title",
            _("新增的代码项「${token}」缺少名称，请填写", mapping={"token": token}),
        )
    if "title" in row and (
        not isinstance(title, str) or not title.strip() or len(title.strip()) > 100
    ):
        yield f"{place}.title", _("名称应为 1 至 100 个字")
    if not isinstance(row.get("active", True), bool):
        yield f"{place}.active", _("active 应为 true（启用）或 false（停用）")
    aliases = row.get("aliases", [])
    if (
        not isinstance(aliases, Sequence)
        or isinstance(aliases, str)
        or not all(isinstance(alias, str) and alias.strip() for alias in aliases)
    ):
        yield f"{place}.aliases", _("别名 aliases 应为文字列表，每项不为空")
    codes = row.get("codes", {})
    if not isinstance(codes, Mapping):
        yield f"{place}.codes", _("codes 应为“编码方案: 代码”的对象")
        return
    for scheme, code in codes.items():
        where = f"{place}.codes.{scheme}"
        if not isinstance(scheme, str) or not SCHEME.fullmatch(scheme):
            yield where, _("编码方案名应由小写字母、数字和下划线组成，以字母开头")
        elif code is not None and (not isinstance(code, str) or not CODE.fullmatch(code)):
            yield where, _("代码应为 1 至 20 位字母或数字，或以 null 取消对应关系")
        elif token in shipped and _is_fixed(shipped, token, scheme, code):
            yield (
                where,
                _(
                    "「${title}」在${scheme}中的代码由标准规定，不能修改；请另用一个编码方案",
                    mapping={
                        "title": shipped.title(token),
                        "scheme": shipped.schemes[scheme].title,
                    },
                ),
            )


def _is_fixed(shipped: CodeSet, token: str, scheme: str, code: str | None) -> bool:
    known = shipped.schemes.get(scheme)
    current = shipped.code(token, scheme)
    return known is not None and known.fixed and current is not None and code != current


def _set_faults(shipped: CodeSet, terms: Any) -> Iterator[tuple[str, str]]:
    named: dict[str, Term] = {}
    coded: dict[tuple[str, str], Term] = {}
    for term in terms:
        for name in dict.fromkeys(plain(text) for text in (term.title, *term.aliases)):
            other = named.setdefault(name, term)
            if other is not term:
                yield (
                    "terms",
                    _(
                        "「${one}」与「${other}」的名称或别名重复，请改名",
                        mapping={"one": other.title, "other": term.title},
                    ),
                )
        for scheme, code in term.codes.items():
            known = shipped.schemes.get(scheme)
            if known is not None and code in known.many_to_one:
                continue
            other = coded.setdefault((scheme, code), term)
            if other is not term:
                yield (
                    "terms",
                    _(
                        "「${one}」与「${other}」在编码方案 ${scheme} 中同用代码"
                        " ${code}，代码必须唯一",
                        mapping={
                            "one": other.title,
                            "other": term.title,
                            "scheme": scheme,
                            "code": code,
                        },
                    ),
                )
