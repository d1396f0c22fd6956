"""When things happen: Chinese time expressions, resolved to closed intervals of days."""

from pipelines.extract.times.anchor import Anchor, last_with_day
from pipelines.extract.times.find import find_times
from pipelines.extract.times.lasting import lasting, nth_day, talks_of_days

__all__ = ["Anchor", "find_times", "last_with_day", "lasting", "nth_day", "talks_of_days"]
