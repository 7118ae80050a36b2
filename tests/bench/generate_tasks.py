#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a dense town of tasks for the benchmark: generate_tasks.py COUNT OUTPUT.gpkg [--seed SEED]

Streets form a grid whose crossings are moved at random. A task is a run of streets with the width of its trench, a square or a quarter; where many
meet, some twenty lie over one another. The town grows with COUNT, its density does not. The same count and seed give the same tasks.
"""
import argparse
import functools
import math
import random
from datetime import date, timedelta

from osgeo import ogr, osr

ogr.UseExceptions()

BLOCK_M = 95.0  # from crossing to crossing
JITTER_M = 16.0  # of a crossing, either way
CROSSINGS_PER_TASK = 0.26
WEST_M, SOUTH_M = 120000.0, 430000.0  # EPSG:28992
ARC_SEGMENTS = 4  # to a quarter of a circle, round the ends and bends of a trench
TASKS_PER_TRANSACTION = 20000

# Sector, domain, what its tasks look like, width in metres, euros for each square metre.
SECTORS = [
    ("sewer", "technical", "street", 3.8, 230),
    ("drinking_water", "technical", "street", 1.4, 170),
    ("gas", "technical", "street", 1.2, 160),
    ("electricity", "technical", "street", 1.0, 150),
    ("telecom", "technical", "street", 0.7, 80),
    ("heat", "technical", "street", 3.2, 450),
    ("roads", "physical", "street", 10.0, 110),
    ("lighting", "physical", "street", 0.9, 60),
    ("greenery", "physical", "street", 4.5, 40),
    ("mobility", "physical", "street", 6.0, 90),
    ("water_climate", "physical", "quarter", 0, 35),
    ("housing", "physical", "square", 0, 900),
    ("social", "social", "quarter", 0, 5),
]
OWNERS = {"technical": 6, "physical": 4, "social": 2}  # how many in each domain
PHASES = ["ambition", "policy", "programmed", "preparation", "execution"]
STEPS = [(1, 0), (0, 1), (-1, 0), (0, -1)]


class Town:
    """The crossings of the streets. Each is made of its own place and the seed, so that nothing but the last ones asked for is kept."""

    def __init__(self, task_count, seed):
        self.side = max(4, math.ceil(math.sqrt(task_count * CROSSINGS_PER_TASK)))
        self.crossing = functools.lru_cache(maxsize=50000)(self._crossing)
        self._seed = seed

    def _crossing(self, column, row):
        chance = random.Random(f"{self._seed}/{column}/{row}")
        x = WEST_M + column * BLOCK_M + chance.uniform(-JITTER_M, JITTER_M)
        y = SOUTH_M + row * BLOCK_M + chance.uniform(-JITTER_M, JITTER_M)
        return x, y

    def random_place(self, chance):
        return chance.randrange(self.side), chance.randrange(self.side)


def street_run(town, chance, width_m):
    """One to eight blocks of streets without crossing itself, as wide as its trench, on its own side of the axis."""
    place = town.random_place(chance)
    step = chance.choice(STEPS)
    passed = [place]
    for _ in range(chance.randint(1, 8)):
        if chance.random() < 0.3:
            step = chance.choice(STEPS)
        place = (place[0] + step[0], place[1] + step[1])
        if place in passed:
            break
        passed.append(place)
    if len(passed) == 1:
        passed.append((place[0] + 1, place[1]))
    aside_m = chance.uniform(-3.5, 3.5)
    axis = ogr.Geometry(ogr.wkbLineString)
    for crossing in passed:
        x, y = town.crossing(*crossing)
        axis.AddPoint_2D(x + aside_m, y - aside_m)
    return axis.Buffer(width_m / 2 * chance.uniform(0.8, 1.4) + 0.15, ARC_SEGMENTS)


def ring_round(centre, corners):
    """A polygon from ( angle, distance in metres ) seen from the centre."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for angle, distance_m in [*corners, corners[0]]:
        ring.AddPoint_2D(centre[0] + distance_m * math.cos(angle), centre[1] + distance_m * math.sin(angle))
    polygon = ogr.Geometry(ogr.wkbPolygon)
    polygon.AddGeometry(ring)
    return polygon


