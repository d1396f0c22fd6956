"""Who goes on speaking when a sentence names nobody.

Where to look:
    whether the one before still has the floor: hearing, unheard_speech
    who is named before or behind the words: led_up, said_after
"""
