"""Aid: who gives and who receives.

Where to look:
    who gives: gifts, relief
    whether it is given: given
    who receives: receivers, needy
"""
