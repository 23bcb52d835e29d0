"""Feasts counted by the moon itself: Chinese New Year and Diwali, from the computed moments of new moon.

New moons after Jean Meeus, *Astronomical Algorithms* (2nd edition, chapter 49, his fifteen largest terms), the sun's
longitude after his chapter 25; both are right to some minutes between 1600 and 2200.
"""

from __future__ import annotations

import datetime as dt
import math
from functools import lru_cache

_FIRST, _LAST = 1600, 2200
_MONTH = 29.530588861
_EPOCH = 2451550.09766  # new moon of January 2000, as a Julian day
_ORDINAL = 1721424.5  # a Julian day less its number in datetime.date's count of days
_BEIJING, _INDIA = 8 / 24, 5.5 / 24
_DELTA = 0.0008  # dynamical time runs about a minute ahead of the clock


@lru_cache(maxsize=512)
def chinese_new_year(year: int) -> dt.date | None:
    """Return the first day of the Chinese year that begins in *year*, None beyond 1600 to 2200.

    The eleventh month holds the winter solstice, and of thirteen months between two of them the first in which
    the sun enters no new sign is a leap month (rules of the calendar reform of 1645, Beijing time).

    >>> chinese_new_year(2025), chinese_new_year(2034)
    (datetime.date(2025, 1, 29), datetime.date(2034, 2, 19))
    """
    if not _FIRST < year < _LAST:
        return None
    eleventh, following = _eleventh_month(year - 1), _eleventh_month(year)
    first = eleventh + 2
    if following - eleventh == 13 and any(_is_leap(month) for month in (eleventh + 1, eleventh + 2)):
        first += 1
    return dt.date.fromordinal(_day(_new_moon(first), _BEIJING))


@lru_cache(maxsize=512)
def diwali(year: int) -> dt.date | None:
    """Return the day of Diwali, None beyond 1600 to 2200: the last new moon before the sun enters Scorpio.

    It is kept on the evening whose dusk lies in the dark moon's lunar day, the twelve degrees before new moon; where
    two dusks do in part, places differ by a day, and the one more of it covers is given.

    >>> diwali(2013), diwali(2023), diwali(2024)
    (datetime.date(2013, 11, 3), datetime.date(2023, 11, 12), datetime.date(2024, 10, 31))
    """
    if not _FIRST < year < _LAST:
        return None
    scorpio = (
        dt.date(year, 11, 16).toordinal() + _ORDINAL + (year - 2000) / 72
    )  # the sidereal year is 20 minutes longer
    number = _last_before(scorpio)
    moment = _new_moon(number)
    anomaly = math.radians(201.5643 + 385.81693528 * number)
    begins = moment - _LUNAR_DAY / (_MEAN_GAIN + _GAIN_VARIES * math.cos(anomaly))
    day, hour = _day(moment, _INDIA), (moment + _INDIA - _ORDINAL) % 1
    covers_yesterday = begins + _INDIA - _ORDINAL < day - 1 + _DUSK
    return dt.date.fromordinal(day - 1 if hour < _DUSK or (covers_yesterday and hour < _DUSK_ENDS) else day)


# Degrees of a lunar day; degrees the moon gains on the sun in a day, and by how much that varies with its distance.
_LUNAR_DAY, _MEAN_GAIN, _GAIN_VARIES = 12, 12.19, 1.43
_DUSK, _DUSK_ENDS = 17.75 / 24, 20 / 24


def _day(moment: float, zone: float) -> int:
    return math.floor(moment + zone - _ORDINAL)


def _last_before(moment: float) -> int:
    """Return the number of the last new moon before a Julian day."""
    number = math.floor((moment - _EPOCH) / _MONTH) + 1
    while _new_moon(number) >= moment:
        number -= 1
    return number


def _eleventh_month(year: int) -> int:
    """Return the new moon that begins the month with the winter solstice of *year*."""
    moment = dt.date(year, 12, 21).toordinal() + _ORDINAL
    for _ in range(4):
        moment += (((270 - _sun(moment) + 180) % 360) - 180) * 365.2422 / 360
    day_ends = _ORDINAL + _day(moment, _BEIJING) + 1 - _BEIJING
    return _last_before(day_ends)


def _is_leap(month: int) -> bool:
    """Whether the sun enters no new sign in the month that begins with a new moon, counted in days of Beijing."""
    begins, ends = (_day(_new_moon(number), _BEIJING) + _ORDINAL - _BEIJING for number in (month, month + 1))
    return _sun(begins) // 30 == _sun(ends) // 30


def _sun(moment: float) -> float:
    """Return the sun's apparent longitude in degrees."""
    t = (moment - 2451545.0) / 36525
    anomaly = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    center = (
        (1.914602 - 0.004817 * t) * math.sin(anomaly)
        + (0.019993 - 0.000101 * t) * math.sin(2 * anomaly)
        + 0.000289 * math.sin(3 * anomaly)
    )
    node = math.radians(125.04 - 1934.136 * t)
    return (280.46646 + 36000.76983 * t + 0.0003032 * t * t + center - 0.00569 - 0.00478 * math.sin(node)) % 360


@lru_cache(maxsize=1024)
def _new_moon(number: int) -> float:
    """Return the moment of a new moon, counted from January 2000, as a Julian day of universal time."""
    t = number / 1236.85
    e = 1 - 0.002516 * t - 0.0000074 * t * t
    sun = math.radians(2.5534 + 29.10535670 * number)
    moon = math.radians(201.5643 + 385.81693528 * number + 0.0107582 * t * t)
    latitude = math.radians(160.7108 + 390.67050284 * number - 0.0016118 * t * t)
    node = math.radians(124.7746 - 1.56375588 * number)
    sin = math.sin
    correction = (
        -0.40720 * sin(moon)
        + 0.17241 * e * sin(sun)
        + 0.01608 * sin(2 * moon)
        + 0.01039 * sin(2 * latitude)
        + 0.00739 * e * sin(moon - sun)
        - 0.00514 * e * sin(moon + sun)
        + 0.00208 * e * e * sin(2 * sun)
        - 0.00111 * sin(moon - 2 * latitude)
        - 0.00057 * sin(moon + 2 * latitude)
        + 0.00056 * e * sin(2 * moon + sun)
        - 0.00042 * sin(3 * moon)
        + 0.00042 * e * sin(sun + 2 * latitude)
        + 0.00038 * e * sin(sun - 2 * latitude)
        - 0.00024 * e * sin(2 * moon - sun)
        - 0.00017 * sin(node)
    )
    return _EPOCH + _MONTH * number + 0.00015437 * t * t + correction - _DELTA
