"""Chinese for what Plone's own catalogues leave in English; see README.md."""
