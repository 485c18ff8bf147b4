"""Rectification: the case that a bad review opens at the department, and its end.

Everybody who gave one is called back; the department puts right what was wrong and says so; the
office checks it; the reviewer is told and may judge a second time. An officer may appeal once, and
the office judges.
"""
