"""Services of the publishing room, one folder per endpoint."""
