"""The visit a reflection is about, told back: where, what for, when and how long."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sojourn.domain.page import ReflectionPage
from sojourn.domain.session import EndedBy
from sojourn.ui import theme, time_words
from sojourn.ui.plain_label import plain_label, show_sentence


class VisitTold(QWidget):
    """Three lines, of which the person's own sentence is the large one."""

    def __init__(self, page: ReflectionPage, parent: QWidget | None = None) -> None:
        """Tell that visit."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(2))
        leave = self.tr("Close %1 first; this can wait.")
        first = plain_label(leave.replace("%1", page.last_platform or page.intention.platform))
        theme.quiet(first)
        sentence = plain_label()
        show_sentence(sentence, page.intention.will_do)
        facts = plain_label(" · ".join(self._facts(page)))
        theme.small(facts)
        for label in (first, sentence, facts):
            column.addWidget(label)

    def _facts(self, page: ReflectionPage) -> list[str]:
        began, ended = time_words.clock(page.began), time_words.clock(page.ended)
        facts = [
            self.tr("%1 to %2").replace("%1", began).replace("%2", ended),
            time_words.duration(page.spent_ms),
        ]
        if page.overrun_ms:
            over = time_words.duration(page.overrun_ms)
            facts.append(self.tr("%1 of it over").replace("%1", over))
        if page.ended_by is EndedBy.LIMIT:
            facts.append(self.tr("ended by itself"))
        return facts
