"""How good is it: what was extracted beside what people annotated. Belongs here: comparing, counting, showing.

Not here: extracting, or running anything. README.md tells how to annotate texts of one's own.
"""
