"""@adopt-catalogue: take over the changed elements of a catalogue entry."""
