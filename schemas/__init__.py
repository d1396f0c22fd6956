"""The contract: one module per table, its pandera model. Not here: how rows are made."""
