"""raw_files, parsed_articles, cleaned_articles and what is extracted: one asset a table, one computation a stage."""

from collections.abc import Iterator, Sequence

import dagster as dg

from assets.checks import law_spec, refusal_result, refusal_spec, verdict_result
from assets.folders import Folders, Progress
from assets.shown import numbers, preview, table_schema
from pipelines.warehouse.catalog import catalog
from pipelines.warehouse.laws import judge
from pipelines.warehouse.refresh import refresh
from pipelines.warehouse.stages import module_of
from pipelines.warehouse.tables import MODELS
from pipelines.warehouse.version import code_version

OWNERS = ["team:huitan"]
POOL = "warehouse"


def spec(table: str, group: str, stage: str, deps: Sequence[str]) -> dg.AssetSpec:
    """A table as the graph shows it: all words from its schema."""
    model = MODELS[table]
    return dg.AssetSpec(
        table,
        deps=deps,
        group_name=group,
        kinds={"polars", "parquet"},
        owners=OWNERS,
        description=(model.__doc__ or "").strip(),
        code_version=code_version(module_of(stage)),
        metadata={"dagster/column_schema": table_schema(model), "dagster/table_name": f"huitan.{table}"},
    )


def stage_assets(
    stage: str, group: str, tables: Sequence[str], deps: Sequence[str], laws: Sequence[str]
) -> dg.AssetsDefinition:
    """The assets that one stage makes. Checks hang on its first table."""
    first = tables[0]

    @dg.multi_asset(
        name=f"{stage}_stage",
        specs=[spec(table, group, stage, deps) for table in tables],
        check_specs=[refusal_spec(first), *(law_spec(law, first) for law in laws)],
        pool=POOL,
    )
    def made(folders: Folders, progress: dg.ResourceParam[Progress]) -> Iterator[dg.MaterializeResult]:
        report = refresh(folders.store, stage, folders.raw_folder, folders.crew, progress.stage)
        progress.report(report)
        for table in reversed(tables):  # the checked one last: a failed check ends the step
            yield dg.MaterializeResult(
                asset_key=table,
                metadata={**numbers(report, table), "preview": preview(folders.store, stage, table)},
                data_version=dg.DataVersion(report.content),
                check_results=checked(folders, stage, first, laws, report.files) if table == first else None,
            )

    return made


def checked(folders: Folders, stage: str, table: str, laws: Sequence[str], files: int) -> list[dg.AssetCheckResult]:
    with catalog(folders.store) as con:
        return [refusal_result(con, stage, table, files), *(verdict_result(judge(con, law), table) for law in laws)]


STAGE_ASSETS = [
    stage_assets("read", "read", ["raw_files"], [], []),
    stage_assets("parse", "parse", ["parsed_articles"], ["raw_files"], ["every_file_accounted_for"]),
    stage_assets("clean", "clean", ["cleaned_articles"], ["parsed_articles"], ["every_article_accounted_for"]),
    stage_assets(
        "extract",
        "extract",
        ["extracted_events", "event_participants", "extracted_statements", "extracted_agreements", "article_topics"],
        ["cleaned_articles"],
        ["evidence_is_its_slice"],
    ),
]
