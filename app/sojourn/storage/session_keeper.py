"""Writes sessions: each is kept whole, and only where it differs from what was kept before."""

from itertools import zip_longest

from sojourn.domain.moment import Moment
from sojourn.domain.session import Session
from sojourn.storage.database import Database, Fields
from sojourn.storage.drafts import Drafts
from sojourn.storage.models import Row, SessionRow
from sojourn.storage.names import AddedNames
from sojourn.storage.next_steps import NextSteps
from sojourn.storage.people import People
from sojourn.storage.platforms import Platforms
from sojourn.storage.session_parts import PARTS, Part, part_key, people_met
from sojourn.storage.session_rows import session_row
from sojourn.storage.sessions import Sessions


class SessionKeeper:
    """Keeps the sessions of one journal, of which it is the only writer."""

    def __init__(self, database: Database, platforms: Platforms, people: People) -> None:
        self._database = database
        self._sessions = Sessions(database)
        self._platforms = platforms
        self._people = people
        self._drafts = Drafts(database)
        self._next_steps = NextSteps(database)
        self._kept: dict[str, Session] = {}

    def save(
        self, session: Session, moment: Moment, *, durable: bool, settled: tuple[str, ...] = ()
    ) -> None:
        """Keep a session whole in one transaction; platforms and people not known are added.

        The next steps of the sessions in `settled` are done with it, and the draft of a
        reflection that is said or let go is erased. With `durable` the disk has it when this
        returns.
        """
        if not durable and not settled and self._kept.get(session.key) == session:
            return
        self._save((session,), moment, settled, durable=durable)

    def save_together(
        self, sessions: tuple[Session, ...], moment: Moment, *, settled: tuple[str, ...] = ()
    ) -> None:
        """Keep several sessions as `save` does, all or none of them; the disk has them then."""
        self._save(sessions, moment, settled, durable=True)

    def rewrite(self, session: Session, at_ms: int, settled: tuple[str, ...] = ()) -> None:
        """Keep a finished session as it is told now, inside a transaction; `at_ms` is UTC.

        Nobody is met again by that: when to get back to people stays as it is.
        """
        names = AddedNames(self._platforms, self._people, at_ms)
        self._save_one(session, names, always=True, met_anew=False)
        self._next_steps.settle(settled, at_ms, done=True)

    def _save(
        self,
        sessions: tuple[Session, ...],
        moment: Moment,
        settled: tuple[str, ...],
        *,
        durable: bool,
    ) -> None:
        with self._database.writing(durable=durable):
            names = AddedNames(self._platforms, self._people, moment.utc_ms)
            for session in sessions:
                self._save_one(session, names, always=durable)
            self._next_steps.settle(settled, moment.utc_ms, done=True)
        for session in sessions:
            if session.ending is None:
                self._kept[session.key] = session
            else:  # only what is still going on is saved again and again
                self._kept.pop(session.key, None)

    def _save_one(
        self, session: Session, names: AddedNames, *, always: bool, met_anew: bool = True
    ) -> None:
        before = self._kept.get(session.key) or self._sessions.session(session.key)
        self._save_own_row(session, before, names, always=always)
        if met_anew and people_met(session) != (people_met(before) if before else ()):
            for met in people_met(session):
                platform = names.platform(session.intention.platform)
                self._people.meet(met, platform, names.at_ms)
        for part in PARTS:
            self._save_part(part, session, before, names)
        if session.reflected_ms is not None or session.skipped_ms is not None:
            self._drafts.erase_reflection_draft(session.key)

    def _save_own_row(
        self, session: Session, before: Session | None, names: AddedNames, *, always: bool
    ) -> None:
        row = session_row(session, names)
        old = session_row(before, names) if before else None
        if row == old and not always:
            return
        self._write(SessionRow, session.key, row, old, names.at_ms)

    def _save_part(
        self, part: Part, session: Session, before: Session | None, names: AddedNames
    ) -> None:
        was = part.values(before) if before else ()
        now = part.values(session)
        if was == now:
            return
        for position, (old, new) in enumerate(zip_longest(was, now)):
            if old == new:
                continue
            key = part_key(part.name, session.key, position)
            if new is None:
                gone = part.model.update(deleted_at=names.at_ms, updated_at=names.at_ms)
                self._database.run(gone.where(part.model.key == key))
                continue
            place = {"session": session.key, "position": position}
            old_row = None if old is None else part.to_row(old, names) | place
            self._write(part.model, key, part.to_row(new, names) | place, old_row, names.at_ms)

    def _write(
        self, model: type[Row], key: str, row: Fields, old: Fields | None, at_ms: int
    ) -> None:
        """Insert a row, or change the columns of it that differ."""
        if old is None:
            row = row | {"key": key, "updated_at": at_ms, "deleted_at": None}
            # A row deleted before may come back to life.
            insert = model.insert(row).on_conflict(
                conflict_target=[model.key],
                preserve=[getattr(model, name) for name in row if name != "key"],
            )
            self._database.run(insert)
            return
        changed = {name: value for name, value in row.items() if value != old[name]}
        update = model.update(changed | {"updated_at": at_ms})
        self._database.run(update.where(model.key == key))
