"""Serve the Wagtail site with waitress, as Plone's instance is: ``… PORT THREADS``."""

import os
import sys


def main() -> None:
    """Serve until killed."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.wagtail_site.settings"

    from django.core.wsgi import get_wsgi_application
    from waitress import serve

    serve(
        get_wsgi_application(),
        host="127.0.0.1",
        port=int(sys.argv[1]),
        threads=int(sys.argv[2]),
        ident="wagtail",
    )


if __name__ == "__main__":
    main()
