"""Who speaks and acts for no side.

Where to look:
    by trade, wherever the article names them: private_persons, private_voices
    people, firms: citizens
"""
