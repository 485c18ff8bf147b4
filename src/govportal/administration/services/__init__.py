"""Services of the administrators' pages."""
