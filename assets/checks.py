"""Asset checks: the laws, which stop a run, and the rate of refusals, which warns. Both show the rows that fail."""

import dagster as dg

from assets.shown import as_table
from pipelines.warehouse.catalog import catalog
from pipelines.warehouse.laws import Verdict, judge, statement_of
from pipelines.warehouse.parts import Store

TOO_MANY = 0.05  # of the files of a stage refused: worth a look
REFUSALS = "few_refusals"


def law_spec(law: str, asset: str) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(law, asset=asset, description=statement_of(law), blocking=True)


def refusal_spec(asset: str) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(
        REFUSALS, asset=asset, description=f"At most {TOO_MANY:.0%} of the files met a refusal at this stage."
    )


def law_result(store: Store, law: str, asset: str) -> dg.AssetCheckResult:
    """Judge the tables as the parts have them now."""
    with catalog(store) as con:
        return verdict_result(judge(con, law), asset)


def verdict_result(verdict: Verdict, asset: str) -> dg.AssetCheckResult:
    metadata = {"breaches": verdict.count}
    rows = {} if verdict.holds else {"rows": as_table(verdict.rows)}
    return dg.AssetCheckResult(
        asset_key=asset, check_name=verdict.law, passed=verdict.holds, metadata={**metadata, **rows}
    )


def refusal_result(store: Store, stage: str, asset: str, files: int) -> dg.AssetCheckResult:
    """How many files met a refusal, which and why."""
    with catalog(store) as con:
        refused = con.sql(
            f"select path, article_id, reason, detail, row from rejects where stage = '{stage}' order by all"
        ).pl()
    share = refused["path"].n_unique() / files if files and refused.height else 0.0
    rows = {"rows": as_table(refused.head(100))} if refused.height else {}
    return dg.AssetCheckResult(
        asset_key=asset,
        check_name=REFUSALS,
        passed=share <= TOO_MANY,
        severity=dg.AssetCheckSeverity.WARN,
        description=f"{refused.height} refusals, in {share:.1%} of the files.",
        metadata={"refusals": refused.height, "share": round(share, 4), **rows},
    )
