"""What the command line tells of a week, as JSON-ready objects with keys.

Minutes are numbers with two decimals, days ISO dates, a ratio without a divisor null.
"""

from typing import Any

from sojourn.domain.assessment import Assessed
from sojourn.domain.comparison import Compared, Figure
from sojourn.domain.course import Bar
from sojourn.domain.week import PlatformWeek, WeekSummary
from sojourn.domain.week_people import PersonOfWeek, Touch

_TIMES = {Figure.TIME, Figure.OVERRUN}


def week_report(week: WeekSummary) -> dict[str, Any]:
    """Give a week's days, totals, outcomes, people and platforms."""
    return {
        "week_start": week.week_start.isoformat(),
        "days": [_day(day) for day in week.days],
        "totals": {
            "minutes": _minutes(week.length_ms),
            "budget_minutes": _ratio(week.budget_ms),
            "sessions": week.sessions,
            "overrun_minutes": _minutes(week.over_ms),
            **week.verdicts,
            "unreflected": week.unreflected,
            "not_now": week.not_now,
            "gave": week.gave,
            "received": week.received,
            "came_back_to": week.came_back,
        },
        "compared": {one.figure.value: _compared(one) for one in week.compared},
        "outcomes": dict(week.outcomes),
        "late_outcomes": dict(week.late),
        "named_outcomes": [
            {"outcome": one.key, "name": one.name, "way": str(one.way), "counted": one.counted}
            for one in week.catalogue.outcomes
            if one.name
        ],
        "people": [_person(one) for one in week.people],
        "follow_ups": list(week.due),
        "platforms": [_platform(one) for one in week.platforms],
        "pulls": [
            {"pull": one.kind, "inner": one.inner, "count": one.count, "stayed": one.stayed}
            for one in week.pulls
        ],
        "lessons": [
            {"date": one.day.isoformat(), "platform": one.platform, "lesson": one.text}
            for one in week.lessons
        ],
        "next_steps": [
            {"date": one.day.isoformat(), "platform": one.platform, "next_step": one.text}
            for one in week.next_steps
        ],
    }


def _day(day: Bar) -> dict[str, Any]:
    return {
        "date": day.date.isoformat(),
        "minutes": {part.key: _minutes(part.length_ms) for part in day.parts},
        "overrun_minutes": _minutes(day.over_ms),
        "before_minutes": _minutes(day.before_ms),
        "outcomes": dict(day.outcomes),
    }


def _compared(one: Compared) -> dict[str, Any]:
    before = _minutes(one.before) if one.figure in _TIMES else one.before
    return {"before": before, "change": one.change.value}


def _person(person: PersonOfWeek) -> dict[str, Any]:
    return {
        "name": person.name,
        "met": Touch.MET in person.touches,
        "helped": Touch.HELPED in person.touches,
        "helped_you": Touch.HELPED_YOU in person.touches,
        "weeks_in_a_row": person.weeks,
        "came_back": person.came_back,
    }


def _platform(platform: PlatformWeek) -> dict[str, Any]:
    found = platform.assessed
    return {
        "platform": platform.platform,
        "minutes": _minutes(platform.length_ms),
        "sessions": platform.sessions,
        "outcomes": dict(platform.outcomes),
        "minutes_per_conversation": _ratio(platform.conversation_ms),
        "minutes_per_lead": _ratio(platform.lead_ms),
        "outcomes_per_hour": None if platform.per_hour is None else round(platform.per_hour, 2),
        "gave": platform.gave,
        "received": platform.received,
        "verdicts": dict(platform.verdicts),
        "trend_minutes": [_minutes(spent) for spent in platform.trend_ms],
        "budget_minutes": _ratio(platform.budget_ms),
        "stance": platform.stance,
        "assessment": found.assessment.value if found else None,
        "reason": _reason(found) if found else None,
        "kept_because": platform.because,
        "rests_until": platform.rests_until.isoformat() if platform.rests_until else None,
    }


def _reason(found: Assessed) -> dict[str, Any]:
    record = found.record
    return {
        "cause": found.cause.value,
        "visits": record.visits,
        "weeks": record.weeks,
        "purposeful_visits": record.purposeful,
        "fruitful_visits": record.fruitful,
        "recent_visits": record.recent_visits,
        "purposeful_minutes": _minutes(record.purposeful_ms),
        "unwind_minutes": _minutes(record.unwind_ms),
        "per_hour": None if record.per_hour is None else round(record.per_hour, 2),
        "median_per_hour": (
            None if found.median_per_hour is None else round(found.median_per_hour, 2)
        ),
    }


def _ratio(ms: float | None) -> float | None:
    return None if ms is None else _minutes(ms)


def _minutes(ms: float) -> float:
    return round(ms / 60_000, 2)
