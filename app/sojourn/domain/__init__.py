"""The rules of Sojourn; no Qt, no peewee, no clock, no file, no sentence a person reads."""
