# SPDX-License-Identifier: GPL-2.0-or-later
"""Asks of an area of KLIC whether a future heat network fits: sections, one claim over all streets, the verdicts on a map, and the bottlenecks that docs/klic-fit.md explains."""
import argparse
import json
import os
import string
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import fit_map
from algorithm_runs import counted, in_qgis, run, shown
from bottlenecks import Bottleneck
from qgis.analysis import QgsNativeAlgorithms
from qgis.core import NULL, QgsApplication, QgsProcessingOutputLayerDefinition, QgsProject, QgsVectorLayer

FROM, TO, YEAR = 2026, 2040, 2030
RULES = "docs/klic-fit"
ALL_GROUND = "\"klasse\" IN ('verhard_stippatroon', 'terrein_overig')"
STRIP_M = 4  # the working strip of heat in networks.csv
SOURCE = "Cables and pipes: example deliveries of Kadaster; the ground is derived from them, and not drawn."


@dataclass(frozen=True)
class Area:
    name: str
    title: str
    pipes: str
    preset: str
    width_m: float
    explained: tuple  # ids of the sections that the page explains


AREAS = {area.name: area for area in (
    Area("maasbracht", "Maasbracht", "2 x DN100", "heat_dn100", 0.65, ("A6:15", "A29:15")),
    Area("amsterdam_kbuurt", "K-buurt, Amsterdam", "2 x DN150", "heat_dn150", 0.75, ("A70:5", "A127:75", "A54:5")))}


class Place(Bottleneck):
    """A bottleneck with what findcorridor says of it: how much is missing, all distances together, where the working strip is left out of account."""

    def __init__(self, letter, section, corridor):
        super().__init__(letter, section)
        self.missing_cm = corridor["missing_cm"] if corridor else None
        self.measures = [step.partition("(")[::2] for step in (corridor["measures"] or "").split(";") if step] if corridor else []
        self.euros = corridor["solution_eur"] if corridor and corridor["solution_eur"] != NULL else None
        self.blockers = [self.things.get(one, one).replace("_", " ") for one in corridor["blockers"].split(",")] if corridor else []

    @property
    def lack(self):
        return f"{self.missing_cm:.1f} cm missing beside {', '.join(self.blockers)}" if self.missing_cm else "only room to work is missing"

    @property
    def mending(self):
        if not self.missing_cm:
            return self.remedy
        if self.euros is None:
            return "none among the measures"
        steps = (f"{measure.replace('_', ' ')} ({self.things.get(between.rstrip(')'), between)})" for measure, between in self.measures)
        return f"{', '.join(steps)}: {self.euros:,.0f} EUR"

    @property
    def detail(self):
        return f"{self.lack}.\nWay out: {self.mending}"


