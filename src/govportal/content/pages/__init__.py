"""What readers are shown of matters, guides and catalogue entries, as plain data.

The REST API, the classic pages and the printed guide all show this. Everything is read with the
rights of the current user, so nothing gets here that a reader may not see.
"""
