"""``@authorisations``: who may act for an organisation."""
