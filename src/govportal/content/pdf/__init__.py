"""The guide of a matter as a PDF: to print at the counter, to send, to keep."""
