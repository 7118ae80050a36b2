# SPDX-License-Identifier: GPL-2.0-or-later
"""Prepares the sectors' own layers, stacks their tasks, draws the stacks on a printed map and tells the ten hottest places."""
import argparse
import os
import sys

import demo_sheet
from qgis.core import (QgsApplication, QgsFeatureRequest, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputLayerDefinition,
                       QgsProcessingUtils, QgsProject, QgsSpatialIndex, QgsVectorLayer)

PLACES = 10
LEAST_M2 = 10  # smaller pieces are corners where outlines cross, not places
APART_M = 60  # two pieces nearer than this are one place to who walks there


class Feedback(QgsProcessingFeedback):
    def reportError(self, error, fatalError=False):
        print(f"    {error}", file=sys.stderr)

    def pushWarning(self, warning):
        print(f"    {warning}", file=sys.stderr)


def open_loader():
    sys.path.insert(0, os.path.join(QgsApplication.pkgDataPath(), "python", "plugins"))
    sys.path.insert(0, os.environ["KOPPELKANS_LOADERS"])
    from koppelkans_loader.loader import KoppelkansLoader

    loader = KoppelkansLoader(None)
    loader.initProcessing()
    if not loader.library:
        sys.exit(1)
    return loader


def run(algorithm_id, parameters, context, feedback):
    """The outputs of an algorithm; ends the program when it fails."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
    results, finished = algorithm.run(parameters, context, feedback)
    if not finished:
        sys.exit(f"{algorithm_id} did not finish; the reason stands above.")
    return results


def prepare(source, rules, context, feedback):
    """The tasks of one layer, as a layer of the context."""
    parameters = {"INPUT": source, "OUTPUT": "TEMPORARY_OUTPUT"}
    if rules:
        parameters["RULES"] = rules
    results = run("koppelkans:preparetasks", parameters, context, feedback)
    print(f"  {source.rpartition('=')[2] or source:<24} {results['READ_COUNT']:>4} read = {results['WRITTEN_COUNT']} tasks + {results['REJECTED_COUNT']} rejected; "
          f"{results['REPAIRED_COUNT']} repaired")
    return results["OUTPUT"]


def stack(tasks, base, output, context, feedback):
    """The styled layer of stacks and the counts."""
    parameters = {"TASKS": tasks, "OUTPUT": QgsProcessingOutputLayerDefinition(output, QgsProject.instance())}
    if base:
        parameters["AREAS"] = f"{base}|layername=neighbourhoods"
    results = run("koppelkans:stacktasks", parameters, context, feedback)
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    context.layerToLoadOnCompletionDetails(results["OUTPUT"]).postProcessor().postProcessLayer(layer, context, feedback)
    context.temporaryLayerStore().takeMapLayer(layer)
    layer.setName("Tasks on one place")
    QgsProject.instance().addMapLayer(layer)
    return layer, results


def nearest_street(base):
    """A function from a point to a street's name."""
    axes = QgsVectorLayer(f"{base}|layername=street_axes", "axes", "ogr") if base else None
    if not axes or not axes.isValid():
        return lambda spot, piece: piece["area_name"] or ""
    index = QgsSpatialIndex(axes.getFeatures(), flags=QgsSpatialIndex.FlagStoreFeatureGeometries)
    # On a crossing several are as near, in an order that differs between versions of QGIS.
    return lambda spot, piece: axes.getFeature(min(index.nearestNeighbor(spot, 1)))["name"] or ""


def hottest_places(layer):
    """The pieces with most tasks, the larger first among equals, one for each place; with the name of the nearest street where that is known."""
    request = QgsFeatureRequest().setFilterExpression(f"area_m2 >= {LEAST_M2}").addOrderBy("n_tasks", False).addOrderBy("area_m2", False)
    places = []
    for piece in layer.getFeatures(request):
        spot = piece.geometry().pointOnSurface().asPoint()
        if all(spot.distance(other) > APART_M for other, _ in places):
            places.append((spot, piece))
            if len(places) == PLACES:
                break
    return places


