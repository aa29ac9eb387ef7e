"""The operating system: clock, timer, notifications, single instance; no windows, no rules."""
