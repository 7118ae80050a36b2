# SPDX-License-Identifier: GPL-2.0-or-later
"""Trees in verges, between parking bays, in the park and on the square."""
from dataclasses import dataclass

from .geometry import point_to_ogr, polygon_to_ogr
from .public_space import tree_plots
from .streets import lanes_of

SPECIES = [("Tilia europaea", 9.0), ("Quercus robur", 10.0), ("Platanus hispanica", 11.0), ("Acer campestre", 6.0), ("Prunus avium", 5.0),
           ("Ulmus 'Lobel'", 8.0), ("Pyrus calleryana", 5.0)]


@dataclass
class Tree:
    tree_id: str
    species: str
    crown_m: float
    plant_year: int
    condition: int  # 1 good to 5 bad
    point: tuple


def trees_of(tile, surfaces):
    rng = tile.town.rng("trees", tile.tile_x, tile.tile_y)
    trees = []

    def plant(point, species, crown):
        year = rng.randint(1958, 2021)
        grown = crown * min(1.0, 0.35 + (2026 - year) / 60.0)
        trees.append(Tree(f"B{tile.key}{len(trees) + 1:05d}", species, round(grown, 1), year, rng.choice([1, 2, 2, 2, 3, 3, 4, 5]), point))

    for edge in tile.owned_edges():
        species, crown = rng.choice(SPECIES)
        s0, s1 = edge.inner()
        for lane in lanes_of(edge.street.kind):
            middle = (lane.u0 + lane.u1) / 2
            if lane.function == "berm":
                s = s0 + 5.0
                while s < s1 - 4.0:
                    plant(edge.axis.at(s + rng.uniform(-0.6, 0.6), middle), species, crown)
                    s += 11.0 if edge.street.kind == "main" else 9.0
            elif lane.function == "parkeervlak" and s1 - s0 >= 24.0:
                for a, b in tree_plots(s0, s1):
                    plant(edge.axis.at((a + b) / 2, middle), species, crown * 0.7)
    for surface in surfaces:
        if surface.function == "groenvoorziening" and not surface.street_id:
            _plant_green(surface, rng, plant)
    return trees


def _plant_green(surface, rng, plant):
    ground = polygon_to_ogr(surface.polygon).Buffer(-1.5)
    if ground.IsEmpty():
        return
    x0, x1, y0, y1 = ground.GetEnvelope()
    planted = []
    for _ in range(int(ground.GetArea() / 45.0) + 1):
        point = (round(rng.uniform(x0, x1), 3), round(rng.uniform(y0, y1), 3))
        clear = all(abs(point[0] - q[0]) + abs(point[1] - q[1]) > 8.0 for q in planted)
        if clear and ground.Contains(point_to_ogr(point)):
            planted.append(point)
            plant(point, *rng.choice(SPECIES))
