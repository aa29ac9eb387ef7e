"""What a person came for, where, and what is known of that place; no history, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sojourn.domain.catalogue import SPARE_COLOURS, SUGGESTIONS, Stance, is_purpose
from sojourn.domain.duration import MINUTE_MS
from sojourn.domain.refusal import (
    ADDRESS_LIMIT,
    Code,
    Refused,
    checked_length,
    checked_line,
    checked_name,
    folded,
)

LENGTHS_MS = tuple(minutes * MINUTE_MS for minutes in (5, 10, 15, 25, 45))
"""The lengths offered; any other from 1 s to 12 h may be typed."""

DEFAULT_LENGTH_MS = 15 * MINUTE_MS


@dataclass(frozen=True, slots=True)
class Intention:
    """Platform, purpose, for whom, what I will do, and for how long (milliseconds).

    Attributes:
        takes_up: the session whose next step this is, by its UUID, or empty.
    """

    platform: str
    purpose: str
    will_do: str
    length_ms: int
    for_whom: str = ""
    takes_up: str = ""

    def checked(self) -> "Intention":
        """Give the same intention with its texts tidied.

        Raises:
            Refused: for the first field that is empty, too long, unknown or out of range.
        """
        if not is_purpose(self.purpose):
            raise Refused(Code.UNKNOWN, "purpose", self.purpose)
        return replace(
            self,
            platform=checked_name(self.platform, "platform"),
            for_whom=checked_name(self.for_whom, "for_whom", empty=True),
            will_do=checked_line(self.will_do, "will_do"),
            length_ms=checked_length(self.length_ms),
        )


@dataclass(frozen=True, slots=True)
class Platform:
    """A place to be social, as the person keeps it. An empty text is one not given yet.

    Attributes:
        colour: `#rrggbb`.
        address: what Start opens, http or https, when `opens_address` is ticked.
        weekly_budget_ms: None when none is set.
        reason_asked: the session after which its reason was asked for; empty while it was not.
    """

    name: str
    colour: str
    address: str = ""
    opens_address: bool = False
    stance: str = Stance.KEEP.value
    reason: str = ""
    who_is_there: str = ""
    weekly_budget_ms: int | None = None
    reason_asked: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """What Start shall open: an http(s) address, and whether it is wanted."""

    url: str = ""
    wanted: bool = False

    def checked(self) -> "Address":
        """Give the address with `https://` put before a bare host name.

        Raises:
            Refused: NOT_AN_ADDRESS for anything but http and https with a host, TOO_LONG.
        """
        url = checked_line(self.url, "address", ADDRESS_LIMIT, empty=True)
        if not url:
            return Address()
        if "://" not in url:
            url = f"https://{url}"
        # Only here: with it comes a module for addresses of networks, at every start.
        from urllib.parse import urlsplit  # noqa: PLC0415

        try:
            parts = urlsplit(url)
            # A port that is no number raises too: `javascript:alert(1)` would have one.
            host, _port = parts.hostname, parts.port
        except ValueError:
            host = None
        if not host or parts.scheme not in {"http", "https"} or " " in url:
            raise Refused(Code.NOT_AN_ADDRESS, "address", self.url)
        return Address(url, self.wanted)


def box_end(begin: datetime, length_ms: int) -> datetime:
    """Give when a box begun then is over, pauses aside."""
    return begin + timedelta(milliseconds=length_ms)


def known_platform(name: str, platforms: Iterable[Platform]) -> Platform | None:
    """Find the platform of that name, without regard to case and spaces, or None."""
    wanted = folded(name)
    return next((one for one in platforms if folded(one.name) == wanted), None)


def platform_named(name: str, platforms: tuple[Platform, ...]) -> Platform:
    """Give the known platform of that name, else a new one, with a suggestion's colour if it fits.

    Raises:
        Refused: for a name that is empty, too long or unreadable.
    """
    tidy = checked_name(name, "platform")
    known = known_platform(tidy, platforms)
    if known is not None:
        return known
    for suggestion in SUGGESTIONS:
        if folded(suggestion.name) == folded(tidy):
            # Who types capitals means them; who types none gets the name as it is written.
            name = suggestion.name if tidy.islower() else tidy
            return Platform(name, suggestion.colour, suggestion.address)
    return Platform(tidy, SPARE_COLOURS[len(platforms) % len(SPARE_COLOURS)])
