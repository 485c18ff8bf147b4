"""The administrator's page for the list API."""
