"""Asset checks: the laws, which stop a run, and the rate of refusals, which warns. Both show the rows that fail."""

import dagster as dg
import duckdb

from assets.shown import as_table
from pipelines.warehouse.laws import Verdict, statement_of

TOO_MANY = 0.05  # of the files of a stage refused: worth a look
REFUSALS = "few_refusals"


def law_spec(law: str, asset: str) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(law, asset=asset, description=statement_of(law), blocking=True)


def refusal_spec(asset: str) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(
        REFUSALS, asset=asset, description=f"At most {TOO_MANY:.0%} of the files met a refusal at this stage."
    )


def verdict_result(verdict: Verdict, asset: str) -> dg.AssetCheckResult:
    metadata = {"breaches": verdict.count}
    rows = {} if verdict.holds else {"rows": as_table(verdict.rows)}
    return dg.AssetCheckResult(
        asset_key=asset, check_name=verdict.law, passed=verdict.holds, metadata={**metadata, **rows}
    )


def refusal_result(con: duckdb.DuckDBPyConnection, stage: str, asset: str, files: int) -> dg.AssetCheckResult:
    """How many files met a refusal, which and why."""
    query = "select path, article_id, reason, detail, row from rejects where stage = ? order by all"
    refused = con.sql(query, params=[stage]).pl()
    met = refused["path"].str.split("!/").list.first()  # a file in an archive is none of the folder
    share = met.n_unique() / files if files and refused.height else 0.0
    rows = {"rows": as_table(refused.head(100))} if refused.height else {}
    return dg.AssetCheckResult(
        asset_key=asset,
        check_name=REFUSALS,
        passed=share <= TOO_MANY,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{refused.height} refusals, in {share:.1%} of the files.",
        metadata={"refusals": refused.height, "share": round(share, 4), **rows},
    )
