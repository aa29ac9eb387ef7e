"""Who the people of a week were, and for how long already."""

from datetime import date, timedelta

from sojourn.domain.week_people import PersonOfWeek, Touch, people_of
from sojourn.domain.week_sums import Contact

MONDAY = date(2026, 11, 16)


def ago(weeks: int, name: str, kind: str = "") -> Contact:
    return Contact(MONDAY - timedelta(weeks=weeks) + timedelta(days=weeks % 7), name, kind)


def test_what_happened_with_whom() -> None:
    people = people_of(
        (
            ago(0, "Bao", "help-given"),
            ago(0, "Ana"),
            ago(0, "Ana", "lead"),
            ago(0, "Ana", "help-given"),
            ago(0, "Chloé", "learned"),
        ),
        MONDAY,
    )
    assert people == (
        PersonOfWeek("Ana", (Touch.MET, Touch.HELPED, Touch.HELPED_YOU)),
        PersonOfWeek("Bao", (Touch.HELPED,)),
        PersonOfWeek("Chloé", (Touch.MET,)),
    )


def test_weeks_in_a_row_end_at_the_first_gap() -> None:
    (ana,) = people_of([ago(number, "Ana") for number in (0, 1, 2, 4, 5)], MONDAY)
    assert (ana.weeks, ana.came_back) == (3, True)
    (bao,) = people_of([ago(number, "Bao") for number in (0, 2)], MONDAY)
    assert (bao.weeks, bao.came_back) == (1, True)
    (new,) = people_of([ago(0, "New"), ago(0, "New")], MONDAY)
    assert (new.weeks, new.came_back) == (1, False)


def test_who_was_only_met_in_another_week_is_none_of_this_one() -> None:
    assert people_of([ago(1, "Ana"), ago(-1, "Bao")], MONDAY) == ()


def test_two_spellings_are_one_person() -> None:
    (ana,) = people_of([ago(0, "Ana  B"), ago(1, "ana b")], MONDAY)
    assert (ana.name, ana.weeks) == ("Ana  B", 2)
