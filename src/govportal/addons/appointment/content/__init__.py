"""Service halls, their windows, and the schedules by which their time is booked."""
