"""English for a session, for times and counts; keys and numbers come in, sentences go out."""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, which is slow to load
if TYPE_CHECKING:
    from typing import Any

NOT_RUNNING = "No session is on; Sojourn is not running."
"""What is true without looking into the journal, where a visit may be kept for the next start."""


def status_sentence(data: dict[str, Any]) -> str:
    """Word a status: "LinkedIn, 6 minutes left: answer Ana's question."."""
    session, trouble = data.get("session"), _trouble(data.get("journal_trouble"))
    if not session:
        unreflected = data.get("unreflected")
        if unreflected is None:
            return NOT_RUNNING
        return f"No session is on.{waiting(unreflected)}{trouble}"
    over = session["overrun_s"]
    time = f"{duration(over)} over" if over else f"{_left(session['remaining_s'])} left"
    if session.get("absence"):
        return _away(session, session["absence"])
    if data.get("phase") == "paused":
        time = f"paused{_since(session.get('paused_since'))}, {time}"
    elif data.get("phase") == "overrun" and not over:
        time = "the time is over"
    return f"{_place(session)}, {time}: {closed(one_line(session['will_do']))}{trouble}"


_AWAY = {
    "asleep": "the computer slept",
    "away": "nobody was at the computer",
    "stopped": "Sojourn was not running",
}


def _away(session: dict[str, Any], absence: dict[str, Any]) -> str:
    """Word the question about a time away, and what answers it."""
    what = _AWAY.get(absence["kind"], "nobody was there")
    since, until = absence["since"], absence.get("until")
    # Times of different days are told as `--at` takes them.
    begin = 11 if until and until[:10] == since[:10] else 0
    time = " to ".join(one_line(one[begin:16].replace("T", " ")) for one in (since, until) if one)
    return (
        f"{_place(session)}: {what} from {time}. Go on with resume, count that time with "
        "resume --count, or say with finish --at TIME when you stopped."
    )


def duration(seconds: int) -> str:
    """Word a time in seconds, full minutes or hours: 40 seconds, 6 minutes, 1 h 10 min."""
    if seconds < 60:
        return counted(seconds, "second", "seconds")
    minutes = seconds // 60
    if minutes < 60:
        return counted(minutes, "minute", "minutes")
    return f"{minutes // 60} h {minutes % 60} min" if minutes % 60 else f"{minutes // 60} h"


def counted(number: int, one: str, many: str) -> str:
    """Word a number of things."""
    return f"{number} {one if number == 1 else many}"


def waiting(unreflected: int | None) -> str:
    """Word how many visits wait for a reflection, as a further sentence; nothing for none."""
    if not unreflected:
        return ""
    visits = counted(unreflected, "visit waits", "visits wait")
    return f" {visits} for a reflection."


def closed(sentence: str) -> str:
    """Give what a person wrote with a mark at its end."""
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def one_line(text: object) -> str:
    """Give text that cannot move the cursor or colour the terminal."""
    return "".join(mark if mark.isprintable() else " " for mark in str(text))


def _trouble(why: str | None) -> str:
    """Word what keeps the journal from being written, as further sentences; nothing for none."""
    if not why:
        return ""
    told = _TROUBLES.get(why, "")
    return f" The journal cannot be written just now{told}; nothing is lost, it is tried again."


def hindered(why: str | None) -> str:
    """Word why the journal could not be used for what was asked, by the key of the hindrance."""
    told = _TROUBLES.get(why or "locked")
    if told is None or why in {None, "", "locked"}:
        return "The journal is busy just now; try again in a moment."
    then = "Nothing was changed; try again once that is mended."
    return f"The journal cannot be used just now{told}. {then}"


_TROUBLES = {
    "locked": ": something else is writing to it",
    "full": ": the disk is full",
    "read-only": ": it can only be read",
    "gone": ": its file is not where it was",
    "faulty": ": the disk does not take it",
    "no-rights": ": it may not be opened",
}


def _left(seconds: int) -> str:
    """Word what is left; a minute begun counts, so that 15 minutes begin as 15."""
    return duration(-(-seconds // 60) * 60 if seconds > 60 else seconds)


def _place(session: dict[str, Any]) -> str:
    begun = one_line(session["platform"])
    now = one_line(session.get("at_platform") or begun)
    return begun if now == begun else f"{now}, begun on {begun}"


def _since(iso: object) -> str:
    """Word an ISO time with offset by its hour and minute; nothing for none."""
    return f" since {one_line(iso[11:16])}" if isinstance(iso, str) and len(iso) > 15 else ""
