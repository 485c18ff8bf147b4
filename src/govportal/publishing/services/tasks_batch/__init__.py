"""@tasks-batch: one action on several items."""
