"""Who speaks.

Where to look:
    the subject of speech, resolved: voices, voice
    several as one: speaking_together
    for somebody else: spoken_for, spokesmen
"""
