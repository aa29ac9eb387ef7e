"""Purposes and outcome kinds that the person added, renamed or hid; values in, values out."""

from uuid import NAMESPACE_URL, uuid5

from sojourn.domain.catalogue import Kind, Mode, OutcomeKind, Purpose, Way
from sojourn.domain.kinds import Catalogue, catalogue_of
from sojourn.domain.moment import Moment
from sojourn.domain.refusal import folded
from sojourn.storage.database import Database, Fields
from sojourn.storage.models import KindRow
from sojourn.storage.session_parts import read_key

PURPOSE, OUTCOME = "purpose", "outcome"


class Kinds:
    """The kinds of one journal."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def catalogue(self) -> Catalogue:
        """Give the built-in kinds as the person has them, then their own, by name."""
        rows = self._database.rows(KindRow.select().where(KindRow.deleted_at.is_null()))
        kept = [kind for kind in map(_kind_of, rows) if kind is not None]
        return catalogue_of(sorted(kept, key=lambda kind: (folded(kind.name), kind.key)))

    def keep_kind(self, kind: Kind, moment: Moment) -> None:
        """Keep what a kind is called, whether it is hidden and, of an own one, what it is."""
        row = _row_of(kind)
        keep = KindRow.insert(
            key=kind_key(row["sort"], kind.key), updated_at=moment.utc_ms, deleted_at=None, **row
        ).on_conflict(
            conflict_target=[KindRow.key],
            preserve=[
                KindRow.updated_at,
                KindRow.deleted_at,
                KindRow.name,
                KindRow.mode,
                KindRow.way,
                KindRow.counted,
                KindRow.hidden,
            ],
        )
        with self._database.writing(durable=True):
            self._database.run(keep)


def kind_key(sort: str, kind: str) -> str:
    """Give the UUID of the row of a kind: there is only one."""
    return str(uuid5(NAMESPACE_URL, f"sojourn:kind/{sort}/{kind}"))


def sort_of(kind: Kind) -> str:
    """Give what a kind is, as its row says it."""
    return PURPOSE if isinstance(kind, Purpose) else OUTCOME


def _row_of(kind: Kind) -> Fields:
    if isinstance(kind, Purpose):
        what: Fields = {"mode": str(kind.mode), "way": "", "counted": False}
    else:
        what = {"mode": "", "way": str(kind.way), "counted": kind.counted}
    common = {"sort": sort_of(kind), "kind": kind.key, "name": kind.name, "hidden": kind.hidden}
    return common | what


def _kind_of(row: Fields) -> Kind | None:
    if row["sort"] == PURPOSE:
        return Purpose(row["kind"], read_key(Mode, row["mode"]), row["name"], row["hidden"])
    if row["sort"] == OUTCOME:
        way = read_key(Way, row["way"])
        return OutcomeKind(row["kind"], way, row["counted"], row["name"], row["hidden"])
    return None
