from tests.publishing.browser.conftest import province


__all__ = ["province"]
