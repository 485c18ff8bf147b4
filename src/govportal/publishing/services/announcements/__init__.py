"""@announcements: the published announcements."""
