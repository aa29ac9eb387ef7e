"""What a notification says, and which buttons it has."""

import re
from dataclasses import replace
from datetime import datetime

import pytest

from sojourn.domain.budget import Budget
from sojourn.domain.escalation import Reminder, Telling
from sojourn.domain.event import Remind
from sojourn.domain.intention import Intention
from sojourn.domain.keeping import Hindrance
from sojourn.domain.ladder import Loudness
from sojourn.domain.notice import Notice, Press, Urgency
from sojourn.domain.session import EndedBy, Phase
from sojourn.ui.notification_words import NotificationWords
from tests.ui.visits import ENDED, MINUTE, RUNNING, VISIT

CAME_FOR = "LinkedIn: Answer Ana's question"


def worded(telling: Telling, level: int = 0, *, over_ms: int = 0, left: int = 1) -> Notice:
    page = replace(
        RUNNING,
        phase=Phase.OVERRUN if over_ms or telling is not Telling.HEADS_UP else Phase.RUNNING,
        remaining_ms=2 * MINUTE if telling is Telling.HEADS_UP else 0,
        overrun_ms=over_ms,
        extensions_left=left,
    )
    reminder = Reminder(telling, level, over_ms, 15 * MINUTE, 15 * MINUTE + over_ms)
    return NotificationWords().reminder(Remind(reminder), page)


def test_the_heads_up_says_what_is_left() -> None:
    notice = worded(Telling.HEADS_UP)
    assert notice.title.startswith("2 minute")
    assert notice.title.endswith("left")
    assert notice.body == CAME_FOR


def test_the_last_seconds_begin_with_a_capital() -> None:
    reminder = Reminder(Telling.HEADS_UP, 0, 0, 3 * MINUTE, 150_000)
    page = replace(RUNNING, remaining_ms=30_000)
    notice = NotificationWords().reminder(Remind(reminder), page)
    assert notice.title == "Less than a minute left"


def test_the_end_says_so_with_the_intention() -> None:
    notice = worded(Telling.END)
    assert notice.title == "The time is over"
    assert notice.body == CAME_FOR
    assert notice.buttons == ((Press.WRAP_UP, "Wrap up"), (Press.MORE, "5 more minutes"))


def test_overrun_counts_whole_minutes() -> None:
    assert worded(Telling.OVER, 2, over_ms=3 * MINUTE + 59_000).title.startswith("3 minute")
    assert worded(Telling.OVER, 1, over_ms=40_000).title == "The time is over"


@pytest.mark.parametrize("telling", list(Telling))
def test_where_no_more_minutes_are_left_the_rest_may_have_its_own_box(telling: Telling) -> None:
    notice = worded(telling, left=0)
    assert notice.buttons == ((Press.WRAP_UP, "Wrap up"), (Press.NEW_BOX, "New box…"))
    sentence = "No extension is left. Wrap up, or give the rest its own box."
    assert notice.body == f"{CAME_FOR}\n{sentence}"
    page = replace(RUNNING, extensions_left=0, extensions_used=2)
    reminder = Reminder(telling, 0, 0, MINUTE, MINUTE)
    body = NotificationWords().reminder(Remind(reminder), page).body
    assert "2 extension" in body
    assert body.endswith("Wrap up, or give the rest its own box.")


def test_a_reminder_names_the_place_the_visit_is_at_now() -> None:
    page = replace(RUNNING, platform="Mastodon", phase=Phase.OVERRUN)
    reminder = Reminder(Telling.END, 0, 0, MINUTE, MINUTE)
    notice = NotificationWords().reminder(Remind(reminder), page)
    assert notice.body == "Mastodon: Answer Ana's question"


def test_a_long_pause_is_asked_about_quietly() -> None:
    since = datetime(2026, 11, 18, 10, 5)  # noqa: DTZ001 - a local time, as the page has it
    page = replace(RUNNING, phase=Phase.PAUSED, ends=None, paused_since=since)
    notice = NotificationWords().pause_question(page)
    assert re.fullmatch(r"Paused since 0?10:05( AM)?\. Go on, or wrap up\?", unspaced(notice.title))
    assert notice.body == CAME_FOR
    assert notice.buttons == ((Press.GO_ON, "Go on"), (Press.WRAP_UP, "Wrap up"))
    assert notice.urgency is Urgency.LOW


def unspaced(text: str) -> str:
    """Give a text with plain spaces only."""
    return text.replace("\N{NARROW NO-BREAK SPACE}", " ").replace("\N{NO-BREAK SPACE}", " ")


