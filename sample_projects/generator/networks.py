# SPDX-License-Identifier: GPL-2.0-or-later
"""Cables and pipes in the manner of a KLIC delivery: cables, gas and water in the footways, sewers and heat under the carriageway."""
from dataclasses import dataclass
from typing import Optional

from .geometry import crossing
from .names import FIBRE_COMPANY, GRID_OPERATOR, HEAT_COMPANY, MUNICIPALITY, WATER_COMPANY
from .streets import lanes_of


@dataclass
class Pipe:
    """One line of a network. An empty diameter or cover is unknown, as in practice."""
    network_id: str
    thema: str
    soort: str
    status: str
    beheerder: str
    geldig_vanaf: str
    diameter_mm: Optional[float]
    cover_m: Optional[float]
    materiaal: str
    spanning: str
    druk: str
    street_name: str
    line: list


# thema: kind, operator, share of the footway from the façade, diameters, cover, materials, voltage, pressure, chance that the diameter is known
FOOTWAY = {
    "datatransport": ("Telecommunicatiekabel", FIBRE_COMPANY, 0.22, [40, 50], 0.50, ["glasvezel"], "", "", 0.3),
    "laagspanning": ("Elektriciteitskabel", GRID_OPERATOR, 0.38, [35, 50], 0.60, ["AL", "CU"], "400", "", 0.4),
    "middenspanning": ("Elektriciteitskabel", GRID_OPERATOR, 0.54, [90, 110], 0.80, ["XLPE", "GPLK"], "10000", "", 0.5),
    "gasLageDruk": ("Gasleiding", GRID_OPERATOR, 0.68, [110, 160, 200], 0.80, ["PVC", "PE", "grijs gietijzer", "staal"], "", "0.1", 0.8),
    "water": ("Waterleiding", WATER_COMPANY, 0.84, [110, 125, 160], 1.00, ["PVC", "AC", "PE"], "", "", 0.8),
}


class Layer:
    """Collects the pipes of a tile."""

    def __init__(self, tile):
        self.tile, self.rng, self.pipes = tile, tile.town.rng("networks", tile.tile_x, tile.tile_y), []
        self.heat_streets, self.storm_streets = self._choose_streets()

    def _choose_streets(self):
        """The heat network follows the canal, one row and the cross streets between; storm sewers lie in every third street."""
        tile = self.tile
        rows = [street for street in tile.streets if street.edges and street.edges[0].horizontal]
        crosses = [street for street in tile.streets if street.edges and not street.edges[0].horizontal and street.kind != "main"]
        heat = {street.street_id for street in rows[2:6] if street.kind != "lane"} | {street.street_id for street in crosses[:3]}
        storm = {street.street_id for street in rows + crosses if self.rng.random() < 0.35 and street.kind != "canal"}
        return heat, storm

    def build(self):
        for number, edge in enumerate(self.tile.owned_edges()):
            self._lay_footway(edge, has_old_gas=number % 20 == 7)
            self._lay_sewers(edge)
            self._lay_heat(edge)
        return self.pipes

    def _add(self, thema, kind, status, operator, since, diameter, cover, material, line, street, voltage="", pressure=""):
        rng = self.rng
        known_cover = round(cover + rng.uniform(-0.08, 0.25), 2) if cover is not None and rng.random() < 0.45 else None
        self.pipes.append(Pipe(f"N{self.tile.key}{len(self.pipes) + 1:05d}", thema, kind, status, operator, since, diameter, known_cover,
                               material, voltage, pressure, street.name, line))

    def _lay_footway(self, edge, has_old_gas):
        rng = self.rng
        gas_side = 1 if edge.street.street_id[-1] in "02468" else -1
        for thema, (kind, operator, share, diameters, cover, materials, voltage, pressure, known) in FOOTWAY.items():
            sides = {"gasLageDruk": [gas_side], "water": [-gas_side], "middenspanning": [gas_side]}.get(thema, [1, -1])
            if thema == "middenspanning" and edge.street.kind not in ("main", "collector"):
                continue
            for side in sides:
                diameter = float(rng.choice(diameters)) if rng.random() < known else None
                since = rng.choice(["1900-01-01", "0001-01-01"]) if rng.random() < 0.06 else f"{rng.randint(1958, 2023)}-{rng.randint(1, 12):02d}-01"
                self._add(thema, kind, "functional", operator, since, diameter, cover, rng.choice(materials), footway_line(edge, side, share),
                          edge.street, voltage, pressure)
        if has_old_gas:
            self._add("gasLageDruk", "Gasleiding", "disused", GRID_OPERATOR, "1900-01-01", None, 0.8, "grijs gietijzer",
                      footway_line(edge, gas_side, 0.76), edge.street, "", "0")

    def _lay_sewers(self, edge):
        rng = self.rng
        u = carriageway_offset(edge, 0.5)
        diameter = {"main": 500.0, "collector": 400.0}.get(edge.street.kind, 300.0)
        year = rng.choice([1956, 1961, 1968, 1974, 1983, 1996, 2012])
        self._add("rioolVrijverval", "GemengdRiool", "functional", MUNICIPALITY, f"{year}-01-01", diameter if rng.random() < 0.85 else None, 1.6,
                  "beton" if year < 1990 else "PVC", through_line(edge, u), edge.street)
        if edge.street.street_id in self.storm_streets:
            self._add("rioolVrijverval", "Hemelwaterriool", "projected" if rng.random() < 0.25 else "functional", MUNICIPALITY, "2014-01-01",
                      diameter + 100.0, 1.2, "PVC", through_line(edge, carriageway_offset(edge, 0.78)), edge.street)

    def _lay_heat(self, edge):
        if edge.street.street_id not in self.heat_streets:
            return
        built = edge.street.kind in ("canal", "main")
        casing = 315.0 if edge.street.kind == "canal" else self.rng.choice([160.0, 200.0, 225.0])
        for share in (0.14, 0.26):
            self._add("warmte", "Warmteleiding", "functional" if built else "projected", HEAT_COMPANY, "2021-06-01" if built else "9999-12-31",
                      casing if built or self.rng.random() < 0.5 else None, 0.9, "staal/PUR", through_line(edge, carriageway_offset(edge, share)),
                      edge.street)


