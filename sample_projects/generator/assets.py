# SPDX-License-Identifier: GPL-2.0-or-later
"""Assets with what their managers know: year of installation, condition, number of reports, value."""
from .geopackage import INTEGER, REAL, TEXT
from .names import MUNICIPALITY, WATER_COMPANY
from .networks import carriageway_offset, footway_line, through_line

LAYER = "assets"
FIELDS = [("asset_id", TEXT), ("kind", TEXT), ("sector", TEXT), ("owner", TEXT), ("street_name", TEXT), ("material", TEXT), ("install_year", INTEGER),
          ("lifetime_years", INTEGER), ("condition", INTEGER), ("n_reports", INTEGER), ("replacement_value", REAL)]

# kind, sector, owner, material and lifetime by year of installation, euros per metre
_KINDS = (
    ("sewer pipe", "sewer", MUNICIPALITY, lambda year: ("concrete", 60) if year < 1990 else ("PVC", 70), 930),
    ("water main", "drinking_water", WATER_COMPANY, lambda year: ("asbestos cement", 70) if year < 1975 else ("PVC", 70), 250),
    ("carriageway", "roads", MUNICIPALITY, lambda year: ("clinkers", 30), 420),
)


def rows_of(tile):
    """(line, values) of the assets of a tile. The condition runs from 1 (new) to 5 (worn out); some are unknown, as in practice."""
    rng = tile.town.rng("assets", tile.tile_x, tile.tile_y)
    number = 0
    for edge in tile.owned_edges():
        for kind, sector, owner, material_of, price in _KINDS:
            number += 1
            year = rng.randint(1994, 2022) if kind == "carriageway" else rng.choice([1954, 1958, 1961, 1966, 1972, 1979, 1988, 1999, 2011])
            material, lifetime = material_of(year)
            age = (2026 - year) / lifetime
            condition = min(5, max(1, int(1 + 4 * age + rng.uniform(-0.8, 0.8)))) if rng.random() < 0.85 else None
            reports = int(rng.expovariate(1.0) * 6 * age)
            line = footway_line(edge, 1, 0.84) if sector == "drinking_water" else through_line(edge, carriageway_offset(edge, 0.5))
            yield line, [f"A{tile.key}{number:05d}", kind, sector, owner, edge.street.name, material, year, lifetime, condition, reports,
                         float(round(edge.axis.length * price, -3))]
