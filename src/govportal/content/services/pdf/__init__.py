"""``@pdf``: the guide of a matter, or a service guide with its matter, to download and print."""
