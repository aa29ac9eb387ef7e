"""The words for a journal that cannot be used just now."""

from PySide6.QtCore import QObject

from sojourn.domain.keeping import Hindrance
from sojourn.ui.words import filled


class JournalWords(QObject):
    """Sentences for tray and notification. Its name is their translations' context."""

    def not_written(self) -> str:
        """Say it, without a full stop."""
        return self.tr("Your journal cannot be written just now")

    def why(self, hindrance: Hindrance) -> str:
        """Say what keeps it from that."""
        match hindrance:
            case Hindrance.LOCKED:
                return self.tr("Something else is writing to it.")
            case Hindrance.FULL:
                return self.tr("The disk is full.")
            case Hindrance.READ_ONLY:
                return self.tr("It can only be read.")
            case Hindrance.GONE:
                return self.tr("Its file is not where it was.")
            case Hindrance.FAULTY:
                return self.tr("The disk does not take it.")
            case Hindrance.NO_RIGHTS:
                return self.tr("It may not be opened.")

    def refused(self, hindrance: Hindrance) -> str:
        """Say that something asked for was not done, and why."""
        if hindrance is Hindrance.LOCKED:
            return self.tr(
                "The journal is busy just now. Nothing has changed; try again in a moment."
            )
        told = self.tr(
            "Your journal cannot be used just now. %1 Nothing has changed; try again once that is "
            "mended."
        )
        return filled(told, self.why(hindrance))

    def nothing_lost(self) -> str:
        """Say what becomes of what is told meanwhile."""
        return self.tr("Nothing is lost: it is kept in memory and tried again.")

    def written_again(self) -> tuple[str, str]:
        """Say that it can be written again, as a title and a sentence."""
        return self.tr("Your journal is written again"), self.tr("Everything you noted is kept.")


def hindrance(told: object) -> Hindrance:
    """Read what a refusal carries; a key nobody knows is a disk that does not take something."""
    if not told:
        return Hindrance.LOCKED
    known = [one for one in Hindrance if one == told]
    return known[0] if known else Hindrance.FAULTY
