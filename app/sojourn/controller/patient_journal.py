"""Writes to the journal that do not give up: what is refused now is kept and tried again."""

import logging
from collections.abc import Callable

from sojourn.domain.keeping import Hindrance
from sojourn.domain.ports import JournalBusyError

log = logging.getLogger(__name__)

RETRY_MS = 250
PASSING = 8
"""So often a lock may be met before it is worth telling: most are gone in a moment."""


class PatientWrites:
    """Writes, the latest of each name, until they are done.

    `waiting` tells whether something is still to be written; call `again` after `RETRY_MS`.
    `changed` is called when that begins, and whenever `trouble` changes.

    Attributes:
        why: what kept the journal from being written the last time.
        trouble: the same once it has lasted long enough to be told; else None.
    """

    def __init__(self) -> None:
        self._waiting: dict[str, Callable[[], None]] = {}
        self._refused = 0
        self.why = Hindrance.LOCKED
        self.trouble: Hindrance | None = None
        self.changed: Callable[[], None] = lambda: None

    @property
    def waiting(self) -> bool:
        """Something refused is still to be written."""
        return bool(self._waiting)

    def write(self, name: str, write: Callable[[], None]) -> None:
        """Write now, or as soon as the journal takes it; replaces what waits under that name."""
        # Each refusal may take the whole patience of the database: one at a time is enough.
        later = self.waiting
        self._waiting.pop(name, None)
        self._waiting[name] = write
        if not later:
            self.again()

    def again(self) -> None:
        """Try what waits, in the order in which it came."""
        for name, write in tuple(self._waiting.items()):
            try:
                write()
            except JournalBusyError as why:
                self._refuse(name, why)
                return
            del self._waiting[name]
        self._refused = 0
        self._tell(None)

    def _refuse(self, name: str, error: JournalBusyError) -> None:
        self._refused += 1
        self.why = error.why
        if self._refused == 1:
            log.warning("The journal did not take %s: %s", name, error)
            self.changed()
        if error.why is not Hindrance.LOCKED or self._refused >= PASSING:
            self._tell(error.why)

    def _tell(self, trouble: Hindrance | None) -> None:
        if trouble is not self.trouble:
            self.trouble = trouble
            log.warning("Writing the journal: %s", trouble or "works again")
            self.changed()