class AreaFit:
    """The layers of an area. Everything is asked of the algorithms as the page has it."""

    def __init__(self, area, data, context, feedback):
        self.area, self.context, self.feedback = area, context, feedback
        self.networks = f"{data}/{area.name}_networks.gpkg|layername=kabels_leidingen"
        self.coverage = f"{data}/{area.name}_networks.gpkg|layername=overig|subset=soort='Graafpolygoon'"  # beyond it the delivery tells nothing
        self.space = f"{data}/{area.name}_public_space.gpkg"

    def run(self, algorithm, **parameters):
        return run(algorithm, parameters, self.context, self.feedback)

    def sections(self, expression=""):
        """Sections, and one claim over all axes."""
        found = self.run("koppelkans:streetsections", PUBLIC_SPACE=[self.space], STREET_EXPRESSION=expression, OUTPUT="TEMPORARY_OUTPUT", AXES="TEMPORARY_OUTPUT")
        streets = self.run("native:dissolve", INPUT=found["AXES"], OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
        tasks = self.run("koppelkans:preparetasks", INPUT=streets, PRESET=self.area.preset, RULES=RULES, OUTPUT="TEMPORARY_OUTPUT")["OUTPUT"]
        return found["OUTPUT"], tasks

    def fit(self, sections, tasks, output="TEMPORARY_OUTPUT"):
        return self.run("koppelkans:undergroundfit", SECTIONS=sections, NETWORKS=[self.networks], COVERAGE=self.coverage, TASKS=[tasks],
                        FROM=FROM, TO=TO, OUTPUT=output)

    def bottlenecks(self, sections):
        """By section, of the corridors along the streets."""
        layer = self.run("koppelkans:findcorridor", SECTIONS=sections, NETWORKS=[self.networks], COVERAGE=self.coverage, NETWORK="warmte",
                         WIDTH=self.area.width_m, COVER=0.8, YEAR=YEAR,
                         OUTPUT="TEMPORARY_OUTPUT", BOTTLENECKS="TEMPORARY_OUTPUT")["BOTTLENECKS"]
        return {feature["section_id"]: feature for feature in self.context.getMapLayer(layer).getFeatures()}


def summary(area, verdicts):
    return (f"Heat {area.pipes}: {counted(sum(verdicts.values()), 'section')}, of which {verdicts['fits']} fit, {verdicts['tight']} are tight, {verdicts['no']} do not fit "
            f"and {verdicts['unknown']} are unknown")


def knowledge(networks):
    """How many cables and pipes there are, and of how many the diameter and the depth are delivered."""
    layer = QgsVectorLayer(networks, "delivery", "ogr")
    depths = [field for field in ("cover_m", "diepte_m") if layer.fields().lookupField(field) >= 0]
    lines = list(layer.getFeatures())
    return len(lines), sum(line["diameter_mm"] not in (None, NULL) for line in lines), sum(any(line[field] not in (None, NULL) for field in depths) for line in lines)


def table_of_verdicts(found):
    rows = ["| | " + " | ".join(one["area"].title for one in found) + " |", "|---|" + "---|" * len(found)]

    def row(name, value):
        rows.append(f"| {name} | " + " | ".join(str(value(one)) for one in found) + " |")

    row("heat", lambda one: f"{one['area'].pipes}, {one['area'].width_m:.2f} m")
    row("sections", lambda one: sum(one["verdicts"].values()))
    for verdict, name in (("fits", "**fits**"), ("tight", "**tight**"), ("no", "**no**"), ("unknown", "**unknown**")):
        row(name, lambda one, verdict=verdict: one["verdicts"][verdict])
    row("no, where the section is narrower than the working strip of 4 m", lambda one: one["narrow"])
    row("no, once all open ground counts as street", lambda one: f"{one['wide']['no']} of {sum(one['wide'].values())} sections")
    row("cables and pipes", lambda one: f"{one['known'][0]:,}")
    row("of which with a diameter", lambda one: f"{one['known'][1]:,}")
    row("of which with a depth", lambda one: f"{one['known'][2]:,}")
    row("in the sections: cables, pipes and bundles", lambda one: one["n_networks"])
    row("of which with an assumed width or depth", lambda one: one["n_assumed"])
    return "\n".join(rows)


def table_of_places(found):
    rows = ["| | section | wide | missing | beside | way out | in the section, with an assumed width or depth |", "|---|---|---|---|---|---|---|"]
    for one in found:
        for place in one["places"]:
            section = place.section
            missing = f"{place.missing_cm:.1f} cm" if place.missing_cm else "room to work"
            rows.append(f"| {place.letter} | {one['area'].title}, {section['section_id']} | {section['width_m']:.2f} m | {missing} | {', '.join(place.blockers) or '–'} | {place.mending} | "
                        f"{section['n_assumed']} of {section['n_networks']} |")
    return "\n".join(rows)


def ask(area, arguments, letters, context, feedback):
    """The answer of one area; its layers and its map."""
    begun = time.monotonic()
    of = AreaFit(area, arguments.data, context, feedback)
    sections, tasks = of.sections()
    results = of.fit(sections, tasks, QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance()))
    layer = shown(results["OUTPUT"], "Sections by their verdict", context, feedback)
    feedback.tell_warnings()
    seconds = time.monotonic() - begun
    verdicts, lacking = fit_map.counts(layer), of.bottlenecks(sections)
    features = {feature["section_id"]: feature for feature in layer.getFeatures()}
    places = [Place(next(letters), features[name], lacking.get(name)) for name in area.explained]
    print(f"{area.title}. {summary(area, verdicts)}; in {seconds:.0f} s")
    for place in places:
        print(f"  {place.letter} {place.headline}: {place.lack}; way out: {place.mending}")
    words = {"title": f"Does heat {area.pipes} fit in {area.title}?", "subtitle": summary(area, verdicts), "source": SOURCE, "places": "Bottlenecks that the page explains"}
    picture = os.path.join(arguments.maps or arguments.output, f"{area.name}.png")
    if not fit_map.draw(layer, places, None, words, picture):
        sys.exit(f"The map could not be written to {picture}. Is the folder writable?")
    for source, name in ((layer, "fit"), (tasks, "claim")):
        run("native:savefeatures", {"INPUT": source, "OUTPUT": os.path.join(arguments.output, f"{area.name}_{name}.gpkg")}, context, feedback)
    print(f"  Written: {arguments.output}/{area.name}_fit.gpkg and {picture}")
    answer = {"area": area, "verdicts": verdicts, "places": places, "known": knowledge(of.networks)}
    answer["narrow"] = sum(section["verdict"] == "no" and section["width_m"] < STRIP_M for section in features.values())
    for field in ("n_networks", "n_assumed"):
        answer[field] = sum(section[field] for section in features.values())
    if arguments.page:
        wide = of.fit(*of.sections(ALL_GROUND))["OUTPUT"]
        answer["wide"] = Counter(section["verdict"] for section in context.getMapLayer(wide).getFeatures())
        answer["pictures"] = [{"name": f"bottleneck-{place.letter.lower()}", "sections": os.path.abspath(f"{arguments.output}/{area.name}_fit.gpkg"), "networks": [os.path.abspath(of.networks)],
                               "tasks": [os.path.abspath(f"{arguments.output}/{area.name}_claim.gpkg")], "street": place.section["street_id"],
                               "km": f"{place.section['chain_m'] / 1000:.3f}", "year": YEAR} for place in places]
    return answer


