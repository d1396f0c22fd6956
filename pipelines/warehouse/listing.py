"""What the scan of the raw folder tells about one file, as the row that the first stage starts from."""

from pipelines.read.scan import FoundFile, Refused


def listing_row(found: FoundFile | Refused) -> dict[str, object]:
    return {
        "path": found.path,
        "location": found.location,
        "size_bytes": found.size_bytes,
        "mtime_ns": found.mtime_ns,
        "reason": getattr(found, "reason", None),
        "detail": getattr(found, "detail", None),
    }
