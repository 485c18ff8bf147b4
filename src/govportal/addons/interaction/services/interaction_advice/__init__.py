"""@interaction-advice: where a case should go, and why."""
