"""The table of figures: how one is judged and how all are printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_TIMES: Final = "\N{MULTIPLICATION SIGN}"
_NOTHING: Final = "\N{EN DASH}"
_HEAD: Final = ("figure", "bare", "ours", "ratio", "limit", "aim", "ok")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table; without a measured `ours` it says why."""

    name: str
    unit: str
    limit: float
    """Most that is allowed: of ours divided by bare, or of ours alone where `absolute`."""
    aim: float | None = None
    bare: float | None = None
    ours: float | None = None
    absolute: bool = False
    missing: str = ""
    """Why it could not be measured."""

    @property
    def ratio(self) -> float | None:
        """Ours divided by bare; None where either is unknown or bare is nothing."""
        if self.ours is None or not self.bare:
            return None
        return self.ours / self.bare

    @property
    def verdict(self) -> str:
        """`yes`, `yes, aim met`, `NO`, or `not measured`."""
        judged = self.ours if self.absolute else self.ratio
        if judged is None:
            return "not measured"
        if judged > self.limit:
            return "NO"
        return "yes, aim met" if self.aim is not None and judged <= self.aim else "yes"


def rendered(figures: Iterable[Figure]) -> str:
    """The table as text, one figure a line; beneath it, why figures are missing."""
    figures = list(figures)
    rows = [_HEAD, *(_cells(figure) for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = [_line(row, widths) for row in rows]
    lines.insert(1, "  ".join("-" * width for width in widths[:-1]) + "  --")
    reasons = dict.fromkeys(figure.missing for figure in figures if figure.missing)
    lines += [f"Not measured: {reason}" for reason in reasons]
    return "\n".join(lines)


def _cells(figure: Figure) -> tuple[str, ...]:
    unit = figure.unit if figure.absolute else _TIMES
    return (
        figure.name,
        _number(figure.bare, figure.unit),
        _number(figure.ours, figure.unit),
        _NOTHING if figure.absolute else _number(figure.ratio, _TIMES),
        _number(figure.limit, unit),
        _number(figure.aim, unit),
        figure.verdict,
    )


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return _NOTHING
    return f"{value:.1f} {unit}" if abs(value) >= 10 else f"{value:.2f} {unit}"


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    name, *numbers, verdict = row
    aligned = [text.rjust(width) for text, width in zip(numbers, widths[1:], strict=False)]
    return "  ".join([name.ljust(widths[0]), *aligned, verdict])
