"""Links to the maps that people use, each with the words by which it takes GPS coordinates."""

from govportal.content.pages.maps import maps_of
from types import SimpleNamespace
from urllib.parse import parse_qs
from urllib.parse import urlsplit

import pytest


def office(longitude=117.0207, latitude=36.6683, title="行政审批服务局; 分厅 & 大厅"):
    return SimpleNamespace(title=title, longitude=longitude, latitude=latitude)


def query(link):
    return {name: values[0] for name, values in parse_qs(urlsplit(link.url).query).items()}


@pytest.mark.parametrize("missing", ["longitude", "latitude"])
def test_what_has_no_coordinates_is_on_no_map(missing):
    assert maps_of(office(**{missing: None}), "某路 1 号") == ()


def test_each_map_is_told_that_the_coordinates_are_those_of_gps():
    amap, baidu, tencent = maps_of(office(), "某路 1 号")
    assert [link.title for link in (amap, baidu, tencent)] == ["高德地图", "百度地图", "腾讯地图"]
    assert urlsplit(amap.url)[:3] == ("https", "uri.amap.com", "/marker")
    assert query(amap)["position"] == "117.020700,36.668300"
    assert query(amap)["coordinate"] == "wgs84"
    assert urlsplit(baidu.url)[:3] == ("https", "api.map.baidu.com", "/marker")
    assert query(baidu)["location"] == "36.668300,117.020700"
    assert (query(baidu)["coord_type"], query(baidu)["output"]) == ("wgs84", "html")
    assert urlsplit(tencent.url)[:3] == ("https", "apis.map.qq.com", "/uri/v1/marker")
    assert query(tencent)["marker"].startswith("coord:36.668300,117.020700;title:")
    assert query(tencent)["coord_type"] == "1"


def test_a_name_stays_a_name_whatever_stands_in_it():
    amap, baidu, tencent = maps_of(office(), "")
    assert query(amap)["name"] == "行政审批服务局; 分厅 & 大厅"
    assert query(baidu)["content"] == "行政审批服务局; 分厅 & 大厅"
    assert query(tencent)["marker"].count(";") == 2


def test_the_equator_is_a_place():
    assert query(maps_of(office(latitude=0.0), "")[0])["position"] == "117.020700,0.000000"
