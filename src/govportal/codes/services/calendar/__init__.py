"""``@working-calendar``: the years, their days, and what a limit comes to."""
