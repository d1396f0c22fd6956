"""Who said what to whom: the floor, act words, addressees."""
