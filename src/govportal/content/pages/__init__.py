"""What readers are shown of matters, guides and catalogue entries, as plain data.

The REST API and the printed guide both show this. Everything is read with the
rights of the current user, so nothing gets here that a reader may not see.
"""
