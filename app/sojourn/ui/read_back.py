"""What was said so far, read back: the if-then sentence, and its box on the face of a clock."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QWidget

from sojourn.domain.draft import IntentionDraft
from sojourn.ui import theme
from sojourn.ui.box_dial import BoxDial
from sojourn.ui.intention_sentence import if_then
from sojourn.ui.plain_label import plain_label


class ReadBack(QWidget):
    """A dial and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._sentence = plain_label()
        theme.sentence(self._sentence)
        self._dial = BoxDial()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self._dial)
        row.addWidget(self._sentence, 1)

    @property
    def sentence(self) -> str:
        """The intention as it is read back."""
        return self._sentence.text()

    def show_draft(self, now: datetime, draft: IntentionDraft) -> None:
        """Read that back, as if it began now."""
        self._sentence.setText(if_then(now, draft))
        self._dial.show_box(now, draft.length_ms)
