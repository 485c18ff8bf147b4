"""Where a place is on the maps that people use: plain addresses, opened by whoever wants to.

Coordinates are kept as GPS receivers tell them (CGCS2000, which is WGS 84 to within a metre). The
maps shift them by rules that are not published; each is told what it gets and shifts it itself, so
that nothing is guessed here. 天地图 has no documented address for a point; its application opens
``geo:`` links, as others do.
"""

from collections.abc import Callable
from govportal import _
from govportal.content.pages.common import Link
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate


#: Who asks, as the maps want to know.
SOURCE = "govportal"
#: Decimals of a degree: about a tenth of a metre.
DECIMALS = 6


def amap(longitude: str, latitude: str, name: str, address: str) -> str:
    """高德: https://lbs.amap.com/api/uri-api/guide/mobile-web/point (longitude first)."""
    query = {
        "position": f"{longitude},{latitude}",
        "name": name,
        "coordinate": "wgs84",
        "src": SOURCE,
    }
    return f"https://uri.amap.com/marker?{urlencode(query)}"


def baidu(longitude: str, latitude: str, name: str, address: str) -> str:
    """百度: https://lbsyun.baidu.com/index.php?title=uri/api/web (latitude first)."""
    query = {
        "location": f"{latitude},{longitude}",
        "title": name,
        "content": address or name,
        "coord_type": "wgs84",
        "output": "html",
        "src": SOURCE,
    }
    return f"https://api.map.baidu.com/marker?{urlencode(query)}"


def tencent(longitude: str, latitude: str, name: str, address: str) -> str:
    """腾讯: https://lbs.qq.com/webApi/uriV1/uriGuide/uriWebMarker (1 is GPS; latitude first)."""
    # The parts of a marker end at a semicolon, whatever it stands in.
    title, place = (text.replace(";", "，") for text in (name, address or name))
    query = {
        "marker": f"coord:{latitude},{longitude};title:{title};addr:{place}",
        "coord_type": "1",
        "referer": SOURCE,
    }
    return f"https://apis.map.qq.com/uri/v1/marker?{urlencode(query)}"


MAPS: tuple[tuple[Any, Callable[[str, str, str, str], str]], ...] = (
    (_("高德地图"), amap),
    (_("百度地图"), baidu),
    (_("腾讯地图"), tencent),
)


def maps_of(place: Any, address: str) -> tuple[Link, ...]:
    """The place on each map; empty where it has no coordinates.

    Args:
        place: content with ``title``, ``longitude`` and ``latitude``.
        address: what is shown beside the point.
    """
    if place.longitude is None or place.latitude is None:
        return ()
    longitude, latitude = (f"{value:.{DECIMALS}f}" for value in (place.longitude, place.latitude))
    return tuple(
        Link(str(translate(title)), url(longitude, latitude, place.title, address))
        for title, url in MAPS
    )
