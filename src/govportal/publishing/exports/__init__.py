"""Export in the portal's own shape, which the import reads back."""
