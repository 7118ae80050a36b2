# SPDX-License-Identifier: GPL-2.0-or-later
"""The ways in which sectors write down when: from ISO to "voorjaar 2029"."""

DUTCH_MONTHS = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
UNKNOWN_START, UNKNOWN_END = "1900-01-01", "9999-12-31"


def iso(day):
    return day.isoformat()


def dutch_day(day):
    return f"{day.day}-{day.month}-{day.year}"


def slashed(day):
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def dutch_month(day):
    return f"{DUTCH_MONTHS[day.month - 1]} {day.year}"


def dutch_quarter(day):
    return f"{(day.month + 2) // 3}e kwartaal {day.year}"


def french_quarter(day):
    quarter = (day.month + 2) // 3
    return f"{quarter}{'er' if quarter == 1 else 'e'} trimestre {day.year}"


def dutch_season(day):
    """Winter carries the year of its December."""
    season = ["winter", "voorjaar", "zomer", "najaar"][(day.month % 12) // 3]
    return f"{season} {day.year - 1 if day.month < 3 else day.year}"


def year(day):
    return str(day.year)
