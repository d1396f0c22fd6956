"""What the scan of the raw folder tells about one file, as the row that the first stage starts from."""

from pipelines.read.scan import FoundFile, Refused, moment
from pipelines.warehouse.frames import Row


def listing_row(found: FoundFile | Refused) -> Row:
    """`size_bytes` is None for what is no file at all; `reason` and `detail` say why a file is not to be read."""
    return {
        "path": found.path,
        "location": found.location,
        "size_bytes": found.size_bytes,
        "mtime_ns": found.mtime_ns,
        "modified_at": moment(found.mtime_ns or 0),
        "reason": getattr(found, "reason", None),
        "detail": getattr(found, "detail", None),
    }
