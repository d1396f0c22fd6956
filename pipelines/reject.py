"""A refusal: the row of `rejects`.

Every stage says what it leaves out, and why, in words that the owner of the file understands.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reject:
    reason: str  # a short code, snake_case, the same for the same cause: empty_file, not_chinese, ...
    detail: str  # one sentence for a person
    row: dict[str, object] = field(default_factory=dict)  # what was refused, JSON-able, cut to a reasonable length
