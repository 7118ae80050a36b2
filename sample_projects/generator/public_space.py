# SPDX-License-Identifier: GPL-2.0-or-later
"""Public space between the façades: strips along the streets, junctions, and the parks, estates and squares of the large blocks.

Strips of one street share their vertices, so they tile by construction; junctions are cut from the same lines by overlay, in the
order carriageway, cycle path, water, footway.
"""
import math
from dataclasses import dataclass

from osgeo import ogr

from .geometry import box, disc, polygon_to_ogr, polygons_of, union
from .streets import lanes_of

KERB_RADIUS_M = 4.0


@dataclass
class Surface:
    """One polygon of public space."""
    function: str
    surface: str
    polygon: list
    street_id: str = ""
    street_name: str = ""


def street_surfaces(tile):
    """The strips of every street of the tile, clear of the junctions; parking bays are interrupted by trees' plots."""
    surfaces = []
    for edge in tile.owned_edges():
        s0, s1 = edge.inner()
        if s1 - s0 < 0.5:
            continue
        for lane in lanes_of(edge.street.kind):
            for function, surface, a, b in _along(lane, s0, s1):
                surfaces.append(Surface(function, surface, edge.axis.strip(a, b, lane.u0, lane.u1), edge.street.street_id, edge.street.name))
    return surfaces


def tree_plots(s0, s1):
    """Stations (from, to) of the green plots between parking bays."""
    plots, s = [], s0 + 4.0 + 2 * 6.0
    while s + 2.0 < s1 - 8.0:
        plots.append((s, s + 1.8))
        s += 1.8 + 4 * 6.0
    return plots


def _along(lane, s0, s1):
    """A lane's pieces along the street: (function, surface, from, to)."""
    if lane.function != "parkeervlak" or s1 - s0 < 24.0:
        function = "voetpad" if lane.function == "parkeervlak" else lane.function
        return [(function, "tegels" if function == "voetpad" else lane.surface, s0, s1)]
    pieces, s = [("voetpad", "tegels", s0, s0 + 4.0)], s0 + 4.0
    for a, b in tree_plots(s0, s1):
        pieces += [(lane.function, lane.surface, s, a), ("groenvoorziening", "groen", a, b)]
        s = b
    return pieces + [(lane.function, lane.surface, s, s1 - 4.0), ("voetpad", "tegels", s1 - 4.0, s1)]


def _arm(edge, end, u0, u1, beyond=0.0):
    reach = edge.trims[end] + beyond
    if end == 0:
        return edge.axis.strip(0.0, reach, u0, u1)
    return edge.axis.strip(edge.axis.length - reach, edge.axis.length, u0, u1)


def junction_zone(junction):
    """All of a junction between the façades, as an OGR geometry."""
    arms = [_arm(edge, end, -edge.half_width, edge.half_width) for edge, end in junction.arms if edge.trims[end] > 0.05]
    centre = junction.arms[0][0].axis.at(0.0 if junction.arms[0][1] == 0 else junction.arms[0][0].axis.length)
    if len(junction.arms) == 2:
        arms.append(disc(centre, min(edge.half_width for edge, _ in junction.arms)))
    return union(arms)


def junction_surfaces(junction):
    """The tiling of one junction."""
    arms = [(edge, end) for edge, end in junction.arms if edge.trims[end] > 0.05]
    if len(arms) < 2:
        return []
    by_function, surface_of, beside = {}, {}, []
    for edge, end in arms:
        s0, s1 = edge.inner()
        near, far = (s0, min(s1, s0 + 30.0)) if end == 0 else (max(s0, s1 - 30.0), s1)
        beside.append(edge.axis.strip(near, far, -edge.half_width, edge.half_width))
        for lane in lanes_of(edge.street.kind):
            function = "rijbaan" if lane.function.startswith("rijbaan") else lane.function
            by_function.setdefault(function, []).append(_arm(edge, end, lane.u0, lane.u1, 6.0 if function == "rijbaan" else 0.0))
            surface_of.setdefault(function, (lane.function, lane.surface))
            if lane.function == "rijbaan regionale weg":
                surface_of[function] = (lane.function, lane.surface)
    rest = junction_zone(junction).Difference(union(beside))
    street = arms[0][0].street
    surfaces = []

    def claim(area, function, surface):
        nonlocal rest
        for polygon in polygons_of(rest.Intersection(area)):
            surfaces.append(Surface(function, surface, polygon, street.street_id, street.name))
        rest = rest.Difference(area)

    carriageway = by_function["rijbaan"] + _heart(junction)
    claim(union(carriageway).Buffer(KERB_RADIUS_M, 6).Buffer(-KERB_RADIUS_M, 6), *surface_of["rijbaan"])
    if "fietspad" in by_function:
        claim(union(by_function["fietspad"]), "fietspad", "asfalt")
    if "water" in by_function:
        bridge = union([_arm(edge, end, -edge.half_width, edge.half_width) for edge, end in arms if edge.street.kind != "canal"])
        claim(union(by_function["water"]).Difference(bridge), "water", "water")
    claim(rest.Clone(), "voetpad", "tegels")
    return surfaces


