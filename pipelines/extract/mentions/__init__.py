"""Text -> mentions -> tokens: names of countries, persons, offices, bodies and places, and who is who."""
