"""Addresses of one search: the same parameters on the page and on the list API."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode


#: What belongs to one page of a search, not to the search.
PLACE = ("cursor", "size")


@dataclass(frozen=True)
class Links:
    """Addresses made from the parameters of a search.

    Args:
        url: the page without its query string.
        params: the parameters as they came.
    """

    url: str
    params: Mapping[str, str]

    def changed(self, **changes: str | None) -> str:
        """The address with some parameters set, or taken away by None; from the first page."""
        kept = {k: v for k, v in self.params.items() if k not in PLACE and k not in changes}
        if "region" in changes:
            # "Only this region itself" was said of the old region.
            kept.pop("descendants", None)
        kept |= {k: v for k, v in changes.items() if v is not None}
        if "region" not in kept:
            kept.pop("descendants", None)
        return with_query(self.url, kept)

    def without(self, name: str) -> str:
        """The address with one parameter less."""
        return self.changed(**{name: None})

    def at(self, cursor: str) -> str:
        """The address of the page that begins at a cursor."""
        return self.changed(cursor=cursor)

    @property
    def first(self) -> str:
        """The address of the first page."""
        return self.changed()

    def on(self, url: str, **more: str) -> str:
        """The same search at another address, e.g. the list API's."""
        kept = {k: v for k, v in self.params.items() if k not in PLACE}
        return with_query(url, kept | more)


def with_query(url: str, params: Mapping[str, str]) -> str:
    """An address with parameters."""
    return f"{url}?{urlencode(params)}" if params else url
