"""@call-desk: who calls, and what he handed in before."""
