"""Sentences of tokens: clauses, who does what in them, whom 双方 and 他 mean, what words govern a trigger."""
