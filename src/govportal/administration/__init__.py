"""The administrators' pages: what they show and change beyond the rooms' own services."""