def test_it_grows_urgent_with_the_overrun_and_never_before() -> None:
    page = replace(RUNNING, phase=Phase.OVERRUN)
    reminder = Reminder(Telling.OVER, 3, MINUTE, MINUTE, MINUTE)
    notices = [NotificationWords().reminder(Remind(reminder, one), page) for one in Loudness]
    assert [one.urgency for one in notices] == [Urgency.NORMAL] + [Urgency.CRITICAL] * 3
    assert [one.sound for one in notices] == [False, False, True, True]
    assert worded(Telling.HEADS_UP, 4).urgency is Urgency.NORMAL
    assert [worded(one).passing for one in Telling] == [True, False, False]


def test_what_was_typed_stays_as_typed() -> None:
    typed = Intention("a %2", "feeds", "<b>%1</b> & more", MINUTE)
    reminder = Reminder(Telling.END, 0, 0, MINUTE, MINUTE)
    page = replace(RUNNING, intention=typed, phase=Phase.OVERRUN)
    notice = NotificationWords().reminder(Remind(reminder), page)
    assert notice.body == "a %2: <b>%1</b> & more"


def test_the_end_that_nobody_pressed_offers_the_reflection() -> None:
    page = replace(ENDED, ended_by=EndedBy.LIMIT, overrun_ms=60 * MINUTE)
    notice = NotificationWords().ended_by_itself(page)
    assert notice.body.startswith(f"{CAME_FOR}\nIt was 1\u00a0h over.")
    assert notice.buttons == ((Press.REFLECT, "Reflect now"), (Press.LATER, "Later"))
    long = replace(page, intention=replace(VISIT, will_do="w" * 500))
    assert len(NotificationWords().ended_by_itself(long).body) < 400


@pytest.mark.parametrize("why", list(Hindrance))
def test_a_journal_that_cannot_be_written_says_why_and_that_nothing_is_lost(
    why: Hindrance,
) -> None:
    words = NotificationWords()
    notice = words.journal_not_written(why)
    assert notice.title == "Your journal cannot be written just now"
    assert notice.body.endswith("Nothing is lost: it is kept in memory and tried again.")
    assert notice.buttons == ()
    assert not notice.of_visit
    assert words.journal_written_again().title == "Your journal is written again"


def test_nothing_typed_is_told_while_words_are_hidden() -> None:
    words = NotificationWords()
    page = replace(RUNNING, phase=Phase.OVERRUN, discreet=True, extensions_left=0)
    reminder = Remind(Reminder(Telling.END, 0, 0, MINUTE, MINUTE))
    ended = replace(ENDED, ended_by=EndedBy.LIMIT, overrun_ms=60 * MINUTE, discreet=True)
    notices = [
        words.reminder(reminder, page),
        words.held_back(page),
        words.pause_question(page),
        words.goes_on(page, 3 * MINUTE),
        words.ended_by_itself(ended),
    ]
    for notice in notices:
        for typed in ("Ana", "LinkedIn"):
            assert typed not in notice.title + notice.body
    assert notices[0].title == "The time is over"
    assert words.reminder(reminder, replace(page, extensions_left=1)).body == ""
    assert words.goes_on(page, 3 * MINUTE).body.startswith("Sojourn was not running")


def test_what_was_held_back_says_so() -> None:
    notice = NotificationWords().held_back(
        replace(RUNNING, phase=Phase.OVERRUN, overrun_ms=7 * MINUTE)
    )
    assert notice.title.startswith("7 minute")
    assert notice.body.startswith(CAME_FOR)
    assert notice.body.endswith("while you were not to be disturbed.")
    assert notice.urgency is Urgency.NORMAL
    assert not notice.sound


@pytest.mark.parametrize(
    ("platform", "spent", "said"),
    [
        ("", 50, "10\u00a0min are left of this week\u2019s 1\u00a0h"),
        ("LinkedIn", 50, "10\u00a0min are left of this week\u2019s 1\u00a0h on LinkedIn"),
        ("", 60, "This week\u2019s 1\u00a0h are used"),
        ("LinkedIn", 75, "This week\u2019s 1\u00a0h on LinkedIn are used"),
    ],
)
def test_a_budget_leaves_it_to_the_person(platform: str, spent: int, said: str) -> None:
    notice = NotificationWords().budget_used(Budget(platform, 60 * MINUTE, spent * MINUTE))
    assert (notice.title, notice.body, notice.buttons) == (said, "Yours to decide.", ())
    assert notice.urgency is Urgency.LOW
    assert not notice.of_visit
