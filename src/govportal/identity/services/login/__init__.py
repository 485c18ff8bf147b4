"""``@login``: plone.restapi's own, with tries counted."""
