"""The store. Belongs here: Parquet parts, what is redone and what is reused, publishing. Not here: what news says."""
