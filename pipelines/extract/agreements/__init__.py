"""What sides agreed on or signed.

Where to look:
    the items of an article, sentence by sentence: finding, stated, reach
    lists: listing
    between whom: agreement_sides, in_a_row, signatories, counterparts
    when, and how firmly: due
"""
