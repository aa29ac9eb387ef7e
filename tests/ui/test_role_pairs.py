"""Every ink is read on every ground it stands on, in each look, with any accent a desktop names."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import sojourn.ui
from sojourn.ui.accent import with_accent
from sojourn.ui.contrast import contrast
from sojourn.ui.roles import DARK, LIGHT, Roles
from sojourn.ui.style_sheet import SHEET

TEXT, MARK = 4.5, 3.0

ACCENTS = ("#e66100", "#f6d32d", "#e5a50a", "#26a269", "#9141ac", "#000000", "#ffffff", "#808080")
LOOKS = {
    "light": LIGHT,
    "dark": DARK,
    **{f"{name} {roles.window}": with_accent(roles, name)
       for name, roles in product(ACCENTS, (LIGHT, DARK))},
}  # fmt: skip
EACH_LOOK = pytest.mark.parametrize("roles", LOOKS.values(), ids=LOOKS.keys())

PAPER = ("window", "accent_soft")
"""What words lie on that have no ground of their own: the page, and the line that is chosen."""

PAINTED = {
    # (what is painted, what it lies on): the least contrast
    ("text", "window"): TEXT,
    ("text", "accent_soft"): TEXT,
    ("quiet", "window"): TEXT,
    ("quiet", "accent_soft"): TEXT,
    ("overrun_text", "window"): TEXT,
    ("on_accent", "accent"): TEXT,
    ("accent", "window"): TEXT,
    ("accent", "accent_soft"): TEXT,
    ("accent", "track"): MARK,
    ("quiet", "track"): MARK,
    ("quiet", "surface"): MARK,
    ("text", "raised"): MARK,
    ("disabled", "window"): MARK,
    ("overrun", "window"): MARK,
    ("outline", "window"): MARK,
    ("line", "window"): 1.0,
}
"""Ring, chart, chosen lines and signs; `line` parts and need not be seen."""

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SELECTOR = re.compile(
    r'(?P<widget>[\w ]+)(\[look(="(?P<look>\w+)")?\])?(?P<part>::[\w-]+)?(?P<states>(:!?\w+)*)$'
)
_PARTS = {
    "color": "ink",
    "background": "ground",
    "border": "edge",
    "border-color": "edge",
    "selection-color": "selected",
    "selection-background-color": "selection",
    "placeholder-text-color": "hint",
}


class Rule:
    """One selector of the sheet with the roles it names."""

    def __init__(self, selector: str, body: str) -> None:
        self.selector = " ".join(selector.split())
        found = _SELECTOR.match(self.selector)
        assert found, self.selector
        self.widget = (found["widget"].strip(), found["part"])
        self.look = found["look"]
        self.states = frozenset(found["states"].split(":")) - {""}
        self.roles: dict[str, str] = {}
        for line in body.split(";"):
            name, _, value = line.partition(":")
            role = re.search(r"\b(\w+)$", value.replace("<", "").replace(">", "").strip())
            if name.strip() in _PARTS and role:
                is_role = role[1] in LIGHT.__dataclass_fields__
                self.roles[_PARTS[name.strip()]] = role[1] if is_role else ""

    def holds_for(self, other: "Rule") -> bool:
        """Whether the other is a case of this one."""
        return (
            self.widget == other.widget
            and self.look in {None, other.look}
            and self.states <= other.states
        )


def rules() -> list[Rule]:
    text = re.sub(r"\$\{(\w+)\}", r"<\1>", re.sub(r"/\*.*?\*/", "", SHEET.template))
    return [
        Rule(selector, body)
        for selectors, body in _RULE.findall(text)
        for selector in selectors.split(",")
        if ">" not in selector
    ]


def whole(rule: Rule, among: list[Rule]) -> dict[str, str]:
    """Give the roles in force for a selector, by the cascade."""
    roles: dict[str, str] = {}
    for one in sorted(
        (one for one in among if one.holds_for(rule)),
        key=lambda one: (one.look is not None) + len(one.states),
    ):
        roles |= one.roles
    return roles


def sheet_pairs() -> dict[tuple[str, str], float]:
    """Give (ink, ground) of the sheet with the contrast they need."""
    needed: dict[tuple[str, str], float] = {}

    def need(ink: str | None, ground: str | None, least: float) -> None:
        if ink and ground and ink != ground:
            needed[ink, ground] = max(least, needed.get((ink, ground), 0))

    among = rules()
    for rule in among:
        has = whole(rule, among)
        # What cannot be used is exempt (1.4.3); it can be made out all the same.
        is_off = "disabled" in rule.states
        for ground in (has["ground"],) if has.get("ground") else PAPER:
            need(has.get("ink"), ground, MARK if is_off else TEXT)
            need(has.get("hint"), ground, TEXT)
        need(has.get("selected"), has.get("selection"), TEXT)
        if has.get("edge") != has.get("ground") and has.get("edge") != "line":
            need(has.get("edge"), "window", MARK)
    return needed


def test_the_sheet_is_read() -> None:
    pairs = sheet_pairs()
    assert pairs["on_accent", "accent_hover"] == TEXT
    assert pairs["outline", "window"] == MARK
    assert pairs["quiet", "accent_soft"] == TEXT
    assert pairs["text", "raised_pressed"] == TEXT
    assert ("accent", "raised_hover") not in pairs


@EACH_LOOK
def test_every_pair_of_the_sheet_can_be_told_apart(roles: Roles) -> None:
    wanting = [
        (ink, ground, round(told_apart(roles, ink, ground), 2))
        for (ink, ground), least in sheet_pairs().items()
        if told_apart(roles, ink, ground) < least
    ]
    assert not wanting


@EACH_LOOK
@pytest.mark.parametrize(("mark", "ground"), PAINTED)
def test_what_is_painted_can_be_told_from_what_it_lies_on(
    roles: Roles, mark: str, ground: str
) -> None:
    assert told_apart(roles, mark, ground) >= PAINTED[mark, ground]


def test_every_role_that_is_painted_has_its_pair() -> None:
    sources = Path(sojourn.ui.__path__[0]).rglob("*.py")
    painted = {
        role
        for source in sources
        for role in re.findall(r'colour\("(\w+)"', source.read_text(encoding="utf-8"))
    }
    assert painted
    assert painted <= {role for pair in PAINTED for role in pair}


def test_the_measure_of_contrast_is_the_one_of_wcag() -> None:
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


def told_apart(roles: Roles, one: str, other: str) -> float:
    return contrast(roles.colour(one), roles.colour(other))
