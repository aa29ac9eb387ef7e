"""Answers of the weekly review: one a question, week by week, through every way a row can go."""

import io
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

from sojourn.domain.review import Answer, Review
from sojourn.storage.database import Database, open_for_writing
from sojourn.storage.erasing import erase_everything, erase_person
from sojourn.storage.export import export_json
from sojourn.storage.importing import import_journal
from sojourn.storage.journal import Journal
from sojourn.storage.models import ReviewAnswerRow
from sojourn.storage.salvage import salvaged
from tests.manual_clock import MINUTE, later, moment_at
from tests.storage.visits import Visit, lived

MONDAY = date(2026, 11, 16)
NOW = moment_at("2026-11-20 18:00")
WEEK = timedelta(weeks=1)


def test_the_last_answer_stands_and_an_empty_one_takes_it_back(journal: Journal) -> None:
    journal.keep_answer(Answer(MONDAY, "lost", "an hour"), NOW)
    journal.keep_answer(Answer(MONDAY, "lost", "nothing"), NOW)
    journal.keep_answer(Answer(MONDAY, "purpose", "help"), NOW)
    assert journal.review(MONDAY) == Review((("purpose", "help"), ("lost", "nothing")))
    journal.keep_answer(Answer(MONDAY, "lost", ""), NOW)
    assert journal.review(MONDAY) == Review((("purpose", "help"),))
    assert journal.review(MONDAY + WEEK) == Review((), (("purpose", "help"),))
    journal.keep_answer(Answer(MONDAY, "lost", "again"), NOW)
    assert dict(journal.review(MONDAY).answers)["lost"] == "again"


def test_answers_are_exported_and_taken_in(
    journal: Journal, database: Database, tmp_path: Path
) -> None:
    journal.keep_answer(Answer(MONDAY, "lost", "an hour"), NOW)
    stream = io.StringIO()
    export_json(database, stream)
    with closing(open_for_writing(tmp_path / "other.sqlite3")) as other:
        there = Journal(other, journal._clock)
        there.keep_answer(Answer(MONDAY, "lost", "older"), later(NOW, -MINUTE))
        assert import_journal(io.StringIO(stream.getvalue()), other, NOW).changed == 1
        assert there.review(MONDAY) == journal.review(MONDAY)
        assert import_journal(io.StringIO(stream.getvalue()), other, NOW).changed == 0


def test_answers_are_salvaged(journal: Journal, database: Database) -> None:
    journal.keep_answer(Answer(MONDAY, "lost", "an hour"), NOW)
    found = salvaged(database.path)
    assert [row["text"] for row in found.rows[ReviewAnswerRow]] == ["an hour"]
    assert not found.lost


def test_a_name_is_taken_out_of_answers_and_everything_takes_them_all(
    journal: Journal, database: Database
) -> None:
    lived(journal, Visit())
    journal.keep_answer(Answer(MONDAY, "conversation", "Ana, and Bo"), NOW)
    erase_person("Ana", database)
    assert dict(journal.review(MONDAY).answers)["conversation"] == "…, and Bo"
    erase_everything(database)
    assert journal.review(MONDAY) == Review()
