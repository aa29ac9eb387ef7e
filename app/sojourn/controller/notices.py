"""Which effects are told by a notification, and in whose words; sends nothing."""

from sojourn.domain.event import Effect, Remind, SayGoesOn, Wish
from sojourn.domain.notice import Notice
from sojourn.domain.page import SessionPage
from sojourn.domain.ports import Wording


def notice_of(effect: Effect, page: SessionPage, wording: Wording) -> Notice | None:
    """Give the notification that an effect on the session of that page asks for, if any."""
    match effect:
        case Wish.ASK_ABOUT_PAUSE:
            return wording.pause_question(page)
        case SayGoesOn(away_ms):
            return wording.goes_on(page, away_ms)
        case Remind():
            return wording.reminder(effect, page)
    return None
