# SPDX-License-Identifier: GPL-2.0-or-later
"""Buildings: terraced houses with front gardens and sheds, flats, a school, and a church on the square."""
from dataclasses import dataclass

from .geometry import Axis, quads_overlap

HOUSE_DEPTH_M = 9.2
CELL_M = 20.0


@dataclass
class Building:
    building_id: str
    use: str  # wonen bijgebouw onderwijs bijeenkomst gemengd
    year: int
    polygon: list


class Plots:
    """Remembers what is built, to keep buildings apart."""

    def __init__(self):
        self.cells = {}

    def _cells_of(self, ring):
        xs, ys = [p[0] for p in ring], [p[1] for p in ring]
        for cx in range(int(min(xs) // CELL_M), int(max(xs) // CELL_M) + 1):
            for cy in range(int(min(ys) // CELL_M), int(max(ys) // CELL_M) + 1):
                yield cx, cy

    def is_free(self, ring):
        return not any(quads_overlap(ring, other) for cell in self._cells_of(ring) for other in self.cells.get(cell, []))

    def take(self, ring):
        for cell in self._cells_of(ring):
            self.cells.setdefault(cell, []).append(ring)


class Builder:
    def __init__(self, tile):
        self.tile, self.rng, self.plots, self.buildings = tile, tile.town.rng("buildings", tile.tile_x, tile.tile_y), Plots(), []
        self.year = self.rng.choice([1928, 1936, 1955, 1964, 1972])

    def build(self):
        for edge in self.tile.edges:
            # Quads of a few metres follow a curved street closely enough to keep buildings out of it.
            s = 0.0
            while s < edge.axis.length:
                end = min(s + 8.0, edge.axis.length)
                self.plots.take(edge.axis.quad(s, end, -edge.half_width, edge.half_width)[0])
                s = end
        self._build_large_blocks()
        for edge in sorted(self.tile.edges, key=lambda e: not e.horizontal):
            for side in (1, -1):
                self._build_row(edge, side)
        return self.buildings

    def _add(self, use, year, polygon):
        self.plots.take(polygon[0])
        self.buildings.append(Building(f"P{self.tile.key}{len(self.buildings) + 1:05d}", use, year, polygon))

    def _fits(self, polygon, keep_clear):
        return self.plots.is_free(keep_clear[0]) and self.plots.is_free(polygon[0])

    def _side_is_housing(self, edge, side):
        """Whether the land on that side is this tile's and set apart for houses."""
        gx, gy = (edge.start[0] + edge.end[0]) / 2, (edge.start[1] + edge.end[1]) / 2
        gx, gy = (gx, gy + 20.0 * side) if edge.horizontal else (gx - 20.0 * side, gy)
        return edge.street.name and self.tile.contains(gx, gy) and self.tile.block_at(gx, gy) is None

    def _build_row(self, edge, side):
        if not self._side_is_housing(edge, side):
            return
        rng = self.rng
        kind = edge.street.kind
        if not edge.horizontal and kind != "main" and rng.random() < 0.25:
            return
        garden = {"main": 4.5, "canal": 0.6, "lane": 0.6, "collector": 1.5}.get(kind, 3.0)
        depth = HOUSE_DEPTH_M + (2.0 if kind in ("main", "canal") else 0.0)
        year = self.year + rng.randint(-3, 9)
        s, end = edge.trims[0] - 2.0, edge.axis.length - edge.trims[1] + 2.0
        while s < end - 5.0:
            width = rng.choice([5.4, 5.7, 6.0]) if kind not in ("main", "canal") else rng.choice([5.5, 6.4, 7.2])
            for _ in range(rng.randint(4, 8)):
                if s + width > end:
                    return
                self._build_house(edge, side, s, width, garden, depth + (rng.choice([0.0, 0.0, 1.2]) if kind == "canal" else 0.0), year)
                s += width
            s += rng.choice([0.0, 1.2, 3.2])

    def _build_house(self, edge, side, s, width, garden, depth, year):
        u0 = side * (edge.half_width + garden)
        u1 = u0 + side * depth
        house = edge.axis.quad(s, s + width, u0, u1)
        if not self._fits(house, edge.axis.quad(s + 0.1, s + width - 0.1, u0 + side * 0.1, u1 + side * 4.0)):
            return
        self._add("wonen", year, house)
        if self.rng.random() < 0.22:
            extension = edge.axis.quad(s + 0.3, s + width * 0.6, u1, u1 + side * 2.6)
            if self._fits(extension, edge.axis.quad(s + 0.4, s + width * 0.5, u1 + side * 0.1, u1 + side * 3.0)):
                self._add("wonen", year + 30, extension)
        if self.rng.random() < 0.72:
            v0 = u1 + side * 8.6
            shed = edge.axis.quad(s + width - 2.4, s + width - 0.1, v0, v0 + side * 3.0)
            if self._fits(shed, edge.axis.quad(s + width - 2.6, s + width, v0 - side * 0.3, v0 + side * 3.2)):
                self._add("bijgebouw", year, shed)

    def _build_large_blocks(self):
        for block in self.tile.blocks:
            x0, y0, x1, y1 = self.tile.block_bounds(block)
            middle = Axis(self.tile.town.bend, (x0, (y0 + y1) / 2), (x1, (y0 + y1) / 2))
            if block.kind == "flats":
                for s in (20.0, 60.0):
                    for side in (1, -1):
                        self._place("wonen", 1966, middle.quad(s + 4.0, s + 15.5, side * 5.0, side * 44.0))
            elif block.kind == "school":
                self._place("onderwijs", 1974, middle.quad(30.0, 84.0, 2.0, 15.0))
                self._place("onderwijs", 1974, middle.quad(30.0, 46.0, -14.0, 2.0))
                self._place("onderwijs", 1998, middle.quad(88.0, 100.0, -12.0, 4.0))
            elif block.kind == "square":
                self._place("bijeenkomst", 1904, middle.quad(56.0, 82.0, -7.0, 7.0))
                self._place("bijeenkomst", 1904, middle.quad(82.0, 88.0, -3.0, 3.0))

    def _place(self, use, year, polygon):
        if self.plots.is_free(polygon[0]):
            self._add(use, year, polygon)
