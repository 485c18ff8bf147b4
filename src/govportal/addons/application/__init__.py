"""Online application: what a person asks of an office, and how the office answers.

Two workflows on the case engine, one for administrative permits and the like (``govportal_permit_
workflow``) and one for public services, which need no decision by a head of office.
"""
