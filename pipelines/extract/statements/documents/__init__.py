"""Papers, readouts and whole texts that speak.

Where to look:
    papers and those who convene: papers, conveners
    ministries' own accounts: readouts
    speeches and interviews in full: full_texts, interviews
"""
