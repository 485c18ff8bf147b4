"""Evaluation: what people think of how they were served, and what follows from a bad review.

After acceptance and completion the applicant is asked (国办发〔2019〕51号): levels, tags, text.
The last two levels open a case of rectification at the department. Also here: the public figures,
the export for the national interface, and the settings of the kiosk.
"""
