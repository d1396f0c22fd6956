"""When the assets are refreshed: on demand, every morning, or when a file arrives; the last two once switched on."""

import hashlib
from pathlib import Path

import dagster as dg

from assets.places import cron, default_raw
from pipelines.read.scan import scan
from pipelines.warehouse.listing import listing_row

refresh = dg.define_asset_job(
    "refresh", selection=dg.AssetSelection.all(), description="Raw files to warehouse; does only what is not done yet."
)

every_morning = dg.ScheduleDefinition(
    name="every_morning",
    job=refresh,
    cron_schedule=cron(),
    execution_timezone="Asia/Shanghai",
    default_status=dg.DefaultScheduleStatus.STOPPED,
    description="Refresh at 06:00 in Shanghai, or as HUITAN_CRON says.",
)


@dg.sensor(
    job=refresh,
    minimum_interval_seconds=30,
    default_status=dg.DefaultSensorStatus.STOPPED,
    description="Refresh when a file of the raw folder came, went or was written to.",
)
def new_files(context: dg.SensorEvaluationContext) -> dg.SensorResult | dg.SkipReason:
    """Refresh when a file of the raw folder came, went or was written to. Takes no lock: a run may be at work."""
    mark = folder_mark(default_raw())
    if mark == context.cursor:
        return dg.SkipReason("Nothing in the raw folder has changed.")
    return dg.SensorResult(run_requests=[dg.RunRequest(run_key=mark)], cursor=mark)


def folder_mark(folder: Path) -> str:
    """A hash of every file's name, size and time."""
    digest = hashlib.blake2b(digest_size=16)
    for row in sorted(map(listing_row, scan(folder)), key=lambda row: str(row["path"])):
        digest.update(
            repr((row["path"], row["size_bytes"], row["mtime_ns"], row["reason"])).encode("utf-8", "surrogatepass")
        )
    return digest.hexdigest()
