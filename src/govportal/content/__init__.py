"""Typed content: what the portal publishes, its rules, its completeness and its pages."""
