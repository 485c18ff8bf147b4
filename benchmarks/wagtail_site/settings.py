"""Settings of a small production site: SQLite with WAL, kept connections, no debugging."""

from pathlib import Path

import os


VAR = Path(os.environ["BENCH_WAGTAIL_VAR"])
SECRET_KEY = "a benchmark on 127.0.0.1 has no secrets"
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]
ROOT_URLCONF = "benchmarks.wagtail_site.urls"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "zh-hans"
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True
STATIC_URL = "/static/"
INSTALLED_APPS = [
    "benchmarks.wagtail_site",
    "wagtail.api.v2",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "rest_framework",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
]
# No sessions, users or messages: nothing but the API is served. This one sets Content-Length.
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
TEMPLATES = [
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True},
]
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR / "wagtail.sqlite",
        # Threads keep their connections; the same pragmas as govportal's own database.
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "init_command": (
                "PRAGMA journal_mode = WAL; PRAGMA cache_size = -32768; "
                "PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY;"
            ),
        },
    }
}
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [],
    "DEFAULT_PERMISSION_CLASSES": [],
    "UNAUTHENTICATED_USER": None,
}
WAGTAIL_SITE_NAME = "政务服务网"
WAGTAILADMIN_BASE_URL = "http://127.0.0.1"
WAGTAILAPI_LIMIT_MAX = 500
