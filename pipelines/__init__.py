"""Chinese news to facts. Knows nothing of Dagster; what runs these functions, and when, is the business of `assets`."""
