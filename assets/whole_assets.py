"""What needs all articles at once: near-duplicates, events, links, aggregates."""

from collections.abc import Iterator, Sequence

import dagster as dg

from assets.checks import law_spec, verdict_result
from assets.folders import Folders, Progress
from assets.shown import numbers, preview, table_schema
from assets.stage_assets import OWNERS, POOL
from pipelines.aggregate import MODELS, sources
from pipelines.warehouse.catalog import catalog
from pipelines.warehouse.laws import judge
from pipelines.warehouse.version import code_version
from pipelines.warehouse.whole import Whole, refresh_whole
from pipelines.warehouse.wholes import AGGREGATE, DUPLICATES, LINK


def whole_spec(whole: Whole, table: str, group: str, deps: Sequence[str], kinds: set[str]) -> dg.AssetSpec:
    model = whole.tables[table]
    return dg.AssetSpec(
        table,
        deps=deps,
        group_name=group,
        kinds=kinds,
        owners=OWNERS,
        description=(model.__doc__ or "").strip(),
        code_version=code_version(*whole.modules),
        metadata={"dagster/column_schema": table_schema(model), "dagster/table_name": f"huitan.{table}"},
    )


def whole_assets(
    whole: Whole, group: str, tables: Sequence[str], deps: Sequence[str], kinds: set[str], laws: Sequence[str] = ()
) -> dg.AssetsDefinition:
    """The assets that one stage over all articles makes."""

    @dg.multi_asset(
        name=f"{whole.name}_stage",
        specs=[whole_spec(whole, table, group, [*deps, *sources(table)], kinds) for table in tables],
        check_specs=[law_spec(law, tables[0]) for law in laws],
        pool=POOL,
    )
    def made(folders: Folders, progress: dg.ResourceParam[Progress]) -> Iterator[dg.MaterializeResult]:
        report = refresh_whole(folders.store, whole, progress.stage)
        progress.report(report)
        for table in [*tables[1:], tables[0]] if laws else tables:  # what is checked last: a failed check ends the step
            yield dg.MaterializeResult(
                asset_key=table,
                metadata={**numbers(report, table), "preview": preview(folders.store, whole.name, table)},
                data_version=dg.DataVersion(report.content),
                check_results=judged(folders, laws, table) if table == tables[0] else None,
            )

    return made


def judged(folders: Folders, laws: Sequence[str], table: str) -> list[dg.AssetCheckResult]:
    """The tables as the parts have them now, by the laws."""
    if not laws:
        return []
    with catalog(folders.store) as con:
        return [verdict_result(judge(con, law), table) for law in laws]


EXTRACTED = ["extracted_events", "event_participants"]
AGGREGATED = ["events", "event_links", "extracted_statements", "extracted_agreements"]
WHOLE_ASSETS = [
    whole_assets(DUPLICATES, "link", ["article_duplicates"], ["cleaned_articles"], {"duckdb", "parquet"}),
    whole_assets(
        LINK,
        "link",
        ["events", "event_links", "event_claims", "event_aliases"],
        [*EXTRACTED, "article_duplicates"],
        {"duckdb", "parquet"},
        ["every_event_mentioned"],
    ),
    whole_assets(AGGREGATE, "aggregate", [*MODELS], AGGREGATED, {"sql", "duckdb"}),
]
