"""Matters as pages: a column for each field of the list item, an index for each filter.

The whole record stands in a table of its own, so that lists don't read it; a site that keeps it
in the page (as rich text or a StreamField) would be slower.
"""

from django.db import models
from wagtail.api import APIField
from wagtail.models import Page


class PlacePage(Page):
    """A region or a department."""

    code = models.CharField(max_length=64, db_index=True)


#: Fields of the list item → columns, except ``title`` and ``path``, whose names Page has itself.
TEXTS = (
    "uid",
    "state",
    "state_title",
    "region",
    "department",
    "published",
    "basic_code",
    "implementation_code",
    "handling_item_code",
    "matter_type_title",
    "exercise_level_title",
    "handling_type_title",
    "statutory_unit",
    "promised_unit",
    "online_url",
    "address",
    "advice_phone",
)
KEYS = (
    "code",
    "region_code",
    "department_code",
    "matter_type",
    "exercise_level",
    "handling_type",
    "online_depth",
)
LISTS = ("service_objects", "themes_natural", "themes_legal", "handling_forms")
NUMBERS = ("statutory_limit", "promised_limit", "visits")
FLAGS = ("online", "reservable", "charged")
RENAMED = {"path": "site_path"}


class MatterPage(Page):
    """A matter with what a list shows of it."""

    site_path = models.CharField(max_length=255)
    locals().update({name: models.CharField(max_length=255) for name in TEXTS})
    locals().update({name: models.CharField(max_length=64, db_index=True) for name in KEYS})
    locals().update({name: models.JSONField(default=list) for name in LISTS})
    locals().update({name: models.IntegerField(null=True) for name in NUMBERS})
    locals().update({name: models.BooleanField(default=False) for name in FLAGS})

    api_fields = [
        APIField(name) for name in (*TEXTS, *KEYS, *LISTS, *NUMBERS, *FLAGS, *RENAMED.values())
    ]

    class Meta:
        # Pages of one filter in the order of codes, from an index.
        indexes = [
            models.Index(fields=["region_code", "code"], name="matter_region"),
            models.Index(fields=["department_code", "code"], name="matter_department"),
            models.Index(fields=["matter_type", "code"], name="matter_type"),
            models.Index(fields=["exercise_level", "code"], name="matter_level"),
        ]


class MatterRecord(models.Model):
    """The whole record of a matter."""

    page = models.OneToOneField(MatterPage, on_delete=models.CASCADE, primary_key=True)
    record = models.TextField()
