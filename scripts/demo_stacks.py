# SPDX-License-Identifier: GPL-2.0-or-later
"""Prepares the sectors' own layers, stacks their tasks, draws the stacks on a printed map and tells the ten hottest places; of the sample also what fits underground."""
import argparse
import os
import string
import sys
import textwrap
import time
from dataclasses import dataclass

from algorithm_runs import counted, in_qgis, run, shown
from demo_fit import show_fit
from printed_map import draw
from qgis.core import QgsFeatureRequest, QgsProcessingOutputLayerDefinition, QgsProject, QgsSpatialIndex, QgsVectorLayer

PLACES = 10
LEAST_M2 = 10  # smaller pieces are corners where outlines cross, not places
APART_M = 60  # two pieces nearer than this are one place to who walks there
SECTORS_NAMED = 7
LINE = 150
COUNTED = ("Features read", "Undated tasks")  # remarks with numbers that are told in lines of their own
OWN_WAY = ("For a mapping or a preset of your own run scripts/koppelkans run koppelkans:preparetasks (docs/presets.md tells how), and give the tasks that it writes to "
           "scripts/demo.")
MEANING = (f"A number on the map is the number of tasks on that piece of ground; the list leaves out pieces below {LEAST_M2} m² and those within {APART_M} m of a hotter one. "
           "Works that share a day are one opening; a work of a whole year lies somewhere in it.")


@dataclass
class HotPlace:
    """A piece where much comes together, and what is said of it. Places have letters: numbers are numbers of tasks."""
    letter: str
    spot: object
    piece: object
    where: str

    @property
    def period(self):
        start, end = self.piece["first_start"], self.piece["last_end"]
        return f"{start.year()}-{end.year()}" if start and end else "undated"

    @property
    def position(self):
        return f"{self.spot.x():.0f}, {self.spot.y():.0f}"

    @property
    def headline(self):
        return f"{counted(self.piece['n_tasks'], 'task')}, {counted(self.piece['n_openings'], 'opening')}, {self.period}"

    @property
    def detail(self):
        sectors = (self.piece["sectors"] or "").replace("_", " ").split(",")
        more = len(sectors) - SECTORS_NAMED
        return f"{self.where or self.position}: {', '.join(sectors[:SECTORS_NAMED])}" + (f" and {more} more" if more > 0 else "")


@dataclass
class Prepared:
    """The tasks of one layer, as a layer of the context, and the counts of Prepare tasks."""
    tasks: str
    read: int
    rejected: int


def prepare(source, arguments, context, feedback):
    parameters = {"INPUT": source, "OUTPUT": "TEMPORARY_OUTPUT"}
    if arguments.rules:
        parameters["RULES"] = arguments.rules
    if arguments.buffer:
        parameters["BUFFER"] = arguments.buffer
    feedback.remarks.clear()
    try:
        results = run("koppelkans:preparetasks", parameters, context, feedback)
    except SystemExit:
        if not arguments.base:
            tell_line(OWN_WAY)
        raise
    print(f"  {source.rpartition('=')[2] or source:<24} {results['READ_COUNT']:>4} read = {counted(results['WRITTEN_COUNT'], 'task')} + {results['REJECTED_COUNT']} rejected; "
          f"{results['REPAIRED_COUNT']} repaired")
    wants_buffer = any("BUFFER" in warning for warning in feedback.tell_warnings())
    if not arguments.base:
        tell_how_prepared(context.getMapLayer(results["OUTPUT"]), feedback.remarks)
        if wants_buffer:
            tell_line(f"BUFFER is said here with scripts/demo FILE --buffer METRES. {OWN_WAY}")
    return Prepared(results["OUTPUT"], results["READ_COUNT"], results["REJECTED_COUNT"])


def tell_line(text):
    print(textwrap.fill(text, LINE, initial_indent="      ", subsequent_indent="        "))


def tell_how_prepared(tasks, remarks):
    """What was made of a layer that nobody here knows: by which columns, in which system, and what stayed unknown."""
    for remark in remarks:
        if not remark.startswith(COUNTED):
            tell_line(remark)
    rows = list(tasks.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry)))
    undated = sum(not row["start"] and not row["end"] for row in rows)
    assumed = sum("sector" in (row["assumed"] or "").split(",") for row in rows)
    tell_line(f"Reference system of the tasks: {tasks.crs().authid() or tasks.crs().description()}. Undated: {undated}; of assumed sector: {assumed}.")


def stack(tasks, base, output, context, feedback):
    """The styled layer of stacks and the counts."""
    parameters = {"TASKS": tasks, "OUTPUT": QgsProcessingOutputLayerDefinition(output, QgsProject.instance())}
    if base:
        parameters["AREAS"] = f"{base}|layername=neighbourhoods"
    results = run("koppelkans:stacktasks", parameters, context, feedback)
    layer = shown(results["OUTPUT"], "Tasks on one place", context, feedback)
    return layer, results


def nearest_street(base):
    """A function from a point to a street's name."""
    axes = QgsVectorLayer(f"{base}|layername=street_axes", "axes", "ogr") if base else None
    if not axes or not axes.isValid():
        return lambda spot, piece: piece["area_name"] or ""
    index = QgsSpatialIndex(axes.getFeatures(), flags=QgsSpatialIndex.FlagStoreFeatureGeometries)
    # On a crossing several are as near, in an order that differs between versions of QGIS.
    return lambda spot, piece: axes.getFeature(min(index.nearestNeighbor(spot, 1)))["name"] or ""


