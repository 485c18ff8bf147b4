"""The public pages in Plone: the front page and the finder of what is published."""
