"""``@code-sets``: the code sets, their terms and codings, and the site's changes to them."""
