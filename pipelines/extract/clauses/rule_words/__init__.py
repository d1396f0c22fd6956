"""Words from rules/*.yaml, ready to be looked for.

Where to look:
    of deeds, speech and agreement: deed_words, speech_words, agreement_words
"""
