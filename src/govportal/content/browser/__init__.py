"""What of Plone's own pages is needed beside the front end: a plain view, and checked forms."""
