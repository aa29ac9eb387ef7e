"""What was answered in the weekly review; each question of a week has one row."""

from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from sojourn.domain.moment import Moment
from sojourn.domain.review import Answer, Question, Review
from sojourn.storage.database import Database
from sojourn.storage.models import ReviewAnswerRow


class Reviews:
    """The reviews of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def review(self, week_start: date) -> Review:
        """Give what was answered about a week, and about the week before."""
        before = week_start - timedelta(weeks=1)
        query = ReviewAnswerRow.select().where(
            ReviewAnswerRow.week_start.in_([before, week_start]),
            ReviewAnswerRow.deleted_at.is_null(),
        )
        found = {
            (row["week_start"], row["question"]): row["text"] for row in self._database.rows(query)
        }
        return Review(*(_answers(found, week) for week in (week_start, before)))

    def keep_answer(self, answer: Answer, moment: Moment) -> None:
        """Keep an answer about a week in place of the one before; an empty one takes it back."""
        keep = ReviewAnswerRow.insert(
            key=answer_key(answer.week_start.isoformat(), answer.question),
            updated_at=moment.utc_ms,
            deleted_at=None if answer.text else moment.utc_ms,
            week_start=answer.week_start,
            question=answer.question,
            text=answer.text,
        ).on_conflict(
            conflict_target=[ReviewAnswerRow.key],
            preserve=[
                ReviewAnswerRow.text,
                ReviewAnswerRow.updated_at,
                ReviewAnswerRow.deleted_at,
            ],
        )
        with self._database.writing(durable=True):
            self._database.run(keep)


def _answers(found: dict[tuple[date, str], str], week: date) -> tuple[tuple[str, str], ...]:
    return tuple((one.value, found[week, one]) for one in Question if (week, one) in found)


def answer_key(week_start: str, question: str) -> str:
    """Give the UUID of the answer to a question about a week: there is only one."""
    return str(uuid5(NAMESPACE_URL, f"sojourn:review/{week_start}/{question}"))
