"""Having the system start Sojourn when the person logs in; starts nothing itself."""
