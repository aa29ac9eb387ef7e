"""What stands in an open form and is not said yet; kept so that nothing typed is lost."""

from dataclasses import dataclass, field

from sojourn.domain.intention import Address
from sojourn.domain.outcome import Reflection


@dataclass(frozen=True, slots=True)
class IntentionDraft:
    """The intention window's fields as they stand; any may be empty.

    Attributes:
        length_ms: None while the length typed cannot be read.
    """

    platform: str = ""
    purpose: str = ""
    for_whom: str = ""
    will_do: str = ""
    length_ms: int | None = None
    address: Address = field(default_factory=Address)


@dataclass(frozen=True, slots=True)
class ReflectionDraft:
    """The reflection window's fields as they stand, for one session."""

    session: str
    reflection: Reflection


Draft = IntentionDraft | ReflectionDraft


@dataclass(frozen=True, slots=True)
class NotNow:
    """A visit turned down at the intention window; UTC milliseconds."""

    at_ms: int
    draft: IntentionDraft
