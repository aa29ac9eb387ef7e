"""The week as a picture, painted by us from a `WeekSummary`; it computes no sums of time."""
