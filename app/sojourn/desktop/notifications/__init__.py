"""Telling the person on their desktop, by whatever way works; the words come from elsewhere."""
