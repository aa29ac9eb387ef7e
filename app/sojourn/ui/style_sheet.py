"""The style sheet of the windows: what each look of `theme` means; read when a window opens."""

from string import Template

from sojourn.resource import resource
from sojourn.ui.roles import DARK, Roles
from sojourn.ui.theme import RADIUS, SCALE, STEP

_SHEET = Template("""
QLabel[look="display"] { font-size: ${display}pt; font-weight: 300; }
QLabel[look="title"] { font-size: ${title}pt; font-weight: 600; }
QLabel[look="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[look="sentence"], QLineEdit[look="sentence"] { font-size: ${heading}pt; }
QLabel[look="quiet"] { color: ${quiet}; }
QLabel[look="small"] { color: ${quiet}; font-size: ${small}pt; }
QLabel[look="overrun"], QLabel[look="trouble"] { color: ${overrun_text}; }

QPushButton, QToolButton {
    background: ${raised}; color: ${text}; border: 1px solid ${raised};
    border-radius: ${radius}px; padding: ${half}px ${pad}px; min-height: ${line_height}px;
}
QPushButton:hover,
QToolButton:hover {
    background: ${raised_hover}; border-color: ${raised_hover};
}
QPushButton:focus,
QToolButton:focus {
    border: 2px solid ${accent}; padding: ${half_in}px ${pad_in}px;
}
QPushButton:pressed, QToolButton:pressed { background: ${track}; }
QPushButton:disabled,
QToolButton:disabled {
    color: ${outline}; background: ${window}; border-color: ${line};
}

QPushButton[look="primary"] {
    background: ${accent}; color: ${on_accent}; border-color: ${accent}; font-weight: 600;
}
QPushButton[look="primary"]:hover {
    background: ${accent_hover}; border-color: ${accent_hover};
}
QPushButton[look="primary"]:focus { border: 2px solid ${text}; }
QPushButton[look="primary"]:pressed { background: ${accent_hover}; }

QPushButton[look="link"] {
    background: transparent; color: ${accent}; border: 2px solid transparent;
    padding: 0; min-height: ${link_height}px; text-align: left;
}
QPushButton[look="link"]::menu-indicator { image: none; width: 0; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid ${accent}; padding: 0; }

QPushButton[look="choice"] { background: ${surface}; border: 1px solid ${outline}; }
QPushButton[look="choice"]:hover { background: ${accent_soft}; }
QPushButton[look="choice"]:checked {
    background: ${accent}; color: ${on_accent}; border-color: ${accent}; font-weight: 600;
}
QPushButton[look="choice"]:focus { border: 2px solid ${accent}; }
QPushButton[look="choice"]:checked:focus { border: 2px solid ${text}; }

QToolButton[look="sign"] {
    padding: 0; min-width: ${link_height}px; min-height: ${link_height}px; font-weight: 600;
}
QToolButton[look="sign"]:focus { padding: 0; border: 2px solid ${accent}; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QComboBox, QListWidget {
    background: ${surface}; color: ${text}; border: 1px solid ${outline};
    border-radius: ${radius}px; padding: ${half_in}px ${field_pad}px; min-height: ${line_height}px;
    selection-background-color: ${accent}; selection-color: ${on_accent};
    placeholder-text-color: ${quiet};
}
QDateEdit:disabled { color: ${outline}; background: ${window}; border-color: ${line}; }
QLineEdit:focus,
QPlainTextEdit:focus,
QTextEdit:focus,
QSpinBox:focus,
QDateEdit:focus,
QTimeEdit:focus,
QListWidget:focus,
QComboBox:focus {
    border: 2px solid ${accent}; padding: ${half_focus}px ${field_pad_focus}px;
}
QComboBox QLineEdit,
QSpinBox QLineEdit,
QTimeEdit QLineEdit {
    border: none; padding: 0; min-height: 0; background: transparent;
}
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: ${drop}px; }
QTimeEdit::up-button, QTimeEdit::down-button,
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 0; }
QComboBox::down-arrow,
QDateEdit::down-arrow {
    image: url("${chevron}"); width: ${arrow}px; height: ${arrow}px;
}
QComboBox QAbstractItemView {
    background: ${surface}; color: ${text}; border: 1px solid ${line};
    selection-background-color: ${accent_soft}; selection-color: ${text};
}

QCheckBox, QRadioButton { spacing: ${pad_small}px; }
QCheckBox::indicator {
    width: ${mark}px; height: ${mark}px; border: 1px solid ${outline};
    border-radius: ${radius_small}px; background: ${surface};
}
QCheckBox::indicator:checked {
    background: ${accent}; border-color: ${accent}; image: url("${check}");
}
QCheckBox::indicator:focus, QCheckBox::indicator:hover { border: 1px solid ${accent}; }
QCheckBox:focus { color: ${accent}; }

QListWidget::item { padding: ${half}px; border-radius: ${radius_small}px; }
QListWidget::item:hover { background: ${raised}; }
QListWidget::item:selected { background: ${accent_soft}; color: ${text}; }

QListWidget[look="side"],
QListWidget[look="side"]:focus {
    background: transparent; border: none; padding: 0; outline: none;
}
QListWidget[look="side"]::item {
    padding: ${half}px ${field_pad}px; border-radius: ${radius}px;
}
QListWidget[look="side"]::item:focus {
    border: 2px solid ${accent}; padding: ${half_focus}px ${field_pad_focus}px;
}

QTableView { background: transparent; border: none; }
QTableView::item { padding: ${half}px ${field_pad}px; border-bottom: 1px solid ${line}; }
QTableView::item:selected { background: ${accent_soft}; color: ${text}; }
QHeaderView { background: transparent; }
QHeaderView::section {
    background: transparent; color: ${quiet}; border: none; border-bottom: 1px solid ${outline};
    padding: ${half}px ${head_pad}px;
}

QProgressBar { background: ${track}; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: ${accent}; border-radius: 3px; }

QToolTip {
    background: ${surface}; color: ${text}; border: 1px solid ${line}; padding: ${half}px;
}
QScrollBar { background: transparent; border: none; margin: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { width: ${pad_scroll}px; }
QScrollBar:horizontal { height: ${pad_scroll}px; }
QScrollBar::handle { background: ${outline}; border-radius: ${half_in}px; margin: ${half_focus}px; }
QScrollBar::handle:vertical { min-height: ${drop}px; }
QScrollBar::handle:horizontal { min-width: ${drop}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: none; background: transparent; }
QScrollArea > QWidget > QWidget { background: transparent; }
""")


