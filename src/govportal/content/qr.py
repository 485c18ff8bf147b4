"""QR codes: an address that a phone reads off paper or a screen."""

from io import BytesIO

import segno


def qr_svg(address: str) -> bytes:
    """An SVG image of ``address`` that scales to any size."""
    out = BytesIO()
    # Level M still reads with an eighth of the picture soiled, as posters are.
    segno.make(address, error="m", micro=False).save(
        out, kind="svg", border=2, light="#fff", svgclass=None, lineclass=None, omitsize=True
    )
    return out.getvalue()
