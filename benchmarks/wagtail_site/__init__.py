"""A Wagtail site with the generator's matters as pages, served by its API v2.

It runs in an environment of its own, ``benchmarks/.venv``, made from
``benchmarks/requirements-wagtail.txt``.
"""
