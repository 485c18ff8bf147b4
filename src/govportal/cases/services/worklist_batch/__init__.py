"""@worklist-batch: one action on several cases."""
