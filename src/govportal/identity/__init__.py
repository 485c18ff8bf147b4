"""Applicants: their accounts, real names, organisations, and who may act for whom.

An account is a Plone member with the role Member; what the portal knows of the person stands in
SQL. Numbers of identity cards and phones are masked wherever they leave this room; whoever reads
one in full leaves a trace in the audit.
"""
