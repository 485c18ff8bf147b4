"""``@implementations``: who carries out a catalogue entry where."""
