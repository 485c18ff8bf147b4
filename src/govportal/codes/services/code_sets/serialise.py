"""Code sets as JSON."""

from collections.abc import Sequence
from govportal import _
from govportal.codes.codesets import code_set
from govportal.codes.codesets import CodeSet
from govportal.codes.codesets import UnknownCodeSet
from govportal.codes.site_code_sets import override_of
from govportal.errors import Problem
from typing import Any


def set_named(path: Sequence[str]) -> CodeSet:
    """The set that a request's path names.

    Raises:
        Problem: 404, there is none.
    """
    name = "/".join(path)
    try:
        return code_set(name)
    except UnknownCodeSet:
        raise Problem(
            404,
            "NotFound",
            _(
                "没有名为「${name}」的代码集，请在 @code-sets 中查看全部名称",
                mapping={"name": name},
            ),
        ) from None


def summary(codes: CodeSet, url: str) -> dict[str, Any]:
    """A set without its terms."""
    return {
        "@id": f"{url}/{codes.name}",
        "name": codes.name,
        "title": codes.label,
        "version": codes.version,
        "source": codes.source,
        "editable": codes.editable,
        "overridden": bool(override_of(codes.name)["terms"]),
        "terms_total": len(codes),
    }


def one(codes: CodeSet, url: str) -> dict[str, Any]:
    """A set with its schemes and terms; ``overridden`` marks the terms that the site changed."""
    changed = {row["token"] for row in override_of(codes.name)["terms"]}
    return {
        **summary(codes, url),
        "schemes": [
            {"name": name, "title": scheme.title, "fixed": scheme.fixed}
            for name, scheme in codes.schemes.items()
        ],
        "terms": [
            {
                "token": term.token,
                "title": term.title,
                "codes": dict(term.codes),
                "aliases": list(term.aliases),
                "active": term.active,
                "shipped": term.shipped,
                "overridden": term.token in changed,
            }
            for term in codes
        ],
    }
