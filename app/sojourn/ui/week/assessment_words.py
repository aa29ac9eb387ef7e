"""What is said of a platform, why, and how that comes about; the thresholds come from the rule."""

from PySide6.QtCore import QObject

from sojourn.domain.assessment import THRESHOLDS, Assessed, Assessment, Cause
from sojourn.ui import time_words, words


class AssessmentWords(QObject):
    """Assessments in words. Its class name is the context of their translations."""

    def name(self, assessment: Assessment) -> str:
        """Name an assessment."""
        return words.assessment(assessment.value)

    def reason(self, found: Assessed) -> str:
        """Say why, in numbers the person can check."""
        record, limits = found.record, THRESHOLDS
        match found.cause:
            case Cause.OFTEN | Cause.SOMETIMES | Cause.SELDOM:
                return words.filled(self._came(found), words.number(record.fruitful))
            case Cause.NOBODY_WENT:
                text = self.tr(
                    "You keep it, and did not go there in the last %n week(s) with Sojourn.",
                    "",
                    record.recent_weeks,
                )
            case Cause.NOTHING_CAME:
                text = self.tr(
                    "You keep it, and nothing came of the last %n visit(s) there.",
                    "",
                    record.recent_visits,
                )
            case Cause.UNWINDING:
                spent = time_words.duration(record.unwind_ms)
                whole = time_words.duration(record.unwind_ms + record.purposeful_ms)
                text = words.filled(self.tr("%1 of %2 there were to unwind."), spent, whole)
            case Cause.FEW_VISITS:
                said = self.tr(
                    "%n visit(s) in eight weeks; from %1 on, spread over %2 weeks, there is more "
                    "to say.",
                    "",
                    record.visits,
                )
                least = (limits.least_visits, limits.least_weeks)
                text = words.filled(said, *map(words.number, least))
        return text

    def _came(self, found: Assessed) -> str:
        visits = found.record.purposeful
        if found.cause is not Cause.SELDOM:
            return self.tr("Something came of %1 of %n visit(s) in eight weeks.", "", visits)
        if not found.record.fruitful:
            return self.tr("Nothing came of %n visit(s) in eight weeks.", "", visits)
        if found.median_per_hour is None:
            return self.tr(
                "Something came of only %1 of %n visit(s) in eight weeks; that is no luck.",
                "",
                visits,
            )
        return self.tr(
            "Something came of only %1 of %n visit(s) in eight weeks, and less in an hour than on "
            "your other platforms.",
            "",
            visits,
        )

    def rule(self) -> str:
        """Explain how it is said, with the thresholds in force."""
        limits = THRESHOLDS
        parts = (
            words.filled(
                self.tr(
                    "All of it looks at the last %1 weeks, and at nothing but what you noted: "
                    "likes and followers never count, and minutes to unwind are in no ratio."
                ),
                words.number(limits.weeks),
            ),
            self.tr("Pays back: something came of at least every second visit."),
            words.filled(
                self.tr(
                    "Costs more than it brings: something came of fewer than one visit in three, "
                    "and of so few that luck alone would hardly explain it; with %1 platforms or "
                    "more, less came of an hour there than of most of them."
                ),
                words.number(limits.compare_from),
            ),
            words.filled(
                self.tr(
                    "Gone quiet: you keep it, and in the last %1 weeks in which you used Sojourn "
                    "you did not go there, or nothing came of it."
                ),
                words.number(limits.quiet_weeks),
            ),
            self.tr("For pleasure: at least half the time there was to unwind."),
            words.filled(
                self.tr("Too early to say: fewer than %1 visits, or fewer than %2 weeks."),
                words.number(limits.least_visits),
                words.number(limits.least_weeks),
            ),
            self.tr("Steady: everything else."),
        )
        return "\n".join(parts)


assessment_words = AssessmentWords()

ANSWERABLE = frozenset({Assessment.COSTS, Assessment.QUIET})
"""Those that a person may know better."""
