"""What leaves the site as files: tables of one type in the native shape, and the whole site."""
