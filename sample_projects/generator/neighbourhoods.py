# SPDX-License-Identifier: GPL-2.0-or-later
"""Neighbourhoods (buurten) with the social indicators a municipality knows of them."""
from dataclasses import dataclass

from .geometry import box
from .streets import COLUMN_M, COLUMNS, ROWS


@dataclass
class Neighbourhood:
    code: str
    name: str
    polygon: list
    households: int
    residents: int
    pct_65plus: float
    pct_low_income: float
    pct_social_rent: float
    ses_score: float
    liveability: float  # 1 poor to 9 outstanding
    heat_stress: float  # 0 to 1
    vulnerability: float  # 0 to 1
    reports_per_1000: int


def neighbourhoods_of(tile):
    """Four quarters of a tile, bounded by street axes."""
    rng = tile.town.rng("neighbourhoods", tile.tile_x, tile.tile_y)
    x, y = tile.x0 + COLUMNS // 2 * COLUMN_M, tile.row_y(tile.canal_row)
    quarters = [("Zuidwest", tile.x0, tile.y0, x, y), ("Zuidoost", x, tile.y0, tile.x1, y),
                ("Noordwest", tile.x0, y, x, tile.y1), ("Noordoost", x, y, tile.x1, tile.y1)]
    result = []
    for number, (wind, x0, y0, x1, y1) in enumerate(quarters, 1):
        poverty = rng.random()
        households = int((x1 - x0) * (y1 - y0) / ROWS * 0.032 * rng.uniform(0.8, 1.2))
        low_income = round(4 + 22 * poverty + rng.uniform(-2, 2), 1)
        elderly = round(rng.uniform(11, 31), 1)
        heat = round(min(1.0, max(0.0, 0.35 + 0.4 * poverty + rng.uniform(-0.2, 0.2))), 2)
        result.append(Neighbourhood(
            f"BU{tile.key}{number:02d}", f"{tile.name} {wind}", box(tile.town.bend, x0, y0, x1, y1), households, int(households * rng.uniform(1.9, 2.5)),
            elderly, low_income, round(15 + 60 * poverty, 1), round(0.55 - poverty + rng.uniform(-0.1, 0.1), 2), round(7.6 - 3.2 * poverty, 1),
            heat, round(min(1.0, 0.5 * low_income / 26 + 0.3 * elderly / 31 + 0.2 * heat), 2), int(20 + 90 * poverty)))
    return result
