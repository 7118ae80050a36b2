#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes streets with cables and pipes for the benchmark: generate_sections.py COUNT FOLDER [--claims CLAIMS] [--width METRES] [--seed SEED]

Writes sections.gpkg with COUNT cross-sections, ten in each street of 100 m, and networks.gpkg with ten cables and pipes along each street, whose places waver
a little. With CLAIMS also tasks.gpkg: so many tasks for each street that want room there. The number of streets grows with COUNT, what lies in one does not. The
same count and seed give the same layers.
"""
import argparse
import csv
import math
import pathlib
import random

from osgeo import ogr, osr

ogr.UseExceptions()

RULES = pathlib.Path(__file__).resolve().parents[2] / "processing" / "rules" / "networks.csv"
STREET_APART_M = 250.0  # from street to street: each has a direction of its own, and meets no other
SECTIONS_PER_STREET = 10
SECTION_APART_M = 10.0
OUTERMOST = 0.8  # of half the width: no network lies further from the axis
BEND_EVERY_M = 22.0
WAVER_M = 0.2
WEST_M, SOUTH_M = 140000.0, 440000.0  # EPSG:28992
PER_TRANSACTION = 50000

# Theme and outer width, as they lie beside one another from the left.
UTILITIES = [
    ("datatransport", 0.10), ("laagspanning", 0.05), ("gasLageDruk", 0.16), ("middenspanning", 0.10), ("rioolVrijverval", 0.50),
    ("warmte", 0.60), ("rioolVrijverval", 0.40), ("water", 0.16), ("laagspanning", 0.05), ("datatransport", 0.10),
]
# Sector, theme, width, cover and project type of the tasks of a street, and their first year.
CLAIMS = [
    ("heat", "warmte", 0.65, 0.8, "transition", 2030), ("electricity", "middenspanning", 0.10, 0.8, "transition", 2028),
    ("sewer", "rioolVrijverval", 0.50, 1.2, "maintenance", 2027), ("telecom", "datatransport", 0.10, 0.5, "development", 2026),
]


def clearances():
    """How far each theme is kept from others, as the shipped rules have it."""
    with open(RULES, encoding="utf-8") as table:
        return {row["theme"]: float(row["clearance_m"] or 0) for row in csv.DictReader(table)}


class Street:
    """A straight street: places by metres along its axis and to the left of it."""

    def __init__(self, number, columns, width_m, chance):
        self.half_width_m = width_m / 2
        row, column = divmod(number, columns)
        self.start = (WEST_M + column * STREET_APART_M, SOUTH_M + row * STREET_APART_M)
        angle = chance.uniform(0, math.pi)
        self.along = (math.cos(angle), math.sin(angle))

    def at(self, along_m, left_m):
        return (
            round(self.start[0] + self.along[0] * along_m - self.along[1] * left_m, 3),
            round(self.start[1] + self.along[1] * along_m + self.along[0] * left_m, 3),
        )


class Layer:
    """A layer in a file of its own, filled in large transactions."""

    def __init__(self, path, name, geometry_type, fields):
        system = osr.SpatialReference()
        system.ImportFromEPSG(28992)
        path.unlink(missing_ok=True)
        self._source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        self._layer = self._source.CreateLayer(name, system, geometry_type)
        for field, kind in fields.items():
            self._layer.CreateField(ogr.FieldDefn(field, kind))
        self._fields = list(fields)
        self._count = 0
        self._source.StartTransaction()

    def add(self, points, *values):
        feature = ogr.Feature(self._layer.GetLayerDefn())
        for field, value in zip(self._fields, values):
            feature.SetField(field, value)
        geometry = ogr.Geometry(ogr.wkbLineString if self._layer.GetGeomType() == ogr.wkbLineString else ogr.wkbLinearRing)
        for point in points:
            geometry.AddPoint_2D(*point)
        if self._layer.GetGeomType() == ogr.wkbPolygon:
            area = ogr.Geometry(ogr.wkbPolygon)
            area.AddGeometry(geometry)
            geometry = area
        feature.SetGeometryDirectly(geometry)
        self._layer.CreateFeature(feature)
        self._count += 1
        if self._count % PER_TRANSACTION == 0:
            self._source.CommitTransaction()
            self._source.StartTransaction()

    def close(self):
        self._source.CommitTransaction()
        self._layer = self._source = None


def add_networks(street, layer, chance, apart):
    length_m = SECTIONS_PER_STREET * SECTION_APART_M
    outermost_m = OUTERMOST * street.half_width_m
    for number, (theme, width_m) in enumerate(UTILITIES):
        left_m = outermost_m - 2 * outermost_m * (number + chance.uniform(0.2, 0.8)) / len(UTILITIES)
        bends = range(math.ceil((length_m + 10) / BEND_EVERY_M) + 1)
        layer.add([street.at(BEND_EVERY_M * bend - 5, left_m + chance.uniform(-WAVER_M, WAVER_M)) for bend in bends], theme, width_m, apart[theme])


def add_sections(number, street, layer):
    for place in range(SECTIONS_PER_STREET):
        along_m = SECTION_APART_M * (place + 0.5)
        layer.add([street.at(along_m, street.half_width_m), street.at(along_m, -street.half_width_m)], f"{number:06d}:{place}", f"{number:06d}", along_m)


def add_claims(number, street, layer, count):
    length_m = SECTIONS_PER_STREET * SECTION_APART_M
    half_m = street.half_width_m
    corners = [(0, half_m), (length_m, half_m), (length_m, -half_m), (0, -half_m), (0, half_m)]
    for sector, theme, width_m, cover_m, kind, year in CLAIMS[:count]:
        dates = (f"{year + number % 5}-03-01", f"{year + number % 5}-10-31")
        layer.add([street.at(*corner) for corner in corners], f"{sector}-{number:06d}", sector, theme, width_m, cover_m, kind, *dates, "permanent")


def write_town(count, folder, claims, width_m, seed):
    streets = math.ceil(count / SECTIONS_PER_STREET)
    columns = math.ceil(math.sqrt(streets))
    chance = random.Random(seed)
    apart = clearances()
    text, real, day = ogr.OFTString, ogr.OFTReal, ogr.OFTDate
    sections = Layer(folder / "sections.gpkg", "sections", ogr.wkbLineString, {"section_id": text, "street_id": text, "chain_m": real})
    networks = Layer(folder / "networks.gpkg", "networks", ogr.wkbLineString, {"thema": text, "width_m": real, "clearance_m": real})
    tasks = None
    if claims:
        fields = {"task_id": text, "sector": text, "network": text, "width_m": real, "cover_m": real, "project_type": text, "start": day, "end": day}
        tasks = Layer(folder / "tasks.gpkg", "tasks", ogr.wkbPolygon, {**fields, "claim_kind": text})
    for number in range(streets):
        street = Street(number, columns, width_m, chance)
        add_networks(street, networks, chance, apart)
        add_sections(number, street, sections)
        if tasks:
            add_claims(number, street, tasks, claims)
    for layer in filter(None, (sections, networks, tasks)):
        layer.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--claims", type=int, choices=range(len(CLAIMS) + 1), default=0)
    parser.add_argument("--width", type=float, default=20.0, help="of the streets, in metres")
    parser.add_argument("--seed", type=int, default=28992)
    wanted = parser.parse_args()
    if wanted.count < 1:
        parser.error("COUNT wants at least one section")
    write_town(wanted.count, wanted.folder, wanted.claims, wanted.width, wanted.seed)


if __name__ == "__main__":
    main()
