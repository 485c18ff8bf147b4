"""@case-delegations: who acts for whom."""
