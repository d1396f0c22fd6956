"""Triggers -> drafts -> one entry for each event: its day, its place, its state, what it shares with others."""
