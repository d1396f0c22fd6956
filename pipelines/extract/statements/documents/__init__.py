"""Papers, readouts and whole texts that speak.

Where to look:
    papers and those who convene: papers, conveners
    ministries' own accounts, and talks told in full: readouts, told_in_full
    speeches and interviews in full: full_texts, interviews
"""
