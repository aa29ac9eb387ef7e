"""What a person sees; no storage, no clock, no query, no computing of time."""