def write_between(page, marker, text):
    begin, end = f"<!-- {marker}:begin -->", f"<!-- {marker}:end -->"
    before, rest = page.split(begin, 1)
    return before + begin + "\n" + text + "\n" + end + rest.split(end, 1)[1]


def show(arguments, context, feedback):
    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    letters = iter(string.ascii_uppercase)
    found = []
    for name in arguments.areas:
        QgsProject.instance().clear()
        found.append(ask(AREAS[name], arguments, letters, context, feedback))
    if arguments.page:
        page = Path(arguments.page)
        text = write_between(page.read_text(encoding="utf-8"), "klic-verdicts", table_of_verdicts(found))
        page.write_text(write_between(text, "klic-bottlenecks", table_of_places(found)), encoding="utf-8")
        Path(arguments.profiles).write_text(json.dumps([picture for one in found for picture in one["pictures"]]), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("areas", nargs="+", choices=AREAS)
    parser.add_argument("--data", required=True, help="folder with the deliveries")
    parser.add_argument("--output", required=True, help="folder for layers and maps")
    parser.add_argument("--page", help="page of the documentation whose tables are written anew")
    parser.add_argument("--maps", help="another folder for the maps")
    parser.add_argument("--profiles", help="where to write what scripts/profile-pictures has to photograph")
    arguments = parser.parse_args()
    in_qgis(lambda context, feedback: show(arguments, context, feedback))


if __name__ == "__main__":
    main()
