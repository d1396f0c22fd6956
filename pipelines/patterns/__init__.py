"""What patterns say of themselves: where they can begin, which words they need, so that most are never tried.

Belongs here: reading and combining patterns. Not here: any pattern.
"""
