"""What the portal shows before anybody searches: frame, front page, announcements."""
