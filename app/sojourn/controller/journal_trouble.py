"""Tells once when the journal cannot be written, and once when it can again. No words, no rules."""

from sojourn.controller.desk import Desk
from sojourn.controller.visit import Visit
from sojourn.domain.keeping import Hindrance


class JournalTrouble:
    """Watches the writes from its making on; what waits is tried again by the alarm."""

    def __init__(self, desk: Desk, visit: Visit) -> None:
        self._desk = desk
        self._visit = visit
        self._told: Hindrance | None = None
        desk.writes.changed = self._show

    def _show(self) -> None:
        trouble = self._desk.writes.trouble
        if trouble is not self._told:
            self._told = trouble
            wording = self._desk.wording
            self._desk.notifier.show(
                wording.journal_not_written(trouble) if trouble else wording.journal_written_again()
            )
        self._visit.show()