def carriageway_offset(edge, share):
    """An offset inside the first carriageway of the profile."""
    lane = next(lane for lane in lanes_of(edge.street.kind) if lane.function.startswith("rijbaan"))
    return lane.u0 + share * (lane.u1 - lane.u0)


def through_line(edge, u):
    """From junction to junction under the carriageway; where the pipe is not on the axis it comes to the middle of the junction."""
    line = edge.axis.line(0.0, edge.axis.length, u)
    if abs(u) < 0.05:
        return line
    ends = [edge.axis.at(0.0), edge.axis.at(edge.axis.length)]
    if edge.street.kind == "canal":
        return [ends[0], *line, ends[1]]
    return [ends[0], *edge.axis.line(min(4.0, edge.axis.length / 3), edge.axis.length - min(4.0, edge.axis.length / 3), u), ends[1]]


def _footway_offset(edge, side, share):
    lanes = lanes_of(edge.street.kind)
    footway = lanes[-1] if side > 0 else lanes[0]
    return side * (edge.half_width - share * (footway.u1 - footway.u0))


def footway_line(edge, side, share):
    """In the footway, from corner to corner; round a corner the lines of two streets meet in one point."""
    u = _footway_offset(edge, side, share)
    s0, s1 = edge.inner()
    points = edge.axis.line(s0, s1, u)
    return _corner(edge, 0, side, share) + points + _corner(edge, 1, side, share)


def _corner(edge, end, side, share):
    if (end, side) not in edge.corners:
        return []
    other, other_end, other_side = edge.corners[(end, side)]

    def ray(e, e_end, e_side):
        s = e.inner()[e_end]
        return e.axis.at(s, _footway_offset(e, e_side, share)), e.axis.tangent(s)

    point = crossing(*ray(edge, end, side), *ray(other, other_end, other_side))
    return [point] if point != edge.axis.at(edge.inner()[end], _footway_offset(edge, side, share)) else []
