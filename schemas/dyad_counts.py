"""What dyads_by_month and dyads_by_year count alike."""

import pandera.polars as pa

from schemas.table import Table


class DyadCounts(Table):
    """What two sides did with and to each other, and in which words."""

    n_meetings: int = pa.Field(description="Meetings of the two alone, held or going on", ge=0)
    n_calls: int = pa.Field(description="Calls and letters between the two alone", ge=0)
    n_visits_a_to_b: int = pa.Field(description="Visits of country_a to country_b", ge=0)
    n_visits_b_to_a: int = pa.Field(description="Visits of country_b to country_a", ge=0)
    n_with_others: int = pa.Field(description="Meetings and calls of three sides or more, both among them", ge=0)
    n_announced: int = pa.Field(
        description="What was announced in this time to be done later, whether it came or not", ge=0
    )
    n_called_off: int = pa.Field(description="What was called off in this time", ge=0)
    n_agreements: int = pa.Field(description="Agreed or signed, once a day", ge=0)
    n_aid: int = pa.Field(description="Aid, and arms sold or given", ge=0)
    n_easings: int = pa.Field(description="Sanctions eased, people released", ge=0)
    n_joint_drills: int = pa.Field(description="Drills with each other", ge=0)
    n_summons: int = pa.Field(description="Ambassadors called in", ge=0)
    n_sanctions: int = pa.Field(description="Sanctions, bans, expulsions", ge=0)
    n_detentions: int = pa.Field(description="People of the other side held", ge=0)
    n_protests: int = pa.Field(description="Street protests and boycotts", ge=0)
    n_shows_of_force: int = pa.Field(description="Tests, drills, deployments, intrusions against the other", ge=0)
    n_attacks: int = pa.Field(description="Attacks and clashes", ge=0)
    n_pledges: int = pa.Field(description="Pledges to the other; this and all words: once a side, act and day", ge=0)
    n_supports: int = pa.Field(description="Support, welcome, praise", ge=0)
    n_invites: int = pa.Field(description="Invitations", ge=0)
    n_proposes: int = pa.Field(description="Proposals", ge=0)
    n_appeals: int = pa.Field(description="Appeals and hopes", ge=0)
    n_demands: int = pa.Field(description="Demands", ge=0)
    n_criticises: int = pa.Field(description="Criticism, concern, protest in words", ge=0)
    n_rejects: int = pa.Field(description="Refusals and denials", ge=0)
    n_warns: int = pa.Field(description="Warnings and threats", ge=0)
    n_for: int = pa.Field(description="All of these with an intensity above 0", ge=0)
    n_against: int = pa.Field(description="All of these with an intensity below 0", ge=0)
    balance: float = pa.Field(
        description="(n_for - n_against) / (n_for + n_against): 1 all for, -1 all against", ge=-1, le=1, nullable=True
    )
    intensity_a_to_b: float = pa.Field(
        description="Mean PLOVER intensity of what country_a did and said to country_b", nullable=True
    )
    intensity_b_to_a: float = pa.Field(
        description="Mean PLOVER intensity of what country_b did and said to country_a", nullable=True
    )
    n_of_two_outlets: int = pa.Field(
        description="Events among these that two outlets or more report: the surer ones", ge=0
    )
    n_dated_by_report: int = pa.Field(
        description="Events among these whose reports give no day: counted on that of the first", ge=0
    )
