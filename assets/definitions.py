"""What Dagster is given: all assets, the job, the schedule, the sensor, the folders."""

import dagster as dg

from assets.all_assets import ASSETS
from assets.folders import Folders, Progress
from assets.refreshing import every_morning, new_files, refresh

defs = dg.Definitions(
    assets=ASSETS,
    jobs=[refresh],
    schedules=[every_morning],
    sensors=[new_files],
    resources={"folders": Folders(), "progress": Progress()},
    executor=dg.in_process_executor,  # the work is parallel inside the assets; a process a step would cost seconds each
)
