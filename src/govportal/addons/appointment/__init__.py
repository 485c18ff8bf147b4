"""Appointments: people book a time at a window of a service hall, and the hall serves them.

What can be booked is content (halls, windows, schedules); what is booked is rows. The places of a
slot are counted in its row, so that no two people get the last one; a booking is a case.
"""
