"""The frames by which rules of measures and acts of force are read, by name."""

from collections.abc import Callable

from pipelines.extract.clauses.triggers.reading import Reading, Spot
from pipelines.extract.events.measures.aid import gifts as gift_frames
from pipelines.extract.events.measures.aid import relief as relief_frames
from pipelines.extract.events.measures.arms import craft as craft_frames
from pipelines.extract.events.measures.arms import crossings
from pipelines.extract.events.measures.arms import launches as launch_frames
from pipelines.extract.events.measures.arms import sailing as sail_frames
from pipelines.extract.events.measures.arms import sales as sale_frames
from pipelines.extract.events.measures.captives import custody as custody_frames
from pipelines.extract.events.measures.captives import letting_go
from pipelines.extract.events.measures.force import blame as blame_frames
from pipelines.extract.events.measures.force import blows as force_frames
from pipelines.extract.events.measures.force import fighting as fighting_frames
from pipelines.extract.events.measures.force import raids as raid_frames
from pipelines.extract.events.measures.force import waging as war_frames
from pipelines.extract.events.measures.laws import boycotts as boycott_frames
from pipelines.extract.events.measures.laws import by_noun as noun_frames
from pipelines.extract.events.measures.laws import by_verb as law_frames
from pipelines.extract.events.measures.laws import ordered as order_frames
from pipelines.extract.events.measures.streets import crowds as crowd_frames
from pipelines.extract.events.measures.streets import protests as street_frames

FRAMES: dict[str, Callable[[Spot], Reading]] = {
    "act_on": law_frames.act_on,
    "advise": law_frames.advise,
    "ordered": order_frames.ordered,
    "give": gift_frames.give,
    "help": gift_frames.help_given,
    "help_named": gift_frames.help_named,
    "given": gift_frames.given,
    "receive": gift_frames.receive,
    "help_on_site": relief_frames.help_on_site,
    "measure": noun_frames.measure,
    "strike": force_frames.strike,
    "launch": launch_frames.launch,
    "cross": crossings.cross,
    "fall": craft_frames.fall,
    "observe": craft_frames.observe,
    "raid": raid_frames.raid,
    "blamed": blame_frames.blamed,
    "murdered": blame_frames.murdered,
    "sail": sail_frames.sail,
    "station": craft_frames.station,
    "reach": craft_frames.reach,
    "buy": sale_frames.buy,
    "notice": sale_frames.notice,
    "late": sale_frames.late,
    "host_arms": craft_frames.host_arms,
    "balloon": craft_frames.balloon,
    "together": fighting_frames.together,
    "clash": fighting_frames.clash,
    "war": war_frames.war,
    "war_going_on": war_frames.war_going_on,
    "war_of_two": war_frames.war_of_two,
    "war_over": war_frames.war_over,
    "past_war": war_frames.past_war,
    "led": war_frames.led,
    "seize": custody_frames.seize,
    "seize_own": custody_frames.seize_own,
    "release": letting_go.release,
    "street": street_frames.street,
    "street_too": street_frames.street_too,
    "crowd": crowd_frames.crowd,
    "shun": boycott_frames.shun,
}
