"""What is told of the settings file: what in it cannot be used, and writes that it did not take."""

from PySide6.QtCore import QObject

from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import AT_LOG_IN, DECLARED
from sojourn.ui.refusal_words import refusal
from sojourn.ui.words import filled, joined, number


class SettingsFileWords(QObject):
    """Its class name is the context of its translations."""

    def fault(self, refused: Refused) -> str:
        """Say what stands in the file that cannot be used, on which line, and what would be."""
        if not refused.field:
            return self._unreadable(refused.line)
        if refused.field in DECLARED:
            written = refused.value
            said = filled(
                self.tr("%1 is %2; %3 is expected, and the default is used."),
                refused.field,
                str(written).lower() if isinstance(written, bool) else str(written),
                self._expected(refused),
            )
        else:
            said = filled(self.tr("%1 is no setting; it is left alone."), refused.field)
        if refused.line is None:
            return said
        return filled(self.tr("Line %1: %2"), number(refused.line), said)

    def refusal(self, refused: Refused) -> str:
        """Say beside a setting why it was not changed."""
        if refused.field == AT_LOG_IN.key:
            said = self.tr("The system did not take this (%1). Nothing has changed.")
            return filled(said, str(refused.value))
        if refused.code is Code.NOT_WRITTEN:
            return self.tr(
                "The settings file cannot be written just now: it is read-only, or the disk is "
                "full. Nothing has changed."
            )
        if refused.code is Code.UNREADABLE:
            return self.tr(
                "The settings file cannot be read and is left as it is. Put it right first; then "
                "this can be changed here."
            )
        if refused.limit == "ladder":
            return self.tr(
                "Minutes that rise from 0 are expected, such as 0, 2, 5 sound, 15 window, every 5."
            )
        return refusal(refused)

    def _unreadable(self, line: int | None) -> str:
        if line is None:
            return self.tr("The file cannot be read; every setting has its default.")
        said = self.tr(
            "Line %1 cannot be read; until it is put right every setting has its default."
        )
        return filled(said, number(line))

    def _expected(self, refused: Refused) -> str:
        match refused.code, refused.limit:
            case Code.OUT_OF_RANGE, (int(low), int(high)):
                return filled(self.tr("a whole number from %1 to %2"), number(low), number(high))
            case Code.UNKNOWN, (*choices,):
                return filled(self.tr("one of %1"), joined([str(one) for one in choices]))
        return {
            "bool": self.tr("true or false"),
            "int": self.tr("a whole number"),
            "ladder": self.tr("a line of minutes that rise from 0"),
        }.get(str(refused.limit), self.tr("a text in quotes"))
