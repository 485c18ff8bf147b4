"""Files that people hand in and the portal makes: kept by their content, checked when they come.

- ``store``: the bytes, named by their SHA-256, in a folder or an object store;
- ``checks``: which kinds and sizes are taken, and whether a virus is in it;
- ``uploads``: files on their way in, piece by piece, each seen by its owner alone;
- ``references`` and ``sweep``: what no table names goes away.
"""
