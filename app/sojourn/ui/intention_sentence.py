"""An intention read back as an if-then sentence (Gollwitzer's implementation intentions)."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from sojourn.domain.draft import IntentionDraft
from sojourn.domain.intention import box_end
from sojourn.ui import time_words
from sojourn.ui.words import filled

_UNSAID = "…"


def if_then(now: datetime, draft: IntentionDraft) -> str:
    """Read back what stands in the form, as typed; what is not said yet is an ellipsis."""
    end = _UNSAID
    if draft.length_ms is not None:
        end = time_words.clock(box_end(now, draft.length_ms))
    return filled(
        QCoreApplication.translate(
            "IntentionSentence", "When I open %1 at %2 I will %3, and at %4 I close it."
        ),
        draft.platform.strip() or _UNSAID,
        time_words.clock(now),
        # The sentence goes on behind it, so a full stop of its own would stand in the middle.
        draft.will_do.strip().rstrip(".") or _UNSAID,
        end,
    )
