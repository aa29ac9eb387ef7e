"""A visit is found by its sentence, its platforms and its people, in whatever capitals."""

import sqlite3

import pytest

from sojourn.domain.event import Finish, Switch
from sojourn.domain.outcome import Met, Reflection
from sojourn.storage.database import Database
from sojourn.storage.journal import Journal
from tests.manual_clock import MINUTE, later
from tests.storage.visits import Visit, happened, lived, running


def found(journal: Journal, text: str, most: int = 9) -> list[str]:
    return [one.intention.will_do for one in journal.visits_found(text, most)]


@pytest.mark.parametrize(
    ("text", "visits"),
    [
        ("", ["ask", "Écrire à Zoé", "100 % done_now"]),
        ("écrire  À", ["Écrire à Zoé"]),
        ("e\u0301crire", ["Écrire à Zoé"]),
        ("ecrire zoe", ["Écrire à Zoé"]),
        ("blog", ["Écrire à Zoé"]),
        ("zoé blog", ["Écrire à Zoé"]),
        ("zoé bo", []),
        ("bo ", ["ask"]),
        ("ana", ["ask", "Écrire à Zoé", "100 % done_now"]),
        ("%", ["100 % done_now"]),
        ("e_n", ["100 % done_now"]),
        ("a_k", []),
        ("nothing", []),
    ],
)
def test_visits_are_found_the_latest_first(journal: Journal, text: str, visits: list[str]) -> None:
    lived(journal, Visit(at="2026-11-16 09:00", will_do="100 % done_now"))
    lived(journal, Visit(at="2026-11-16 10:00", will_do="Écrire à Zoé", platform="Blog"))
    people = Reflection("met", people=(Met("Cy"), Met("Big Bo")))
    lived(journal, Visit(at="2026-11-16 11:00", will_do="ask", reflection=people))
    running(journal, "2026-11-16 12:00")
    assert found(journal, text) == visits


def test_only_so_many_are_found(journal: Journal) -> None:
    for hour in ("09", "10", "11"):
        lived(journal, Visit(at=f"2026-11-16 {hour}:00", will_do=hour))
    assert found(journal, "forum", 2) == ["11", "10"]


def test_a_visit_is_found_by_a_platform_it_switched_to(journal: Journal) -> None:
    session, moment = running(journal)
    session = happened(journal, session, Switch(later(moment, MINUTE), "Choir"))
    session = happened(journal, session, Finish(later(moment, 2 * MINUTE)))
    assert journal.visits_found("choir", 5) == (session,)


def test_the_deleted_are_not_found(journal: Journal, database: Database) -> None:
    lived(journal, Visit())
    connection = sqlite3.connect(database.path)
    with connection:
        connection.execute("UPDATE session SET deleted_at = 1")
    connection.close()
    assert found(journal, "") == []
