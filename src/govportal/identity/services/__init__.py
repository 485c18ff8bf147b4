"""Services of accounts, at the site's root."""
