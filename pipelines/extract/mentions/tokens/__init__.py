"""Mentions -> tokens: what makes one party of a sentence.

Where to look:
    runs of mentions: folding, neighbours
    what a token keeps of them: party_tokens
    the rest of a row: conjuncts
"""
