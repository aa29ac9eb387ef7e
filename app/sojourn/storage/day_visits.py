"""The visits of one day, one line each; no session is loaded."""

from collections import defaultdict
from datetime import date, timedelta, timezone

from peewee import fn

from sojourn.domain.day_visit import DayVisit
from sojourn.domain.moment import local_time
from sojourn.storage.database import Database
from sojourn.storage.models import OutcomeRow, PlatformRow, SessionRow, SpanRow


class DayVisits:
    """The days of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def day_visits(self, day: date) -> tuple[DayVisit, ...]:
        """Give the visits that took time on one of the person's days, the earliest first."""
        by = (
            SessionRow.key,
            PlatformRow.name,
            SessionRow.purpose,
            SessionRow.for_whom,
            SessionRow.will_do,
            SessionRow.verdict,
        )
        query = (
            SpanRow.select(
                *by,
                fn.MIN(SpanRow.started_at).alias("began"),
                fn.MAX(SpanRow.offset_s).alias("offset_s"),
                fn.SUM(SpanRow.length_ms).alias("spent_ms"),
                fn.SUM(SpanRow.length_ms * SpanRow.over.cast("INTEGER")).alias("over_ms"),
            )
            .join(SessionRow)
            .join(PlatformRow)
            .where(
                SpanRow.day == day,
                SpanRow.deleted_at.is_null(),
                SessionRow.deleted_at.is_null(),
            )
            .group_by(*by)
            .order_by(fn.MIN(SpanRow.started_at), SessionRow.key)
        )
        with self._database.reading():
            rows = self._database.rows(query)
            outcomes = self._outcomes([row["key"] for row in rows])
        return tuple(
            DayVisit(
                row["key"],
                local_time(row["began"], timezone(timedelta(seconds=row["offset_s"]))),
                row["name"],
                row["purpose"],
                row["for_whom"],
                row["will_do"],
                row["spent_ms"],
                row["over_ms"],
                row["verdict"],
                tuple(outcomes[row["key"]]),
            )
            for row in rows
        )

    def _outcomes(self, sessions: list[str]) -> defaultdict[str, list[tuple[str, int]]]:
        query = (
            OutcomeRow.select(
                OutcomeRow.session, OutcomeRow.kind, fn.SUM(OutcomeRow.count).alias("sum")
            )
            .where(OutcomeRow.session.in_(sessions), OutcomeRow.deleted_at.is_null())
            .group_by(OutcomeRow.session, OutcomeRow.kind)
            .order_by(OutcomeRow.session, fn.SUM(OutcomeRow.count).desc(), OutcomeRow.kind)
        )
        found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        for row in self._database.rows(query):
            found[row["session"]].append((row["kind"], row["sum"]))
        return found
