"""The journal and the settings file; no Qt, and no model instance leaves this room."""
