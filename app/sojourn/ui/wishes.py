"""What a window that comes by itself wants of the person, in words to be heard."""

from PySide6.QtCore import QCoreApplication, QObject

from sojourn.domain.catalogue import UNWIND
from sojourn.domain.page import ReflectionPage, SessionPage
from sojourn.domain.session import Phase
from sojourn.ui import time_words


class Wishes(QObject):
    """Nothing that was typed is said while words are hidden."""

    def session(self, page: SessionPage) -> str:
        """Say how the time stands, what for, and whether it wants to be wrapped up."""
        is_over = page.phase is Phase.OVERRUN
        time = (
            time_words.minutes_over(page.overrun_ms)
            if is_over
            else time_words.left(page.remaining_ms)
        )
        came_for = "" if page.discreet else page.intention.will_do
        wanted = self.tr("Wrap up?") if is_over else ""
        return ". ".join(filter(None, (time, came_for.rstrip("."), wanted)))

    def reflection(self, page: ReflectionPage) -> str:
        """Ask the one question of a reflection."""
        if page.intention.purpose == UNWIND:
            return QCoreApplication.translate("ReflectionWindow", "Did it do you good?")
        return QCoreApplication.translate("ReflectionWindow", "Did you do what you came for?")
