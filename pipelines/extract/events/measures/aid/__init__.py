"""Aid: who gives and who receives.

Where to look:
    who gives: gifts, relief
    who receives: receivers, needy
"""
