"""@worklist-views: saved queries of the worklist."""
