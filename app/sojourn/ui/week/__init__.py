"""The parts of the week's page, each drawn from the `WeekSummary` it is given."""
