"""Leads each thing asked for on the screen to the part of the controller that carries it out."""

from sojourn.controller.staff import Staff
from sojourn.domain.catalogue import Answer
from sojourn.domain.event import (
    Count,
    Explain,
    Extend,
    FeelPull,
    NamePull,
    Pause,
    Resume,
    Switch,
)
from sojourn.domain.notice import Press
from sojourn.domain.outcome import Pull
from sojourn.domain.ports import Clock
from sojourn.ui.screens import Screens


def join(screens: Screens, staff: Staff, clock: Clock) -> None:
    """Join every signal of tray and windows."""
    _join_tray(screens, staff)
    _join_intention(screens, staff)
    _join_session(screens, staff, clock)
    _join_presence(screens, staff)
    _join_reflections(screens, staff)
    _join_afterwards(screens, staff)
    _join_history(screens, staff)
    _join_backups(screens, staff)
    _join_settings(screens, staff)
    _join_first_run(screens, staff)


def _join_tray(screens: Screens, staff: Staff) -> None:
    door = staff.door
    screens.activated.connect(door.enter)
    screens.message_clicked.connect(lambda: door.press(Press.OPEN))
    screens.window_wanted.connect(door.tell_by_window)
    screens.quit_requested.connect(door.quit)
    screens.wrap_up_chosen.connect(door.wrap_up_and_quit)
    screens.keep_paused_chosen.connect(door.pause_and_quit)
    screens.leave_chosen.connect(door.leave_at_once)
    screens.recent_chosen.connect(door.start_again)
    screens.person_chosen.connect(staff.afterwards.get_back_to)
    screens.person_touched.connect(staff.afterwards.was_in_touch)
    screens.week_requested.connect(staff.week_pages.open)
    screens.week_turned.connect(staff.week_pages.turn_to)
    screens.undisturbed_switched.connect(staff.quiet.switch_undisturbed)
    screens.discreet_switched.connect(staff.quiet.switch_discreet)
    screens.day_requested.connect(staff.week_pages.show_day)
    screens.week_answered.connect(staff.week_pages.answer)
    screens.platform_kept.connect(staff.week_pages.keep_all_the_same)
    screens.review_day_chosen.connect(staff.review_reminder.choose)
    screens.platforms_requested.connect(staff.platform_pages.open)
    screens.platform_changed.connect(staff.platform_pages.keep)
    screens.platforms_merged.connect(staff.platform_pages.merge)
    screens.platform_hidden.connect(staff.platform_pages.hide)
    screens.kinds_requested.connect(staff.kind_pages.open)
    screens.kind_changed.connect(staff.kind_pages.keep)
    screens.kinds_merged.connect(staff.kind_pages.merge)
    screens.budget_chosen.connect(staff.week_pages.set_budget)
    screens.offer_declined.connect(staff.week_pages.stop_offering)


def _join_intention(screens: Screens, staff: Staff) -> None:
    screens.start_requested.connect(staff.door.start)
    screens.not_now_chosen.connect(staff.door.turn_down)
    screens.platform_chosen.connect(staff.intentions.choose_platform)
    screens.intention_draft_changed.connect(staff.intentions.keep_draft)
    screens.intention_closed.connect(staff.visit.set_alarm)


def _join_session(screens: Screens, staff: Staff, clock: Clock) -> None:
    visit, door = staff.visit, staff.door
    screens.wrap_up_requested.connect(door.wrap_up)
    screens.new_box_requested.connect(door.new_box)
    screens.reminder_heard.connect(visit.hear)
    screens.pause_requested.connect(lambda: visit.happen(Pause(clock.now())))
    screens.go_on_requested.connect(lambda: visit.happen(Resume(clock.now())))
    screens.extension_requested.connect(
        lambda length_ms: visit.happen(Extend(clock.now(), length_ms))
    )
    screens.extension_explained.connect(lambda reason: visit.happen(Explain(clock.now(), reason)))
    screens.switch_requested.connect(lambda name: visit.happen(Switch(clock.now(), name)))
    screens.outcome_counted.connect(lambda kind, by: visit.happen(Count(clock.now(), kind, by)))
    screens.pull_felt.connect(
        lambda: visit.happen(FeelPull(clock.now(), Pull("", Answer.ACCEPTED)))
    )
    screens.pull_named.connect(lambda pull: visit.happen(NamePull(clock.now(), pull)))
    screens.seen_changed.connect(lambda _seen: visit.show())


def _join_presence(screens: Screens, staff: Staff) -> None:
    screens.went_on.connect(staff.presence.go_on)
    screens.ended.connect(staff.presence.end)
    screens.counted.connect(staff.presence.count)


def _join_reflections(screens: Screens, staff: Staff) -> None:
    reflections = staff.reflections
    screens.saved.connect(reflections.save)
    screens.reason_given.connect(staff.reasons.keep)
    screens.later_chosen.connect(reflections.put_off)
    screens.skipped.connect(reflections.skip)
    screens.go_on_chosen.connect(reflections.go_on)
    screens.reflection_draft_changed.connect(reflections.keep_draft)
    screens.unfolded.connect(reflections.remember_unfolded)
    screens.parked_requested.connect(reflections.open_parked)
    screens.reflected.connect(reflections.save_line)
    screens.rest_skipped.connect(reflections.skip_rest)


def _join_afterwards(screens: Screens, staff: Staff) -> None:
    afterwards = staff.afterwards
    screens.past_visit_requested.connect(afterwards.open_past_visit)
    screens.past_visit_told.connect(afterwards.tell_past_visit)
    screens.late_outcome_requested.connect(afterwards.open_late_outcome)
    screens.visits_wanted.connect(afterwards.search)
    screens.outcome_told.connect(afterwards.tell_outcome)
    screens.next_steps_requested.connect(afterwards.open_next_steps)
    screens.next_step_chosen.connect(afterwards.take_up)
    screens.next_step_let_go.connect(afterwards.let_step_go)


def _join_history(screens: Screens, staff: Staff) -> None:
    history = staff.history
    screens.history_requested.connect(history.open)
    screens.history_wanted.connect(history.read)
    screens.visit_chosen.connect(history.edit)
    screens.visit_amended.connect(history.amend)
    screens.visit_deleted.connect(history.delete)
    screens.undo_requested.connect(history.undo)


def _join_backups(screens: Screens, staff: Staff) -> None:
    pages = staff.backup_pages
    screens.backups_requested.connect(pages.open)
    screens.backup_wanted.connect(pages.back_up)
    screens.restore_wanted.connect(pages.want_restore)
    screens.restore_chosen.connect(pages.restore)
    screens.undo_chosen.connect(pages.undo)


def _join_settings(screens: Screens, staff: Staff) -> None:
    pages = staff.settings_pages
    screens.settings_requested.connect(pages.open)
    screens.setting_changed.connect(pages.change)
    screens.setting_reset.connect(pages.reset)


def _join_first_run(screens: Screens, staff: Staff) -> None:
    first_run = staff.first_run
    screens.first_run_requested.connect(first_run.open)
    screens.first_run_said.connect(first_run.keep)
    screens.first_run_left.connect(first_run.leave)
    screens.trial_requested.connect(first_run.try_notification)
    screens.trial_seen.connect(first_run.saw)
    screens.trial_missed.connect(first_run.missed)
