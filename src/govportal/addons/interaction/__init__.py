"""Interaction: consultations, complaints about handling, suggestions, and the call desk.

Three kinds of case on the engine. What a person wrote stands in the case's ``form_data``, what he
was told in ``result``; what is looked up besides stands in tables of this add-on.
"""