def style_sheet(roles: Roles, points: float) -> str:
    """Give the sheet for these roles, with type in shares of `points`."""
    sizes = {name: f"{points * share:.1f}" for name, share in SCALE.items()}
    colours = {name: getattr(roles, name) for name in roles.__dataclass_fields__}
    # An edge of two pixels takes the second from the padding, so that nothing moves on focus.
    return _SHEET.substitute(
        {**colours, **sizes},
        radius=RADIUS,
        half=STEP,
        half_in=STEP - 1,
        half_focus=STEP - 2,
        pad=4 * STEP,
        pad_in=4 * STEP - 1,
        field_pad=2 * STEP,
        # Beyond its padding, Qt keeps the text of a cell off the frame of the focus.
        head_pad=2 * STEP + 3,
        field_pad_focus=2 * STEP - 1,
        line_height=5 * STEP + 2,
        link_height=6 * STEP,
        drop=6 * STEP,
        pad_scroll=10,
        arrow=3 * STEP,
        pad_small=2 * STEP,
        mark=4 * STEP,
        radius_small=STEP,
        chevron=_icon("chevron", roles),
        check=_icon("check", roles),
    )


def _icon(name: str, roles: Roles) -> str:
    """Give the file of a mark in the colours of these roles; a style sheet cannot tint.

    Qt takes the picture beside it for a screen of twice or three times the dots. All are made from
    the drawing of the same name: to load that would take QtSvg, and 1 MB for two small marks.
    """
    return resource("icons", f"{name}-{'dark' if roles is DARK else 'light'}.png").as_posix()
