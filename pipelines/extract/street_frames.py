"""反日示威, 使馆前示威: streets against another country. Not here: people held (custody_frames.py)."""

from pipelines.extract.aims import letters
from pipelines.extract.deeds import add_all, find_actor, objects, set_targets
from pipelines.extract.reading import Reading, Spot


def street(at: Spot) -> Reading:
    """反日示威; 使馆前示威: those against whom the streets turn stand in the word itself."""
    reading = Reading()
    own = [r for r in at.left() if r.token.codes and r.role not in ("to", "source", "about")]
    add_all(reading, at, own[-1:] if own else [])
    if not own:
        find_actor(reading, at)
    against = letters().get(at.line.code[at.start + 1 : at.start + 2])
    set_targets(reading, at, objects(at) or [r for r in at.left() if r.role in ("to", "about")][-1:])
    reading.targets = [against] if against and at.line.code[at.start] in "反抗" else reading.targets
    return reading
