# SPDX-License-Identifier: GPL-2.0-or-later
"""The part of the demonstration that goes underground: sections across the sample's streets, what fits in them, and the worst bottlenecks."""
import sys
import textwrap

import fit_map
from algorithm_runs import counted, run, shown
from bottlenecks import worst
from qgis.core import QgsProcessingOutputLayerDefinition, QgsProject

FROM, TO = 2026, 2040
BOTTLENECKS = 5
LAYERS = {"OUTPUT": ("fit_sections", "Sections by their verdict"), "STREETS": ("fit_streets", "Streets by their verdict"), "PLACED": ("fit_placed", "Places of claims"),
          "CONFLICTS": ("fit_conflicts", "Conflicts")}
LINE = 150


def of_sample(base, *names):
    return [f"{base}|layername={name}" for name in names]


def fit(tasks, base, geopackage, context, feedback):
    """The styled layer of sections; that and the other outputs become layers of the GeoPackage."""
    axes, space, buildings, networks, trees = of_sample(base, "street_axes", "public_space", "buildings", "networks", "trees")
    sections = run("koppelkans:streetsections", {"STREETS": axes, "PUBLIC_SPACE": [space], "BUILDINGS": buildings, "STREET_ID": "street_id", "NAME_FIELD": "name",
                                                 "OUTPUT": "TEMPORARY_OUTPUT"}, context, feedback)["OUTPUT"]
    parameters = {"SECTIONS": sections, "NETWORKS": [networks], "OBSTACLES": [trees, buildings], "TASKS": tasks, "FROM": FROM, "TO": TO}
    for output, (table, _) in LAYERS.items():
        parameters[output] = QgsProcessingOutputLayerDefinition(f"ogr:dbname='{geopackage}' table=\"{table}\" (geom)", QgsProject.instance())
    results = run("koppelkans:undergroundfit", parameters, context, feedback)
    return [shown(results[output], name, context, feedback) for output, (_, name) in LAYERS.items()][0]


def summary(verdicts):
    return (f"{counted(sum(verdicts.values()), 'section')}: the claims fit in {verdicts['fits']}, in {verdicts['tight']} it is tight, in {verdicts['no']} they do not fit, "
            f"of {verdicts['unknown']} it is unknown; in {verdicts[None]} no task claims room")


def tell(verdicts, places):
    print(textwrap.fill(summary(verdicts), LINE))
    print()
    print("The worst bottlenecks, one for each street (a way out is the cheapest of the measures in the rules, which are indicative)")
    for place in places:
        print(f"{place.letter:>2} {place.headline}")
        print(textwrap.fill(place.cause, LINE, initial_indent="   cannot lie together: ", subsequent_indent="     "))
        print(textwrap.fill(place.remedy, LINE, initial_indent="   way out: ", subsequent_indent="     "))


def show_fit(tasks, base, geopackage, picture, source_note, context, feedback):
    """Adds the layers to the GeoPackage, tells what fits and draws it."""
    print(f"What fits underground, {FROM} to {TO}")
    sections = fit(tasks, base, geopackage, context, feedback)
    feedback.tell_warnings()
    verdicts, places = fit_map.counts(sections), worst(sections, BOTTLENECKS)
    tell(verdicts, places)
    words = {"title": "What fits underground in Wetterveen", "subtitle": f"{FROM} to {TO}; {summary(verdicts)}", "source": source_note,
             "places": "The worst, one of each street"}
    if not fit_map.draw(sections, places, base, words, picture):
        sys.exit(f"The map could not be written to {picture}. Is the folder writable?")
