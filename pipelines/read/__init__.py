"""The raw folder to raw files. `scan` finds them, `read_file` reads, hashes and decodes one."""

import hashlib

from pipelines.read.decode import decode
from pipelines.read.raw_file import RawFile
from pipelines.read.scan import FoundFile, Refused, refusal_to_read

__all__ = ["read_file"]


def read_file(found: FoundFile) -> RawFile | Refused:
    """One file that `scan` found, or why it cannot be read after all. The file id comes from path and content."""
    try:
        content = found.absolute.read_bytes()
    except OSError as error:
        return refusal_to_read(found, error)
    sha256, read = hashlib.sha256(content).hexdigest(), decode(content)
    file_id = hashlib.blake2b(f"{found.path}\x1f{sha256}".encode(), digest_size=8).hexdigest()
    return RawFile(file_id, found.path, sha256, len(content), found.modified_at, read.encoding, read.text, content)
