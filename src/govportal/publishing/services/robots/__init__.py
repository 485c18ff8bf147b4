"""@robots: what crawlers are told, as ``/robots.txt``."""
