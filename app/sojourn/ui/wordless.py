"""Names purposes and outcome kinds in words that nobody typed, for while words are hidden."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sojourn.domain.catalogue import OutcomeKind, Way, is_own
from sojourn.domain.kinds import BUILT_IN, Catalogue
from sojourn.ui import words

OUTCOMES = {
    Way.GIVE: QT_TRANSLATE_NOOP("WordlessOutcome", "Given %1"),
    Way.TAKE: QT_TRANSLATE_NOOP("WordlessOutcome", "Received %1"),
    Way.BOTH: QT_TRANSLATE_NOOP("WordlessOutcome", "Other %1"),
}


def wordless_purpose(key: str, catalogue: Catalogue) -> str:
    """Name a purpose: of the person's own ones the mode alone."""
    known = catalogue.mode_of(key) if is_own(key) else None
    return words.mode(known) if known else words.purpose(key, BUILT_IN)


def wordless_outcomes(catalogue: Catalogue) -> Catalogue:
    """Give a catalogue in which the person's own outcome kinds are called "Given 1"."""
    met: dict[str, int] = {}

    def named(kind: OutcomeKind) -> OutcomeKind:
        if not is_own(kind.key):
            return replace(kind, name="")
        met[kind.way] = met.get(kind.way, 0) + 1
        pattern = OUTCOMES.get(kind.way, OUTCOMES[Way.BOTH])
        name = QCoreApplication.translate("WordlessOutcome", str(pattern))
        return replace(kind, name=words.filled(name, words.number(met[kind.way])))

    return replace(catalogue, outcomes=tuple(named(kind) for kind in catalogue.outcomes))
