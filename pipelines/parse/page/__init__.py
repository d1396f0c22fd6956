"""Whole web pages: what their markup says about title, time, outlet and body.

Belongs here: HTML documents and pieces of HTML inside other formats.
Not here: the formats that carry them (feeds, archives, JSON), which call `page_article` or `fragment`.
"""