def square(town, chance):
    """A turned rectangle."""
    turn = chance.uniform(0, math.pi)
    half_m, share = chance.uniform(20, 90), chance.uniform(0.35, 1.2)
    opening = math.atan(share)
    distance_m = math.hypot(half_m, half_m * share)
    corners = [(turn + angle, distance_m) for angle in (opening, math.pi - opening, math.pi + opening, -opening)]
    return ring_round(town.crossing(*town.random_place(chance)), corners)


def quarter(town, chance):
    """An irregular area of six to eleven corners."""
    count = chance.randint(6, 11)
    reach_m = chance.uniform(40, 110)
    corners = [((i + chance.uniform(0.1, 0.9)) * 2 * math.pi / count, reach_m * chance.uniform(0.7, 1.2)) for i in range(count)]
    return ring_round(town.crossing(*town.random_place(chance)), corners)


def surveyed(area):
    """The polygon with its corners in whole millimetres, as registers give them."""
    for number in range(area.GetGeometryCount()):
        ring = area.GetGeometryRef(number)
        for corner in range(ring.GetPointCount()):
            ring.SetPoint_2D(corner, round(ring.GetX(corner), 3), round(ring.GetY(corner), 3))
    return area


def add_fields(layer):
    for name, kind in [
        ("task_id", ogr.OFTString),
        ("sector", ogr.OFTString),
        ("domain", ogr.OFTString),
        ("owner", ogr.OFTString),
        ("phase", ogr.OFTString),
        ("start", ogr.OFTDate),
        ("end", ogr.OFTDate),
        ("cost", ogr.OFTReal),
    ]:
        layer.CreateField(ogr.FieldDefn(name, kind))
    opens = ogr.FieldDefn("opens_street", ogr.OFTInteger)
    opens.SetSubType(ogr.OFSTBoolean)
    layer.CreateField(opens)


def fill(feature, number, town, chance):
    """Gives the feature of a task its place and what is known of it."""
    sector, domain, shape, width_m, euros_per_m2 = chance.choice(SECTORS)
    if shape == "street":
        area = surveyed(street_run(town, chance, width_m))
    elif shape == "square":
        area = surveyed(square(town, chance))
    else:
        area = surveyed(quarter(town, chance))
    start = date(chance.randint(2024, 2045), chance.randint(1, 12), 1)
    end = start + timedelta(days=chance.randint(20, 700))
    feature.SetField("task_id", f"{sector}-{number:06d}")
    feature.SetField("sector", sector)
    feature.SetField("domain", domain)
    feature.SetField("owner", f"{domain} {chance.randint(1, OWNERS[domain])}")
    feature.SetField("phase", chance.choice(PHASES))
    feature.SetField("start", start.year, start.month, start.day, 0, 0, 0, 0)
    feature.SetField("end", end.year, end.month, end.day, 0, 0, 0, 0)
    feature.SetField("cost", round(area.Area() * euros_per_m2 * chance.uniform(0.7, 1.3), -3))
    feature.SetField("opens_street", int(shape == "street"))
    feature.SetGeometryDirectly(area)


def write_tasks(count, path, seed):
    driver = ogr.GetDriverByName("GPKG")
    source = driver.CreateDataSource(path)
    system = osr.SpatialReference()
    system.ImportFromEPSG(28992)
    layer = source.CreateLayer("tasks", system, ogr.wkbPolygon)
    add_fields(layer)
    town = Town(count, seed)
    chance = random.Random(seed)
    for number in range(count):
        if number % TASKS_PER_TRANSACTION == 0:
            if number:
                source.CommitTransaction()
            source.StartTransaction()
        feature = ogr.Feature(layer.GetLayerDefn())
        fill(feature, number, town, chance)
        layer.CreateFeature(feature)
    source.CommitTransaction()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("output")
    parser.add_argument("--seed", type=int, default=28992)
    wanted = parser.parse_args()
    if wanted.count < 1:
        parser.error("COUNT wants at least one task")
    write_tasks(wanted.count, wanted.output, wanted.seed)


if __name__ == "__main__":
    main()
