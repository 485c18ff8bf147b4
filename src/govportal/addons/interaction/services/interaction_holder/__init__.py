"""@interaction-holder: for whoever has no account: by number and password, or by a link."""
