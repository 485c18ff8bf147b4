"""Services of the export."""
