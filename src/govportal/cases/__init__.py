"""The case engine: what a person asked for and what became of it, for every kind of business.

A case is a row (``tables``), wrapped for a request as a transient Zope object (``case``) with local
roles and a DCWorkflow chain. An add-on brings a *kind* (``kinds``): its workflow, and a handler for
each of its actions. Everything that happens to a case happens through ``perform``.
"""
