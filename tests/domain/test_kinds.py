"""A catalogue with kinds of the person's own: what is offered, what counts, what may change."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from sojourn.domain.catalogue import (
    OUTCOME_KINDS,
    PURPOSES,
    UNWIND,
    Kind,
    Mode,
    OutcomeKind,
    Purpose,
    Way,
    is_outcome,
    is_own,
    is_purpose,
)
from sojourn.domain.course import Grouping, Reach, charted
from sojourn.domain.family import Family, by_family
from sojourn.domain.kinds import (
    BOTH,
    BUILT_IN,
    PEOPLE,
    WORK,
    Catalogue,
    catalogue_of,
    checked_kind,
    may_go_into,
    own_key,
    shown_first,
)
from sojourn.domain.refusal import Code, Refused
from sojourn.domain.settings import SHOWN_FIRST
from sojourn.domain.week import summarised
from sojourn.domain.week_people import Touch, people_of
from sojourn.domain.week_report import week_report
from sojourn.domain.week_sums import Contact, OutcomeSum, TimeSum, WeekSums
from tests.manual_clock import HOUR
from tests.own_kinds import BADGE, BROWSE, COFFEE, NO_REPUTATION, OWN, SELL, TALK

MONDAY = date(2026, 11, 16)


def keys(kinds: tuple[Kind, ...]) -> list[str]:
    return [kind.key for kind in kinds]


def test_keys_of_ones_own_are_like_no_word() -> None:
    for key in (own_key(uuid4().hex), own_key(str(uuid4()))):
        assert is_own(key)
        assert is_purpose(key)
        assert is_outcome(key)
    assert not any(is_own(one.key) for one in (*PURPOSES, *OUTCOME_KINDS))
    for key in ("own-", "own-talk", "own-7A1C7A1C7A1C", "xown-7a1c7a1c7a1c", "own-7a1c7a1c7a1c\n"):
        assert not is_purpose(key)
        assert not is_outcome(key)


def test_ones_own_stand_behind_the_built_in_ones() -> None:
    assert keys(OWN.purposes) == [*keys(PURPOSES), COFFEE.key, BROWSE.key]
    assert keys(OWN.outcomes) == [*keys(OUTCOME_KINDS), TALK.key, BADGE.key]
    assert catalogue_of(()) == BUILT_IN


def test_what_a_built_in_one_is_cannot_be_changed() -> None:
    changed = catalogue_of([Purpose("leads", Mode.CONSUME, "Sell"), replace(TALK, key="lead")])
    assert changed.purpose("leads") == Purpose("leads", Mode.CREATE, "Sell")
    assert changed.outcome("lead") == OutcomeKind("lead", Way.TAKE, counted=True, name=TALK.name)
    assert catalogue_of([Purpose("brand-new", Mode.CREATE, "x")]) == BUILT_IN


def test_ones_own_answer_as_the_built_in_ones_do() -> None:
    assert (OWN.mode_of(COFFEE.key), OWN.mode_of("leads")) == (Mode.CONNECT, Mode.CREATE)
    assert (OWN.way_of(TALK.key), OWN.way_of("lead")) == (Way.GIVE, Way.TAKE)
    assert (OWN.is_counted(TALK.key), OWN.is_counted(BADGE.key)) == (True, False)
    assert (OWN.mode_of("fun"), OWN.way_of("fame"), OWN.is_counted("fame")) == (None, None, False)
    assert BUILT_IN.mode_of(COFFEE.key) is None


def test_what_is_hidden_is_not_offered_and_still_known() -> None:
    assert NO_REPUTATION.key not in keys(OWN.offered_purposes)
    assert "like" not in keys(OWN.offered_outcomes)
    assert OWN.mode_of("reputation") is Mode.CREATE
    assert OWN.offered_first(("like", TALK.key), 4) == (
        TALK.key,
        "conversation",
        "help-given",
        "help-received",
    )


def test_with_all_of_them_hidden_all_are_offered() -> None:
    none = catalogue_of([replace(one, hidden=True) for one in (*PURPOSES, *OUTCOME_KINDS)])
    assert none.offered_purposes == none.purposes
    assert none.offered_outcomes == none.outcomes
    assert none.first_purpose == "conversation"


def test_a_first_visit_is_for_something_that_is_offered() -> None:
    quiet = catalogue_of([Purpose("conversation", Mode.CONNECT, hidden=True)])
    assert (BUILT_IN.first_purpose, quiet.first_purpose) == ("conversation", "relationship")


@pytest.mark.parametrize("wanted", [WORK, PEOPLE, BOTH])
def test_the_order_changes_and_nothing_else(wanted: str) -> None:
    ordered = shown_first(OWN, wanted)
    assert set(ordered.purposes) == set(OWN.purposes)
    assert set(ordered.outcomes) == set(OWN.outcomes)
    assert (ordered == OWN) is (wanted == BOTH)
    assert wanted in SHOWN_FIRST.choices


def test_what_is_wanted_first_comes_first_ones_own_among_it() -> None:
    work, people = shown_first(OWN, WORK), shown_first(OWN, PEOPLE)
    places = [keys(one.purposes) for one in (work, people)]
    assert places[0].index("leads") < places[0].index(COFFEE.key) < places[0].index(UNWIND)
    assert places[1].index(UNWIND) < places[1].index(COFFEE.key) < places[1].index("leads")
    assert work.offered_first((), 4) == ("conversation", "lead", "shared", "learned")
    assert people.offered_first((), 4) == (
        "conversation",
        "connection",
        "help-given",
        "help-received",
    )


@pytest.mark.parametrize(
    ("said", "key"),
    [("leads", "leads"), ("sell MY  courses", "leads"), ("coffee & CHAT", COFFEE.key)],
)
def test_a_purpose_is_said_by_key_or_by_name(said: str, key: str) -> None:
    assert OWN.purpose_said(said) == key


def test_what_nobody_knows_is_refused_with_what_there_is() -> None:
    with pytest.raises(Refused) as refused:
        OWN.outcome_said("fame")
    assert (refused.value.code, refused.value.field) == (Code.UNKNOWN, "outcome")
    assert refused.value.limit == (
        *(one.key for one in OUTCOME_KINDS if one.key != "like"),
        TALK.name,
        BADGE.name,
    )


def test_a_key_comes_before_a_name() -> None:
    odd = catalogue_of([replace(TALK, name="lead"), OutcomeKind("shared", Way.GIVE, name="lead")])
    assert odd.outcome_said("lead") == "lead"


def test_a_name_is_tidied_and_one_of_its_kind() -> None:
    assert checked_kind(replace(TALK, name="  Talk   held "), OWN).name == "Talk held"
    assert checked_kind(replace(SELL, name=" "), OWN).name == ""
    # Purposes and outcomes do not stand in one list.
    assert checked_kind(replace(TALK, name=COFFEE.name), OWN).name == COFFEE.name
    for kind, code in (
        (replace(COFFEE, name=" "), Code.EMPTY),
        (replace(COFFEE, key="", name="\u200b"), Code.EMPTY),
        (replace(COFFEE, name="x" * 81), Code.TOO_LONG),
        (replace(COFFEE, name="sell my COURSES"), Code.NAME_TAKEN),
    ):
        with pytest.raises(Refused) as refused:
            checked_kind(kind, OWN)
        assert (refused.value.code, refused.value.field) == (code, "kind")


def test_only_ones_own_go_into_another() -> None:
    assert may_go_into(COFFEE, BROWSE.key, OWN)
    assert may_go_into(COFFEE, UNWIND, OWN)
    unwind = Purpose(UNWIND, Mode.CONSUME)
    for kind, into in (
        (unwind, COFFEE.key),
        (SELL, "share"),
        (COFFEE, COFFEE.key),
        (COFFEE, "fun"),
        (COFFEE, TALK.key),
        (replace(COFFEE, key=own_key(uuid4().hex)), "help"),
    ):
        assert not may_go_into(kind, into, OWN)


def test_ones_own_have_a_lane_of_their_own_where_they_count() -> None:
    told = ((TALK.key, 2), (BADGE.key, 3), ("lead", 1), ("fame", 4), ("like", 5))
    assert by_family(told, OWN) == {Family.OTHER: 2, Family.LEADS: 1}


def week(catalogue: Catalogue = OWN) -> WeekSums:
    return WeekSums(
        MONDAY,
        (
            TimeSum(MONDAY, "Forum", COFFEE.key, over=False, length_ms=HOUR),
            TimeSum(MONDAY, "Forum", "fun", over=False, length_ms=HOUR),
        ),
        (
            OutcomeSum(MONDAY, "Forum", TALK.key, 3),
            OutcomeSum(MONDAY, "Forum", BADGE.key, 5),
            OutcomeSum(MONDAY, "Forum", "lead", 1),
        ),
        catalogue=catalogue,
    )


def test_a_week_gives_and_takes_in_ones_own_kinds() -> None:
    told = summarised(week())
    (forum,) = told.platforms
    assert (told.gave, told.received, forum.gave, forum.received) == (3, 1, 3, 1)
    assert forum.per_hour == 2
    unknown = summarised(week(BUILT_IN))
    assert (unknown.gave, unknown.received, unknown.platforms[0].per_hour) == (0, 1, 0.5)


def test_a_chart_knows_the_modes_of_ones_own() -> None:
    chart = charted(week(), MONDAY, Reach.WEEK, Grouping.MODE)
    assert [part.key for part in chart.bars[0].parts] == ["", "connect"]
    assert chart.catalogue is OWN


def test_people_are_helped_by_what_is_given() -> None:
    contacts = [
        Contact(MONDAY, "Ana", TALK.key),
        Contact(MONDAY, "Bo", own_key(uuid4().hex)),
        Contact(MONDAY, "Cy", "lead"),
    ]
    touches = {one.name: one.touches for one in people_of(contacts, MONDAY, OWN)}
    assert touches == {"Ana": (Touch.HELPED,), "Bo": (Touch.MET,), "Cy": (Touch.HELPED_YOU,)}


def test_a_report_carries_keys_and_says_what_they_are_called() -> None:
    report = week_report(summarised(week()))
    assert report["outcomes"] == {BADGE.key: 5, TALK.key: 3, "lead": 1}
    assert report["named_outcomes"] == [
        {"outcome": TALK.key, "name": "Talk given", "way": "give", "counted": True},
        {"outcome": BADGE.key, "name": "Badge", "way": "take", "counted": False},
    ]
    assert week_report(summarised(week(BUILT_IN)))["named_outcomes"] == []
