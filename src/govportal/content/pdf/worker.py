"""Makes a PDF of the HTML on its standard input; a process of its own.

Laying out pages is work that cannot be interrupted from within, so whoever needs it starts this
and ends it when it takes too long. It reads nothing but its input and the machine's fonts.
"""

from weasyprint import HTML
from weasyprint.urls import URLFetcher

import resource
import sys


#: Seconds of computing, and bytes of memory.
CPU = 30
MEMORY = 2 * 1024 * 1024 * 1024


def make_pdf(html: str) -> bytes:
    """The document, tagged for screen readers (PDF/UA), with bookmarks and its fonts inside."""
    document = HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=("data",)))
    result: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return result


def main() -> None:
    """Read, lay out, write."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU, CPU))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    sys.stdout.buffer.write(make_pdf(sys.stdin.buffer.read().decode("utf-8")))


if __name__ == "__main__":
    main()
