"""Whether somebody is asked why they are on a platform: once each, after a first visit there."""

from collections.abc import Iterable

from sojourn.domain.intention import Platform
from sojourn.domain.refusal import folded


def reason_missing(session: str, visited: Iterable[str], known: Iterable[Platform]) -> str:
    """Give the place of a visit whose reason is asked for after it; empty for none.

    One that was asked for after another visit is not asked for again, answered or not.
    """
    platforms = {folded(one.name): one for one in known}
    for name in visited:
        platform = platforms.get(folded(name))
        if platform is None or platform.reason.strip():
            continue
        if platform.reason_asked in {"", session}:
            return platform.name
    return ""
