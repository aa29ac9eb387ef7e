"""The style sheet of the windows: what each look of `theme` means; read when a window opens."""

from string import Template

from sojourn.resource import resource
from sojourn.ui.measures import PAGE, RADIUS, SCALE, STEP
from sojourn.ui.roles import DARK, Roles

SHEET = Template("""
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
    outline: none;
}
QPushButton:hover, QToolButton:hover {
    background: ${raised_hover}; border-color: ${raised_hover};
}
QPushButton:pressed, QToolButton:pressed {
    background: ${raised_pressed}; border-color: ${raised_pressed};
}
QPushButton:focus, QToolButton:focus {
    border: 2px solid ${accent}; padding: ${half_in}px ${pad_in}px;
}
QPushButton:disabled, QToolButton:disabled {
    color: ${disabled}; background: ${raised}; border-color: ${raised};
}

QPushButton[look="primary"] {
    background: ${accent}; color: ${on_accent}; border-color: ${accent}; font-weight: 600;
}
QPushButton[look="primary"]:hover {
    background: ${accent_hover}; border-color: ${accent_hover};
}
QPushButton[look="primary"]:pressed {
    background: ${accent_pressed}; border-color: ${accent_pressed};
}
QPushButton[look="primary"]:focus { border: 2px solid ${text}; }
QPushButton[look="primary"]:disabled {
    background: ${raised}; color: ${disabled}; border-color: ${raised};
}

QPushButton[look="link"] {
    background: transparent; color: ${accent}; border: 2px solid transparent;
    padding: 0; min-height: ${link_height}px; text-align: left;
}
QPushButton[look="link"]::menu-indicator { image: none; width: 0; }
QPushButton::menu-indicator {
    image: url("${chevron}"); width: ${arrow}px; height: ${arrow}px;
    subcontrol-origin: padding; subcontrol-position: right center; right: ${pad_small}px;
}
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:pressed { color: ${text}; }
QPushButton[look="link"]:focus { border: 2px solid ${accent}; padding: 0; }
QPushButton[look="link"]:disabled { color: ${disabled}; }

QPushButton[look="choice"] { background: ${surface}; border: 1px solid ${outline}; }
QPushButton[look="choice"]:hover { background: ${accent_soft}; }
QPushButton[look="choice"]:pressed { background: ${accent_soft}; border-color: ${accent}; }
QPushButton[look="choice"]:focus { border: 2px solid ${accent}; }
QPushButton[look="choice"]:disabled {
    background: ${window}; color: ${disabled}; border-color: ${line};
}
QPushButton[look="choice"]:checked {
    background: ${accent}; color: ${on_accent}; border-color: ${accent}; font-weight: 600;
}
QPushButton[look="choice"]:checked:hover {
    background: ${accent_hover}; border-color: ${accent_hover};
}
QPushButton[look="choice"]:checked:pressed {
    background: ${accent_pressed}; border-color: ${accent_pressed};
}
QPushButton[look="choice"]:checked:focus { border: 2px solid ${text}; }

QPushButton[look="entry"] {
    background: ${window}; border-color: ${window}; padding: ${half}px ${field_pad}px;
    text-align: left;
}
QPushButton[look="entry"]:hover { background: ${raised}; border-color: ${raised}; }
QPushButton[look="entry"]:pressed {
    background: ${raised_hover}; border-color: ${raised_hover};
}
QPushButton[look="entry"]:focus {
    border: 2px solid ${accent}; padding: ${half_in}px ${field_in}px;
}

QToolButton[look="sign"] {
    padding: 0; min-width: ${sign_side}px; min-height: ${sign_side}px; font-weight: 600;
}
QToolButton[look="sign"]:focus { padding: 0; border: 2px solid ${accent}; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateEdit, QTimeEdit, QComboBox {
    background: ${surface}; color: ${text}; border: 1px solid ${outline};
    border-radius: ${radius}px; padding: ${half}px ${field_pad}px; min-height: ${line_height}px;
    selection-background-color: ${accent}; selection-color: ${on_accent};
    placeholder-text-color: ${quiet};
}
QComboBox { combobox-popup: 0; }
QSpinBox, QDateEdit, QTimeEdit { min-height: ${spin_height}px; }
QPlainTextEdit, QTextEdit { padding: ${half_in}px ${text_pad}px; }
QComboBox:!editable, QSpinBox, QDateEdit, QTimeEdit { padding-left: ${choice_pad}px; }
QLineEdit:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus, QComboBox:focus {
    border: 2px solid ${accent}; padding: ${half_in}px ${field_in}px;
}
QPlainTextEdit:focus, QTextEdit:focus {
    border: 2px solid ${accent}; padding: ${half_focus}px ${text_in}px;
}
QComboBox:!editable:focus, QSpinBox:focus, QDateEdit:focus, QTimeEdit:focus {
    padding-left: ${choice_in}px;
}
QLineEdit:disabled, QPlainTextEdit:disabled, QSpinBox:disabled, QDateEdit:disabled,
QTimeEdit:disabled, QComboBox:disabled {
    background: ${window}; color: ${disabled}; border-color: ${line};
}
QComboBox QLineEdit, QSpinBox QLineEdit, QDateEdit QLineEdit, QTimeEdit QLineEdit,
QComboBox QLineEdit:focus, QSpinBox QLineEdit:focus, QDateEdit QLineEdit:focus,
QTimeEdit QLineEdit:focus {
    background: ${surface}; border: none; padding: 0; min-height: 0;
}
QLineEdit QToolButton { background: ${surface}; border: none; padding: 0; min-height: 0; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: ${drop}px; }
QTimeEdit::up-button, QTimeEdit::down-button,
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 0; }
QComboBox::down-arrow, QDateEdit::down-arrow {
    image: url("${chevron}"); width: ${arrow}px; height: ${arrow}px;
}
QComboBox QAbstractItemView::item { min-height: ${link_height}px; padding: 0 ${half}px; }
QComboBox QAbstractItemView {
    background: ${surface}; color: ${text}; border: 1px solid ${outline}; outline: none;
    selection-background-color: ${accent_soft}; selection-color: ${text};
}

QTextEdit[look="plain"] {
    background: transparent; border: 2px solid transparent; padding: ${read_pad}px; min-height: 0;
}
QTextEdit[look="plain"]:focus { border: 2px solid ${accent}; padding: ${read_pad}px; }

QSpinBox[look="count"], QSpinBox[look="none"], QSpinBox[look="quiet"] {
    background: transparent; border: 2px solid transparent; padding: 0;
    min-height: ${count_height}px; font-size: ${heading}pt; font-weight: 600;
    selection-background-color: transparent; selection-color: ${text};
}
QSpinBox[look="none"] { color: transparent; selection-color: transparent; }
QSpinBox[look="quiet"] { color: ${quiet}; selection-color: ${quiet}; }
QSpinBox[look="count"]:focus, QSpinBox[look="none"]:focus, QSpinBox[look="quiet"]:focus {
    background: ${surface}; border: 2px solid ${accent}; padding: 0;
}
QSpinBox[look="count"]::up-button,
QSpinBox[look="count"]::down-button,
QSpinBox[look="none"]::up-button,
QSpinBox[look="none"]::down-button,
QSpinBox[look="quiet"]::up-button,
QSpinBox[look="quiet"]::down-button {
    /* Buttons of no width still take room from the number unless they stand outside the row. */
    position: absolute;
}

QCheckBox, QRadioButton { color: ${text}; spacing: ${pad_small}px; outline: none; }
QCheckBox[look="entry"] { padding: ${item}px ${field_pad}px; }
QCheckBox:disabled { color: ${disabled}; }
QCheckBox::indicator {
    width: ${mark}px; height: ${mark}px; border: 1px solid ${outline};
    border-radius: ${radius_small}px; background: ${surface};
}
QCheckBox::indicator:hover { background: ${accent_soft}; border-color: ${accent}; }
QCheckBox::indicator:checked {
    background: ${accent}; border-color: ${accent}; image: url("${check}");
}
QCheckBox::indicator:focus {
    width: ${mark_in}px; height: ${mark_in}px; border: 2px solid ${accent};
}
QCheckBox::indicator:checked:focus { border: 2px solid ${text}; }
QCheckBox::indicator:disabled { background: ${window}; border-color: ${line}; }

QListWidget {
    background: ${window}; color: ${text}; border: 2px solid ${window};
    border-radius: ${radius}px; outline: none; padding: ${half_in}px;
}
QListWidget:focus { border-color: ${accent}; }
QListWidget::item { padding: ${item}px ${field_pad}px; border-radius: ${radius_small}px; }
QListWidget::item:hover { background: ${raised}; }
QListWidget::item:selected { background: ${accent_soft}; color: ${text}; }

QListWidget[look="side"] { border: none; padding: 0; }
QListWidget[look="side"]::item { border-radius: ${radius}px; }
QListWidget[look="side"]::item:focus {
    border: 2px solid ${accent}; padding: ${half}px ${side_in}px;
}

QTableView {
    background: ${window}; color: ${text}; border: 2px solid transparent;
    border-radius: ${radius}px; outline: none;
}
QTableView:focus { border: 2px solid ${accent}; }
QTableView::item { padding: ${half}px ${field_pad}px; border: none; }
QTableView::item:selected { background: ${accent_soft}; color: ${text}; }
QHeaderView { background: ${window}; }
QHeaderView::section {
    background: ${window}; color: ${quiet}; border: none; padding: ${half}px ${head_pad}px;
}

QProgressBar { background: ${track}; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: ${accent}; border-radius: 3px; }

QMenu { background: ${surface}; border: 1px solid ${line}; padding: ${half}px 0; }
QMenu::item { padding: ${item}px ${page}px ${item}px ${menu_pad}px; }
QMenu::item:default { font-weight: 600; }
QMenu::item:selected { background: ${accent_soft}; color: ${text}; }
QMenu::item:disabled { color: ${disabled}; }
QMenu::indicator {
    width: ${mark_in}px; height: ${mark_in}px; left: ${pad_small}px; border: 1px solid ${outline};
    border-radius: ${radius_small}px; background: ${surface};
}
QMenu::indicator:checked {
    background: ${accent}; border-color: ${accent}; image: url("${check}");
}
QMenu::separator { background: ${line}; height: 1px; margin: ${half}px 0; }

QToolTip {
    background: ${surface}; color: ${text}; border: 1px solid ${line}; padding: ${half}px;
}
QScrollBar { background: transparent; border: none; margin: 0; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { width: ${scroll}px; }
QScrollBar:horizontal { height: ${scroll}px; }
QScrollBar::handle {
    background: ${outline}; border-radius: ${scroll_round}px; margin: ${half_in}px;
}
QScrollBar::handle:hover { background: ${quiet}; }
QScrollBar::handle:vertical { min-height: ${drop}px; }
QScrollBar::handle:horizontal { min-width: ${drop}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: none; background: transparent; }
QScrollArea:focus { border: 2px solid ${accent}; border-radius: ${radius}px; }
QScrollArea > QWidget > QWidget { background: transparent; }
""")


