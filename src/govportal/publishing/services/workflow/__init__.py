"""@workflow: transitions that change nothing when they are refused."""
