"""``@register``: makes an account."""
