"""The frames of talks and journeys: who meets, calls, visits and attends, one function per word order."""
