"""The outermost room: Dagster and the command line. Not here: any logic over text."""
