"""The time zone of the offices, in which their days begin and end, wherever the server stands."""

from zoneinfo import ZoneInfo


NAME = "Asia/Shanghai"
ZONE = ZoneInfo(NAME)
