"""A catalogue as somebody keeps it: kinds of their own, one renamed, one hidden."""

from sojourn.domain.catalogue import Kind, Mode, OutcomeKind, Purpose, Way
from sojourn.domain.kinds import catalogue_of

COFFEE = Purpose("own-0c0ffee0c0de", Mode.CONNECT, "Coffee & chat")
BROWSE = Purpose("own-b0b0b0b0b0b0", Mode.CONSUME, "Browse second-hand books")
TALK = OutcomeKind("own-7a1c7a1c7a1c", Way.GIVE, counted=True, name="Talk given")
BADGE = OutcomeKind("own-bad9ebad9eba", Way.TAKE, counted=False, name="Badge")
SELL = Purpose("leads", Mode.CREATE, "Sell my courses")
NO_REPUTATION = Purpose("reputation", Mode.CREATE, hidden=True)
NO_LIKES = OutcomeKind("like", Way.TAKE, counted=False, hidden=True)

KEPT: tuple[Kind, ...] = (COFFEE, BROWSE, TALK, BADGE, SELL, NO_REPUTATION, NO_LIKES)
OWN = catalogue_of(KEPT)
