"""What leaves the site as files: tables of one type in the native shape, and the whole site.

- `native`, `formats`, `formulas`: one type as CSV, XLSX or JSONL, which the import reads back.
- `wholesite`, `views`, `extras`, `relations`, `restoring`: everything, with plone.exportimport and
  collective.exportimport.
"""
