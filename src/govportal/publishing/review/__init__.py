"""Review: who passes which step, working copies, the clock, tasks."""
