"""Multi-level publishing: compile a matter from a catalogue entry, mark what must be revised."""
