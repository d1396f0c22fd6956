"""Conferences: what they are called, where and when they are held, who sits there."""
