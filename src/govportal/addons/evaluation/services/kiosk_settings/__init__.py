"""@kiosk-settings."""
