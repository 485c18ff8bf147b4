"""@case-progress-code: a code for who asks how his cases stand."""