def deepest_piece(layer):
    """The piece with most tasks, however small."""
    return next(layer.getFeatures(QgsFeatureRequest().addOrderBy("n_tasks", False).addOrderBy("area_m2", False).setLimit(1)), None)


def tell(results, layer, places, street_of):
    union, total = results["UNION_AREA"], results["SUM_AREA"]
    deepest = deepest_piece(layer)
    print(f"{results['USED_COUNT']} tasks stacked of {results['READ_COUNT']} read, {results['REJECTED_COUNT']} rejected")
    print(f"{results['STACK_COUNT']:,} pieces; {union:,.0f} m2 under one task or more, {total / union if union else 0:.1f} tasks on average, "
          f"{results['MAX_DEPTH']} at most" + (f" (on a piece of {deepest['area_m2']:,.1f} m2)" if deepest else ""))
    print()
    print(f"The hottest places (one piece of {LEAST_M2} m2 or more of each; x and y in metres of the layer's reference system)")
    print(f"{'':3}{'tasks':>5} {'openings':>8} {'area m2':>9}  {'period':<11} {'x, y':<17} {'where':<20} sectors")
    for number, (spot, piece) in enumerate(places, 1):
        start, end = piece["first_start"], piece["last_end"]
        period = f"{start.year()}-{end.year()}" if start and end else "undated"
        print(f"{number:>2} {piece['n_tasks']:>5} {piece['n_openings']:>8} {piece['area_m2']:>9,.0f}  {period:<11} {f'{spot.x():.0f}, {spot.y():.0f}':<17} "
              f"{street_of(spot, piece):<20.20} {piece['sectors']}")


def notes(arguments, results, layer):
    """What a reader of the sheet must know of the data."""
    deepest = deepest_piece(layer)
    counts = f"{results['USED_COUNT']} tasks in {results['STACK_COUNT']:,} pieces" + (
        f", at most {deepest['n_tasks']} tasks on one piece (of {deepest['area_m2']:,.{0 if deepest['area_m2'] >= 100 else 1}f} m²)" if deepest else "")
    return [f"{arguments.remark or 'Source: ' + ', '.join(os.path.basename(source) for source in arguments.sources)}.",
            f"{counts}. A hottest place is a piece of {LEAST_M2} m² or more, {APART_M} m or more from a hotter one."]


def show(arguments):
    """From the sources to stacks.gpkg and stacks.png. Everything that belongs to QGIS ends with this function, before QGIS itself does."""
    stacks, picture = os.path.join(arguments.output, "stacks.gpkg"), os.path.join(arguments.output, "stacks.png")
    for leftover in (stacks, stacks + "-wal", stacks + "-shm", picture):
        if os.path.exists(leftover):
            os.remove(leftover)
    context, feedback = QgsProcessingContext(), Feedback()
    context.setProject(QgsProject.instance())
    print("Preparing the tasks")
    tasks = [prepare(source, arguments.rules, context, feedback) for source in arguments.sources]
    layer, results = stack(tasks, arguments.base, stacks, context, feedback)
    places = hottest_places(layer)
    street_of = nearest_street(arguments.base)
    tell(results, layer, places, street_of)
    if not demo_sheet.draw(layer, places, street_of, arguments.base, arguments.title, notes(arguments, results, layer), picture):
        sys.exit(f"The map could not be written to {picture}. Is the folder writable?")
    print(f"\nWritten: {stacks} (open it in QGIS) and {picture}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", help="layers of works or plans: a file, or file|layername=...")
    parser.add_argument("--rules", help="rules folder with the presets for these layers")
    parser.add_argument("--base", help="GeoPackage of the sample, for the grey base map and the names of the streets")
    parser.add_argument("--output", required=True, help="folder for stacks.gpkg and stacks.png")
    parser.add_argument("--remark", help="what the sheet says of the source (else the names of the files)")
    parser.add_argument("--title", default="What comes together where: number of tasks on one place")
    arguments = parser.parse_args()

    application = QgsApplication([], True)
    application.initQgis()
    loader = open_loader()
    show(arguments)
    QgsProject.instance().clear()
    loader.unload()
    application.exitQgis()


if __name__ == "__main__":
    main()