def _heart(junction):
    """The middle of the junction, so that carriageways meet without a notch; not on a canal, whose middle is water."""
    edge, end = junction.arms[0]
    widths = [lane.u1 for e, _ in junction.arms if e.street.kind != "canal" for lane in lanes_of(e.street.kind)
              if lane.function.startswith("rijbaan")]
    return [disc(edge.axis.at(0.0 if end == 0 else edge.axis.length), min(widths))] if widths else []


def blocks_of(tile):
    """What the streets enclose: (kind, polygon), kind being housing or that of the large block it holds."""
    streets = [edge.axis.strip(0.0, edge.axis.length, -edge.half_width, edge.half_width) for edge in tile.edges]
    taken = union(streets)
    for junction in tile.junctions:
        if len(junction.arms) > 1:
            zone = junction_zone(junction)
            taken = taken.Union(zone) if zone and not zone.IsEmpty() else taken
    ground = polygon_to_ogr(box(tile.town.bend, tile.x0, tile.y0, tile.x1, tile.y1)).Difference(taken)
    hearts = []
    for block in tile.blocks:
        x0, y0, x1, y1 = tile.block_bounds(block)
        for share in (0.3, 0.7):
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(*tile.town.bend((x0 + x1) / 2, y0 + share * (y1 - y0)))
            hearts.append((block.kind, point))
    blocks = []
    for polygon in polygons_of(ground, 40.0):
        shape = polygon_to_ogr(polygon)
        kinds = [kind for kind, point in hearts if shape.Contains(point)]
        blocks.append((kinds[0] if kinds else "housing", polygon))
    return blocks


def block_surfaces(tile, blocks, buildings):
    """The public part of the large blocks: park, green of the estate, square. Housing and school grounds stay private."""
    surfaces = []
    footprints = union([building.polygon for building in buildings]) if buildings else None
    for kind, polygon in blocks:
        if kind not in ("park", "flats", "square"):
            continue
        rest = polygon_to_ogr(polygon)
        if footprints is not None:
            rest = rest.Difference(footprints)
        block = next(b for b in tile.blocks if b.kind == kind)
        for function, surface, area in _features(tile, block, rest):
            surfaces += [Surface(function, surface, p) for p in polygons_of(rest.Intersection(area))]
            rest = rest.Difference(area)
        function, surface = ("voetgangersgebied", "gebakken klinkers") if kind == "square" else ("groenvoorziening", "groen")
        surfaces += [Surface(function, surface, p) for p in polygons_of(rest)]
    return surfaces


def _features(tile, block, ground):
    """Paths, a pond, planters: (function, surface, OGR area) in the order in which they take their place."""
    x0, y0, x1, y1 = tile.block_bounds(block)
    bend = tile.town.bend

    def path(points, width):
        line = ogr.Geometry(ogr.wkbLineString)
        for fx, fy in points:
            line.AddPoint_2D(*bend(x0 + fx * (x1 - x0), y0 + fy * (y1 - y0)))
        return line.Buffer(width / 2, 4)

    def blob(fx, fy, radius):
        centre = bend(x0 + fx * (x1 - x0), y0 + fy * (y1 - y0))
        return polygon_to_ogr(disc(centre, radius, 20))

    if block.kind == "park":
        pond = blob(0.42, 0.40, 13.0).Union(blob(0.55, 0.47, 16.0)).Union(blob(0.66, 0.58, 11.0))
        winding = [(k / 24, 0.74 - 0.5 * k / 24 + 0.10 * math.sin(2 * math.pi * k / 24)) for k in range(25)]
        across = [(0.80 + 0.06 * ((k / 10 - 0.5) ** 2), k / 20) for k in range(21)]
        return [("water", "water", pond), ("voetpad", "halfverharding", path(winding, 2.6)), ("voetpad", "halfverharding", path(across, 2.2))]
    if block.kind == "flats":
        middle = [(k / 10, 0.5) for k in range(11)]
        return [("voetpad", "tegels", path(middle, 3.0)), ("voetpad", "tegels", path([(0.5, k / 10) for k in range(11)], 2.0))]
    return [("groenvoorziening", "groen", path([(0.14, 0.26), (0.42, 0.26)], 3.0)),
            ("groenvoorziening", "groen", path([(0.14, 0.74), (0.42, 0.74)], 3.0))]
