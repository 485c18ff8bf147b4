"""@worklist-choices: what the worklist's filters offer."""
