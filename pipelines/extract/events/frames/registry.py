"""The frames by which a rule's participants are read off its clause, by name.

Not here: words, status, merging.
"""

from collections.abc import Callable

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.frames import arrivals as arrival_frames
from pipelines.extract.events.frames import audiences as audience_frames
from pipelines.extract.events.frames import ceremonies as ceremony_frames
from pipelines.extract.events.frames import consular as consular_frames
from pipelines.extract.events.frames import councils as council_frames
from pipelines.extract.events.frames import discussions as discussion_frames
from pipelines.extract.events.frames import gatherings as gathering_frames
from pipelines.extract.events.frames import guests as guest_frames
from pipelines.extract.events.frames import joining as joining_frames
from pipelines.extract.events.frames import journeys as journey_frames
from pipelines.extract.events.frames import named_talks
from pipelines.extract.events.frames import talks as talk_frames
from pipelines.extract.events.measures import registry as deed_frames

FRAMES: dict[str, Callable[[Spot], Reading]] = {
    "mutual": talk_frames.mutual,
    "discussing": discussion_frames.discussing,
    "signing": discussion_frames.signing,
    "at_table": discussion_frames.at_table,
    "transitive": audience_frames.transitive,
    "consular": consular_frames.consular,
    "calls_on": audience_frames.calls_on,
    "addressed": audience_frames.addressed,
    "messenger": audience_frames.messenger,
    "nominal": named_talks.nominal,
    "known_summit": named_talks.known_summit,
    "pair": named_talks.pair,
    "concluded": named_talks.concluded,
    "joining": joining_frames.joining,
    "joining_after": joining_frames.joining_after,
    "joining_led": joining_frames.joining_led,
    "gathering": gathering_frames.gathering,
    "seminar": gathering_frames.seminar,
    "council": council_frames.council,
    "house": council_frames.house,
    "gathering_hosted": gathering_frames.gathering_hosted,
    "gathering_before": gathering_frames.gathering_before,
    "motion": journey_frames.motion,
    "motion_there": journey_frames.motion_there,
    "motion_to": journey_frames.motion_to,
    "motion_region": journey_frames.motion_region,
    "motion_abroad": journey_frames.motion_region,
    "region_of": journey_frames.region_of,
    "arriving": arrival_frames.arriving,
    "received": arrival_frames.received,
    "hosted": arrival_frames.hosted,
    "possessive": journey_frames.possessive,
    "guest": guest_frames.guest,
    "invite": guest_frames.invite,
    "stop_of": guest_frames.stop_of,
    "accepting": guest_frames.accepting,
    "attending": ceremony_frames.attending,
    "this_visit": guest_frames.this_visit,
    "exchange": guest_frames.exchange,
    **deed_frames.FRAMES,
}
