"""rejects and warehouse: what was refused anywhere, and the DuckDB file that users open."""

from collections.abc import Iterator

import dagster as dg

from assets.checks import law_spec, verdict_result
from assets.folders import Folders, Progress
from assets.shown import as_table, table_schema
from assets.stage_assets import OWNERS, POOL, STAGE_ASSETS
from assets.whole_assets import WHOLE_ASSETS
from pipelines.warehouse.catalog import catalog
from pipelines.warehouse.ids import content_id
from pipelines.warehouse.laws import LAWS
from pipelines.warehouse.publish import Published, publish
from pipelines.warehouse.version import code_version
from schemas.rejects import Rejects

UPSTREAM = sorted(key.to_user_string() for made in (*STAGE_ASSETS, *WHOLE_ASSETS) for key in made.keys)


@dg.asset(
    deps=UPSTREAM,
    group_name="publish",
    kinds={"parquet"},
    owners=OWNERS,
    description=(Rejects.__doc__ or "").strip(),
    metadata={"dagster/column_schema": table_schema(Rejects), "dagster/table_name": "huitan.rejects"},
    pool=POOL,
)
def rejects(folders: Folders) -> dg.MaterializeResult:
    with catalog(folders.store) as con:
        reasons = con.sql("select stage, reason, count(*) as n from rejects group by all order by all").pl()
        first = con.sql("from rejects order by all limit 10").pl()
        content = con.sql(
            "select md5(coalesce(string_agg(r::varchar, '|' order by r::varchar), '')) from rejects r"
        ).fetchall()
    counts = {f"{stage}: {reason}": n for stage, reason, n in reasons.rows()}
    shown = {"reasons": as_table(reasons), "preview": as_table(first)}
    return dg.MaterializeResult(
        metadata={"dagster/row_count": sum(counts.values()), **shown, **counts},
        data_version=dg.DataVersion(content_id(content)),
    )


@dg.multi_asset(
    name="warehouse_stage",
    specs=[
        dg.AssetSpec(
            "warehouse",
            deps=[*UPSTREAM, "rejects"],
            group_name="publish",
            kinds={"duckdb"},
            owners=OWNERS,
            description="huitan.duckdb: every table with its comments, replaced in one step, only when all laws hold.",
            code_version=code_version("pipelines.warehouse.publish"),
        )
    ],
    check_specs=[law_spec(law, "warehouse") for law in LAWS],
    pool=POOL,
)
def warehouse(
    folders: Folders, progress: dg.ResourceParam[Progress]
) -> Iterator[dg.MaterializeResult | dg.AssetCheckResult]:
    progress.stage("publish", 0, 1)
    published = publish(folders.store)
    progress.stage("publish", 1, 1)
    progress.publication(published)
    verdicts = [verdict_result(verdict, "warehouse") for verdict in published.verdicts]
    if not published.lawful:
        yield from verdicts
        raise dg.Failure(
            "Not published: the tables break a law. The file that was there is still there.", allow_retries=False
        )
    yield dg.MaterializeResult(
        asset_key="warehouse",
        metadata=facts(published),
        data_version=dg.DataVersion(published.content),
        check_results=verdicts,
    )


def facts(published: Published) -> dict[str, object]:
    """The file's size and row counts; `replaced` is 0 when the file in place already held the same."""
    size = published.path.stat().st_size
    rows = {f"rows: {table}": n for table, n in published.rows.items()}
    return {
        "path": dg.MetadataValue.path(published.path),
        "megabytes": round(size / 1e6, 2),
        "replaced": int(published.fresh),
        "seconds": round(published.seconds, 3),
        **rows,
    }
