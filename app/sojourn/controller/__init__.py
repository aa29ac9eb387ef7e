"""Carries out what the domain decides, through ports; no Qt, no peewee, no rules."""
