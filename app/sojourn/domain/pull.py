"""What pulled people away, counted and ranked; no words."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sojourn.domain.catalogue import PULL_KINDS, Answer
from sojourn.domain.week_sums import PullSum


@dataclass(frozen=True, slots=True)
class PullCount:
    """How often one kind of pull was felt.

    Attributes:
        kind: empty where nobody said which it was.
        inner: it came from inside; None where that is not known.
        stayed: so often the person did not go along.
    """

    kind: str
    inner: bool | None
    count: int
    stayed: int


def pulls_ranked(sums: Iterable[PullSum]) -> tuple[PullCount, ...]:
    """Give each kind of pull, the most frequent first; those without a kind come last."""
    inner = {kind.key: kind.inner for kind in PULL_KINDS}
    counts: Counter[str] = Counter()
    stayed: Counter[str] = Counter()
    for one in sums:
        counts[one.kind] += one.count
        stayed[one.kind] += one.count if one.answer == Answer.DECLINED else 0
    return tuple(
        PullCount(kind, inner.get(kind), counts[kind], stayed[kind])
        for kind in sorted(counts, key=lambda kind: (not kind, -counts[kind], kind))
    )