def style_sheet(roles: Roles, points: float) -> str:
    """Give the sheet for these roles, with type in shares of `points`."""
    sizes = {name: f"{points * share:.1f}" for name, share in SCALE.items()}
    colours = {name: getattr(roles, name) for name in roles.__dataclass_fields__}
    # An edge of two pixels takes the second from the padding, so that nothing moves on focus.
    return SHEET.substitute(
        {**colours, **sizes},
        radius=RADIUS,
        radius_small=RADIUS // 2,
        half=STEP,
        half_in=STEP - 1,
        half_focus=STEP - 2,
        read_pad=2 * STEP - 2,
        pad=4 * STEP,
        pad_in=4 * STEP - 1,
        pad_small=2 * STEP,
        page=PAGE,
        menu_pad=4 * STEP,
        field_pad=2 * STEP,
        field_in=2 * STEP - 1,
        side_in=2 * STEP - 2,
        # Beyond its padding, Qt keeps the text of a cell off the frame of the focus.
        head_pad=2 * STEP + 3,
        # A line to type in keeps two pixels of its own, a text four, a choice none.
        text_pad=2 * STEP - 2,
        text_in=2 * STEP - 3,
        choice_pad=2 * STEP + 2,
        choice_in=2 * STEP + 1,
        item=STEP + 2,
        line_height=5 * STEP + 2,
        # A field with steps or a calendar adds three pixels of its own.
        spin_height=5 * STEP - 1,
        link_height=6 * STEP,
        # Such a button adds three pixels of its own, too.
        sign_side=7 * STEP - 1,
        count_height=6 * STEP + 1,
        drop=6 * STEP,
        arrow=3 * STEP,
        mark=4 * STEP,
        mark_in=4 * STEP - 2,
        scroll=3 * STEP,
        scroll_round=STEP - 1,
        chevron=_icon("chevron", roles),
        check=_icon("check", roles),
    )


def _icon(name: str, roles: Roles) -> str:
    """Give the file of a mark in the colours of these roles; a style sheet cannot tint.

    Qt takes the picture beside it for a screen of twice or three times the dots. All are made from
    the drawing of the same name: to load that would take QtSvg, and 1 MB for two small marks.
    """
    return resource("icons", f"{name}-{'dark' if roles is DARK else 'light'}.png").as_posix()
