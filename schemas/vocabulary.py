"""The closed vocabularies: codes that a column may hold. Not here: the words that lead to them (lexicons, rules)."""


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


EVENT_TYPES = ("meeting", "call", "visit", "sanction", "easing", "detention", "military", "aid", "protest")
STATUSES = ("held", "ongoing", "planned", "proposed", "cancelled", "postponed", "denied")
ACTS = ("pledge", "support", "appeal", "demand", "criticise", "reject", "warn", "invite", "propose")
KINDS = ("agreed", "signed")
ROLES = ("principal", "host", "visitor", "attendee", "mediator", "spokesperson", "target")
LINKS = ("fulfils", "reschedules", "cancels", "part_of", "sidelines_of", "next_in_series")
FORMATS = ("in_person", "video", "phone", "letter")
PRECISIONS = ("minute", "day", "month")
BASES = words(
    """
    front_matter visible_line header_comment dateline url path meta feed inherited
    """
)
SCRIPTS = ("hans", "hant")
TOPICS = words(
    """
    taiwan senkaku_diaoyu south_china_sea hongkong xinjiang tibet human_rights fukushima_water food_import_ban
    detained_nationals north_korea nuclear_missile arms_control military_activity alliance_defence missile_defence
    balloon_airspace security_dialogue_hotline ukraine_war middle_east trade tariffs tech_export_controls
    supply_chain fta economic_cooperation energy climate_environment health_pandemic vaccines people_exchange
    culture_sport history abductions spying_cyber maritime_law border indo_pacific belt_and_road
    diplomatic_relations elections_domestic un_multilateral migration_refugees space other
    """
)
PLOVER_TYPES = words(
    """
    AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE
    COERCE ASSAULT
    """
)
