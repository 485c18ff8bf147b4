"""``@message-preferences``: by which ways the person who is logged in wants to be told."""
