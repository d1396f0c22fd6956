"""What the first stage hands on: one file of the raw folder, decoded. Belongs here: the shape.
Not here: how it is found or decoded.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class RawFile:
    """One file. `text` is the decoded content with \\n for line ends; `content` the bytes as found (for archives)."""

    file_id: str
    path: str  # relative to the raw folder, POSIX, NFC
    sha256: str
    size_bytes: int
    modified_at: datetime  # UTC; recorded only, never evidence: copying a folder changes it
    encoding: str  # the codec that read it and what else is known, see decode.py; or binary
    text: str
    content: bytes = b""

    @property
    def as_found(self) -> bytes:
        """Its bytes, else its text as bytes: parts of archives and letters have charsets of their own."""
        return self.content or self.text.encode("utf-8", "surrogatepass")
