"""What lies where in a warehouse folder. Imports nothing heavy."""

FILE = "huitan.duckdb"
PUBLISHED = "published.json"  # what the file in place was made of
CURRENT = "current.json"  # of each stage: the parts that its tables consist of
SEAL = "seal.json"
