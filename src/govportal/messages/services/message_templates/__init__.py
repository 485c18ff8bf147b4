"""``@message-templates``: the texts of messages, as shipped and as the site words them."""
