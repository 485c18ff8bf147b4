"""Worklists: the cases that an officer may see, of which he looks for those that wait.

A list is an SQL query that carries the View permission as a filter: the departments in which the
user, or somebody he acts for, was given an officer's role. A test compares it with the full list
filtered case by case.
"""
