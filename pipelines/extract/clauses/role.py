"""What one party does in a clause. Not here: who reads it out of the clause (taking_part/roles.py)."""

from typing import NamedTuple

from pipelines.extract.mentions.token import Token

PLACED = frozenset({"at", "go", "event"})


class Role(NamedTuple):
    """One token of a clause and its role.

    subject | with | and | to | at | go | about | object | met | source | since | agent | led;
    taking no part: event (an occasion), beside (another clause), inviter, of (describes or owns the next)
    """

    position: int
    token: Token
    role: str
