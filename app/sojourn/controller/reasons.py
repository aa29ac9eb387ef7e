"""Why somebody is on a platform: asked for after a first visit, and kept. No rules, no windows."""

from dataclasses import replace

from sojourn.controller.desk import Desk
from sojourn.controller.quiet import Quiet
from sojourn.domain.catalogue import UNWIND
from sojourn.domain.intention import Platform, known_platform
from sojourn.domain.reason import reason_missing
from sojourn.domain.session import Session


class Reasons:
    """Everything about the one question; nothing is asked while words are hidden."""

    def __init__(self, desk: Desk, quiet: Quiet) -> None:
        self._desk = desk
        self._quiet = quiet

    def asked_after(self, session: Session) -> str:
        """Give the platform whose reason is asked for with a reflection, and note that it is.

        Who unwinds is asked one thing only, and that is another one.
        """
        if self._quiet.discreet or session.intention.purpose == UNWIND:
            return ""
        platforms = self._desk.journal.platforms()
        name = reason_missing(session.key, session.platforms, platforms)
        platform = known_platform(name, platforms) if name else None
        if platform is not None and not platform.reason_asked:
            self._keep(replace(platform, reason_asked=session.key))
        return name

    def keep(self, name: str, reason: str) -> None:
        """Keep why somebody is on a platform, where no reason stands yet."""
        platform = known_platform(name, self._desk.journal.platforms())
        if platform is not None and reason and not platform.reason:
            self._keep(replace(platform, reason=reason))

    def _keep(self, platform: Platform) -> None:
        self._desk.writes.write(
            f"platform {platform.name}", lambda: self._desk.journal.keep_platform(platform)
        )
