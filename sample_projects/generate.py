#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a synthetic Dutch-like town and the tasks of its sectors. The same seed and size give the same features."""
import argparse
import os
import sys

from generator import assets, budgets, preparedtasks, rawlayers
from generator.buildings import Builder
from generator.geopackage import INTEGER, REAL, TEXT, GeoPackage
from generator.neighbourhoods import neighbourhoods_of
from generator.networks import Layer as NetworkLayer
from generator.public_space import block_surfaces, blocks_of, junction_surfaces, street_surfaces
from generator.streets import Tile, Town
from generator.tasks import TaskMaker
from generator.trees import trees_of

TASKS_PER_TILE = 150

BASE_LAYERS = (
    ("street_axes", "line", "street axes",
     [("street_id", TEXT), ("name", TEXT), ("road_class", TEXT), ("width_m", REAL)]),
    ("public_space", "polygon", "public space between the façades, with function and surface",
     [("function", TEXT), ("surface", TEXT), ("street_id", TEXT), ("street_name", TEXT)]),
    ("blocks", "polygon", "what the streets enclose", [("kind", TEXT)]),
    ("buildings", "polygon", "buildings", [("building_id", TEXT), ("use", TEXT), ("build_year", INTEGER)]),
    ("trees", "point", "trees", [("tree_id", TEXT), ("species", TEXT), ("crown_m", REAL), ("plant_year", INTEGER), ("condition", INTEGER)]),
    ("networks", "line", "cables and pipes in the manner of IMKL; empty diameter or cover is unknown",
     [("network_id", TEXT), ("thema", TEXT), ("soort", TEXT), ("status", TEXT), ("beheerder", TEXT), ("geldig_vanaf", TEXT), ("diameter_mm", REAL),
      ("cover_m", REAL), ("materiaal", TEXT), ("spanning", TEXT), ("druk", TEXT), ("street_name", TEXT)]),
    ("neighbourhoods", "polygon", "neighbourhoods with social indicators",
     [("code", TEXT), ("name", TEXT), ("households", INTEGER), ("residents", INTEGER), ("pct_65plus", REAL), ("pct_low_income", REAL),
      ("pct_social_rent", REAL), ("ses_score", REAL), ("liveability", REAL), ("heat_stress", REAL), ("vulnerability", REAL), ("reports_per_1000", INTEGER)]),
    (assets.LAYER, "line", "assets with year of installation, condition and reports", assets.FIELDS),
)


def write_base(package, tile):
    """Streets, public space, buildings, trees, networks, neighbourhoods and assets of one tile."""
    for edge in tile.owned_edges():
        package.write("street_axes", edge.axis.line(), [edge.street.street_id, edge.street.name, edge.street.kind, round(2 * edge.half_width, 2)])
    buildings = Builder(tile).build()
    blocks = blocks_of(tile)
    surfaces = street_surfaces(tile) + block_surfaces(tile, blocks, buildings)
    for junction in tile.junctions:
        if junction.owned:
            surfaces += junction_surfaces(junction)
    for surface in surfaces:
        package.write("public_space", surface.polygon, [surface.function, surface.surface, surface.street_id or None, surface.street_name or None])
    for kind, polygon in blocks:
        package.write("blocks", polygon, [kind])
    for building in buildings:
        package.write("buildings", building.polygon, [building.building_id, building.use, building.year])
    for tree in trees_of(tile, surfaces):
        package.write("trees", tree.point, [tree.tree_id, tree.species, tree.crown_m, tree.plant_year, tree.condition])
    for pipe in NetworkLayer(tile).build():
        package.write("networks", pipe.line, [pipe.network_id, pipe.thema, pipe.soort, pipe.status, pipe.beheerder, pipe.geldig_vanaf, pipe.diameter_mm,
                                              pipe.cover_m, pipe.materiaal, pipe.spanning, pipe.druk, pipe.street_name])
    for area in neighbourhoods_of(tile):
        package.write("neighbourhoods", area.polygon, [area.code, area.name, area.households, area.residents, area.pct_65plus, area.pct_low_income,
                                                       area.pct_social_rent, area.ses_score, area.liveability, area.heat_stress, area.vulnerability,
                                                       area.reports_per_1000])
    for line, values in assets.rows_of(tile):
        package.write(assets.LAYER, line, values)


def add_layers(package, prepared_only):
    # First in the file, so that the bare file name opens the prepared tasks.
    package.add_layer(preparedtasks.LAYER, "multipolygon", preparedtasks.FIELDS, "tasks of all sectors, in the fields of the task layer")
    if prepared_only:
        return
    rawlayers.add_layers(package)
    for name, geometry, title, fields in BASE_LAYERS:
        package.add_layer(name, geometry, fields, title)
    package.add_layer(budgets.LAYER, "none", budgets.FIELDS, "budgets per line and year")


def source_layer_of(task):
    if task.whole_area:
        return rawlayers.AMBITIONS
    return next(layer.name for layer in rawlayers.LAYERS if layer.takes(task))


def generate(path, seed, task_count, prepared_only):
    tile_count = max(1, -(-task_count // TASKS_PER_TILE))
    town = Town(seed, tile_count)
    package = GeoPackage(path)
    add_layers(package, prepared_only)
    totals, source_fids = budgets.Budgets(town), {}
    left = task_count
    for index, (tile_x, tile_y) in enumerate(town.tiles()):
        tile = Tile(town, tile_x, tile_y)
        tasks = TaskMaker(tile).make(min(TASKS_PER_TILE, left))
        left -= len(tasks)
        for task in tasks:
            layer = source_layer_of(task)
            source_fids[layer] = source_fids.get(layer, 0) + 1
            package.write(preparedtasks.LAYER, task.polygons, preparedtasks.row(task, layer, str(source_fids[layer])))
            if not prepared_only:
                rawlayers.write(package, task)
                totals.count(task)
        if not prepared_only:
            write_base(package, tile)
            if index == tile_count - 1:
                rawlayers.write_mistakes(package, tasks)
        package.end_tile()
    if not prepared_only:
        for values in totals.rows():
            package.write(budgets.LAYER, None, values)
    package.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2026, help="another seed gives another town (default %(default)s)")
    parser.add_argument("--tasks", type=int, default=TASKS_PER_TILE, help="number of tasks; 150 is one neighbourhood (default %(default)s)")
    parser.add_argument("--output", default=os.path.dirname(os.path.abspath(__file__)), help="folder to write to (default: beside this script)")
    parser.add_argument("--name", default="sample", help="name of the GeoPackage, without extension (default %(default)s)")
    parser.add_argument("--prepared-only", action="store_true", help="only the prepared tasks, for large sizes")
    parser.add_argument("--with-project", action="store_true", help="also write the QGIS project, the model and the presets (needs qgis.core)")
    arguments = parser.parse_args()
    if arguments.tasks < 1:
        parser.error("--tasks must be at least 1")
    os.makedirs(arguments.output, exist_ok=True)
    path = os.path.join(arguments.output, arguments.name + ".gpkg")
    generate(path, arguments.seed, arguments.tasks, arguments.prepared_only)
    print(f"{path}: {arguments.tasks} tasks")
    if arguments.with_project:
        if arguments.prepared_only:
            parser.error("--with-project needs all layers: leave out --prepared-only")
        from generator import model, presets, project
        project.write(path, os.path.join(arguments.output, f"koppelkans_{arguments.name}.qgz"))
        presets.write(os.path.join(arguments.output, "rules"))
        model.write(os.path.join(arguments.output, "prepare_and_stack.model3"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