def hottest_places(layer, street_of):
    """The pieces with most tasks, the larger first among equals, one for each place; with the name of the nearest street where that is known."""
    request = QgsFeatureRequest().setFilterExpression(f"area_m2 >= {LEAST_M2}").addOrderBy("n_tasks", False).addOrderBy("area_m2", False)
    places = []
    for piece in layer.getFeatures(request):
        spot = piece.geometry().pointOnSurface().asPoint()
        if all(spot.distance(other.spot) > APART_M for other in places):
            places.append(HotPlace(string.ascii_uppercase[len(places)], spot, piece, street_of(spot, piece)))
            if len(places) == PLACES:
                break
    return places


def deepest_piece(layer):
    """The piece with most tasks, however small."""
    return next(layer.getFeatures(QgsFeatureRequest().addOrderBy("n_tasks", False).addOrderBy("area_m2", False).setLimit(1)), None)


def tell(results, layer, places, prepared):
    union, total = results["UNION_AREA"], results["SUM_AREA"]
    deepest = deepest_piece(layer)
    rejected = sum(one.rejected for one in prepared) + results["REJECTED_COUNT"]
    print(f"{counted(results['USED_COUNT'], 'task')} stacked of {counted(sum(one.read for one in prepared), 'feature')} read, {rejected} rejected")
    print(f"{counted(results['STACK_COUNT'], 'piece')}; {union:,.0f} m2 under one task or more, {total / union if union else 0:.1f} tasks on average, "
          f"{results['MAX_DEPTH']} at most" + (f" (on a piece of {deepest['area_m2']:,.1f} m2)" if deepest else ""))
    print()
    print(f"The hottest places (one piece of {LEAST_M2} m2 or more of each; x and y in metres of the layer's reference system)")
    named = any(place.where for place in places)  # without streets and areas a place is told by its x and y alone
    print(f"{'':3}{'tasks':>5} {'openings':>8} {'area m2':>9}  {'period':<11} {'x, y':<17} " + (f"{'where':<20} " if named else "") + "sectors")
    for place in places:
        piece = place.piece
        print(f"{place.letter:>2} {piece['n_tasks']:>5} {piece['n_openings']:>8} {piece['area_m2']:>9,.0f}  {place.period:<11} {place.position:<17} "
              + (f"{place.where:<20.20} " if named else "") + piece["sectors"])


def subtitle(layer, results):
    """What was stacked: how many tasks, in which years, on how much surface."""
    dates = [day for piece in layer.getFeatures(QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry)) for day in (piece["first_start"], piece["last_end"]) if day]
    years = f", {min(dates).year()} to {max(dates).year()}" if dates else ""
    union = results["UNION_AREA"]
    average = f"; on one place {results['SUM_AREA'] / union:.1f} on average, {results['MAX_DEPTH']} at most" if union else ""
    return f"{counted(results['USED_COUNT'], 'task')} of all sectors{years}, on {union / 10000:,.1f} hectares{average}"


def source_note(sources):
    names = sorted({os.path.basename(source.partition("|")[0]) for source in sources})
    return f"Source: {', '.join(names)}, as its owners plan; dates and outlines are theirs."


def results_name(arguments):
    """The sample's results are called stacks; those of another layer are called after it, and leave the sample's alone."""
    if arguments.base:
        return "stacks"
    path, _, options = arguments.sources[0].partition("|")
    layer = next((option.partition("=")[2] for option in options.split("|") if option.startswith("layername=")), "")
    return "_".join(filter(None, [os.path.splitext(os.path.basename(path))[0], layer, "stacks"]))


def show(arguments, context, feedback):
    """From the sources to a GeoPackage and a map of their stacks; of the sample also of what fits underground."""
    begun = time.monotonic()
    stacks, picture = (os.path.join(arguments.output, results_name(arguments) + ending) for ending in (".gpkg", ".png"))
    for leftover in (stacks, stacks + "-wal", stacks + "-shm", picture):
        if os.path.exists(leftover):
            os.remove(leftover)
    print("Preparing the tasks")
    if arguments.left_out:
        print(textwrap.fill(f"Left out: {arguments.left_out}", LINE, initial_indent="  ", subsequent_indent="  "))
    prepared = [prepare(source, arguments, context, feedback) for source in arguments.sources]
    tasks = [one.tasks for one in prepared]
    layer, results = stack(tasks, arguments.base, stacks, context, feedback)
    feedback.tell_warnings()
    places = hottest_places(layer, nearest_street(arguments.base))
    tell(results, layer, places, prepared)
    words = {"title": arguments.title, "subtitle": subtitle(layer, results), "source": arguments.source_note or source_note(arguments.sources),
             "meaning": MEANING}
    if not draw(layer, places, arguments.base, words, picture):
        sys.exit(f"The map could not be written to {picture}. Is the folder writable?")
    written = [picture]
    if arguments.base:
        print()
        written.append(os.path.join(arguments.output, "fit.png"))
        show_fit(tasks, arguments.base, stacks, written[-1], arguments.source_note, context, feedback)
    print(f"\nWritten: {stacks} (open it in QGIS), {' and '.join(written)}, in {time.monotonic() - begun:.0f} s")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="+", help="layers of works or plans: a file, or file|layername=...")
    parser.add_argument("--rules", help="rules folder with the presets for these layers")
    parser.add_argument("--buffer", type=float, help="half the width of lines and points of which nothing tells it, in metres")
    parser.add_argument("--base", help="GeoPackage of the sample: its base map, the names of its streets and what lies under them")
    parser.add_argument("--output", required=True, help="folder for the results")
    parser.add_argument("--left-out", help="what was left out, and why, for the summary")
    parser.add_argument("--title", default="What comes together where")
    parser.add_argument("--source-note", help="the sentence below the map that tells where the tasks come from")
    arguments = parser.parse_args()
    in_qgis(lambda context, feedback: show(arguments, context, feedback))


if __name__ == "__main__":
    main()
