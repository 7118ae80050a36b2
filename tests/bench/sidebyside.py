#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs Koppelkans and its peers on the same tasks and the same streets, one after the other, and prints what each took as Markdown tables. scripts/bench calls it."""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

try:
    from osgeo import gdal, ogr
except ImportError:
    print("Skipped: python3-gdal is not installed (apt install python3-gdal)", file=sys.stderr)
    sys.exit(77)

gdal.UseExceptions()

import fitside
from benchrun import HERE, ROOT, Failed, fastest, peak, run_json, say, seconds

PAGES = [ROOT / "docs" / "bench.md", ROOT / "README.md"]
STACKING, FITTING = "bench", "bench-fit"  # markers of the tables in the pages
PROGRAMME = pathlib.Path("schaerbeek") / "ProjectFutur_ALL_202601.geojson"
PROGRAMME_CRS = "EPSG:31370"
COPIES_OF_PROGRAMME = 21  # makes some ten thousand features, enough to tell a speed
MOST_DIFFERENCE = 1e-6  # relative, between our areas and those of PostGIS; what rounding crossings to our grid of 1 mm does to some hundreds of tasks lies below


class Bench:
    """The works, each timed by the program or database that does it."""

    def __init__(self, program, database, folder):
        self._program = program
        self.database = database
        self._folder = pathlib.Path(folder)

    def new_file(self, name):
        path = self._folder / name
        path.unlink(missing_ok=True)
        return str(path)

    def new_folder(self, name):
        path = self._folder / name
        path.mkdir()
        return path

    def koppelkans(self, work, *arguments):
        return run_json([self._program, work, *map(str, arguments)])

    def algorithm(self, algorithm, **settings):
        """Runs an algorithm to a new file; gives what it took, with that file under "output"."""

        def once():
            output = self.new_file("output.gpkg")
            taken = self.koppelkans("run", algorithm, output, *(f"{name}={value}" for name, value in settings.items()))
            taken["output"] = output
            return taken

        return fastest(once)

    def generated(self, count):
        path = self.new_file(f"tasks{count}.gpkg")
        subprocess.run([sys.executable, str(HERE / "generate_tasks.py"), str(count), path], check=True)
        return path

    def postgis(self, tasks):
        """What PostGIS takes, or None without PostGIS."""
        if not self.database:
            return None
        gdal.VectorTranslate(
            "PG:" + self.database, tasks, format="PostgreSQL", accessMode="overwrite", layers=[spatial_layer(tasks)], layerName="bench_tasks",
            geometryType="PROMOTE_TO_MULTI", layerCreationOptions=["GEOMETRY_NAME=geom"], selectFields=["task_id"],
        )
        psql = ["psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", self.database]
        subprocess.run([*psql, "-q", "-c", "vacuum analyze bench_tasks"], check=True)
        return fastest(lambda: run_json([*psql, "-f", str(HERE / "stack_postgis.sql")]))

    def native_union(self, tasks):
        """What QGIS's own union of a layer with itself takes, or None where it stops with an error."""
        try:
            return self.algorithm("native:union", INPUT=tasks)
        except Failed as failure:
            say(f"  native:union stopped: {failure}")
            return None

    def stack(self, name, tasks, with_peers=False, with_copy=True):
        """All that is measured of one work. The pieces are written down to the smallest, as the peers do; a copy of the result is writing alone."""
        say(f"{name}: Koppelkans")
        row = {"name": name, "compute": fastest(lambda: self.koppelkans("compute", tasks))}
        row["whole"] = self.algorithm("koppelkans:stacktasks", TASKS=tasks, MIN_AREA=0)
        if with_copy:
            row["write"] = fastest(lambda: self.koppelkans("write", row["whole"]["output"], self.new_file("copy.gpkg")))
        if with_peers:
            say(f"{name}: PostGIS")
            row["postgis"] = self.postgis(tasks)
            say(f"{name}: QGIS native:union")
            row["union"] = self.native_union(tasks)
        return row


def spatial_layer(path):
    """The name of the one layer of a file that has a place; a stored style is a table beside it."""
    source = gdal.OpenEx(path)
    layers = [source.GetLayer(number) for number in range(source.GetLayerCount())]
    layers = [layer.GetName() for layer in layers if layer.GetGeomType() != ogr.wkbNone]
    if len(layers) != 1:
        raise Failed(f"{path} holds {len(layers)} layers with a geometry; one is wanted.")
    return layers[0]


def real_programme():
    """The file of the real programme of works; None where the data is absent."""
    path = pathlib.Path(os.environ.get("KOPPELKANS_DATA") or ROOT.parent / "shared" / "data") / PROGRAMME
    if path.exists():
        return path
    say(f"The real programme of works is not there ({PROGRAMME} in the folder that KOPPELKANS_DATA names): skipped.")
    return None


def prepared_programme(bench, programme):
    """The real programme of works as tasks."""
    tasks = bench.new_file("programme.gpkg")
    bench.koppelkans("run", "koppelkans:preparetasks", tasks, f"INPUT={programme}", f"TARGET_CRS={PROGRAMME_CRS}")
    return tasks


def speed_of_preparing(bench, programme):
    """The real programme of works many times over, all of it to be repaired again: how many features, and what preparing them takes."""
    copies = bench.new_file("copies.gpkg")
    for number in range(COPIES_OF_PROGRAMME):
        gdal.VectorTranslate(copies, str(programme), format="GPKG", layerName="copies", accessMode="append" if number else None)
    taken = bench.algorithm("koppelkans:preparetasks", INPUT=copies, TARGET_CRS=PROGRAMME_CRS)
    return taken["READ_COUNT"], taken


def times_faster(row, part):
    ratios = [row[peer]["seconds"] / row[part]["seconds"] if row.get(peer) else None for peer in ("postgis", "union")]
    return " / ".join("–" if ratio is None else f"{ratio:.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×" for ratio in ratios)


def table_of(rows):
    lines = [
        "| Stacking | PostGIS | QGIS `native:union` | Koppelkans, whole | Koppelkans, computing | whole: times faster than PostGIS / union "
        "| computing: times faster | peak memory PostGIS / union / Koppelkans |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        peaks = " / ".join(peak(row.get(part)) for part in ("postgis", "union", "whole"))
        lines.append(
            f"| {row['name']}: {row['whole']['STACK_COUNT']:,.0f} pieces | {seconds(row.get('postgis'))} | {seconds(row.get('union'))} "
            f"| {seconds(row['whole'])} | {seconds(row['compute'])} | {times_faster(row, 'whole')} | {times_faster(row, 'compute')} | {peaks} |"
        )
    return lines


def differences(row):
    """How far the areas lie from those of PostGIS, relatively."""
    return {name: abs(row["compute"][name] / row["postgis"][name] - 1) for name in ("union_m2", "sum_m2")}


def agreement(row):
    ours, off = row["compute"], differences(row)
    verdict = "agree" if max(off.values()) <= MOST_DIFFERENCE else "DIFFER"
    return (
        f"- {row['name']}: the areas of Koppelkans and PostGIS {verdict}: union {ours['union_m2']:,.1f} m² (relative difference {off['union_m2']:.0e}), "
        f"sum over the tasks {ours['sum_m2']:,.1f} m² ({off['sum_m2']:.0e})."
    )


def findings_of(rows, speeds):
    lines = [agreement(row) for row in rows if row.get("postgis")]
    for row in rows:
        compute = row["compute"]
        copying = f"writing a copy of the result {seconds(row['write'])}, " if row.get("write") else ""
        lines.append(
            f"- {row['name']}: computing {seconds(compute)} ({compute['cpu_seconds']:.2f} s of processor time), {copying}"
            f"whole {seconds(row['whole'])} ({row['whole']['cpu_seconds']:.2f} s of processor time)."
        )
        peers = [f"{name} {row[peer]['cpu_seconds']:.1f} s" for peer, name in (("postgis", "PostGIS"), ("union", "`native:union`")) if row.get(peer)]
        if peers:
            lines.append(f"- {row['name']}: processor time of {', '.join(peers)}.")
    whole = {row.get("tasks"): row["whole"] for row in rows}
    if 100000 in whole:
        wall, cpu = (whole[100000][kind] / whole[10000][kind] for kind in ("seconds", "cpu_seconds"))
        lines.append(f"- 100,000 tasks take {wall:.1f} times as long as 10,000 ({cpu:.1f} times the processor time), in {peak(whole[100000])}.")
    for name, (count, taken) in speeds.items():
        lines.append(f"- {name}: {60 * count / taken['seconds']:,.0f} features a minute.")
    return lines


def machine(rows, program):
    model = next((line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "unknown processor")
    cores = len(os.sched_getaffinity(0))
    versions = run_json([program, "version"])
    postgis = next((row["postgis"]["version"] for row in rows if row.get("postgis")), "absent")
    return f"{model}, {cores} cores; QGIS {versions['qgis']}, PostGIS {postgis}. Reading and writing GeoPackage; load on the machine {os.getloadavg()[0]:.1f}."


def write_between_markers(page, marker, text):
    """Puts the text between the markers of a page that has them."""
    begin, end = f"<!-- {marker}:begin -->", f"<!-- {marker}:end -->"
    if not page.exists():
        return
    whole = page.read_text(encoding="utf-8")
    if begin not in whole or end not in whole:
        return
    before, rest = whole.split(begin, 1)
    page.write_text(before + begin + "\n" + text + "\n" + end + rest.split(end, 1)[1], encoding="utf-8")
    say(f"Written into {page.relative_to(ROOT)}.")


def measure(bench, size):
    rows = []
    programme = real_programme()
    if programme:
        rows.append(bench.stack("Real programme of works", prepared_programme(bench, programme), with_peers=True))
    dense = 300 if size == "smoke" else 1000
    rows.append({"tasks": dense, **bench.stack(f"{dense:,} dense tasks", bench.generated(dense), with_peers=True)})
    speeds = {}
    if size in ("default", "full"):
        tasks = bench.generated(10000)
        rows.append({"tasks": 10000, **bench.stack("10,000 dense tasks", tasks)})
        speeds["Reading tasks"] = (10000, fastest(lambda: bench.koppelkans("read", tasks)))
        speeds["`preparetasks` on dense tasks, reading and writing included"] = (10000, bench.algorithm("koppelkans:preparetasks", INPUT=tasks))
        if programme:
            speeds["`preparetasks` on the real programme, most of it repaired"] = speed_of_preparing(bench, programme)
    if size == "full":
        rows.append({"tasks": 100000, **bench.stack("100,000 dense tasks", bench.generated(100000), with_copy=False)})
    return rows, speeds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="the built koppelkans_bench")
    parser.add_argument("--size", choices=["smoke", "quick", "default", "full"], default="default")
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(wanted.program, os.environ.get("KOPPELKANS_TEST_PG"), folder)
        rows, speeds = measure(bench, wanted.size)
        stacking = "\n".join([*table_of(rows), "", *findings_of(rows, speeds), "", machine(rows, wanted.program)])
        fits = fitside.measure(bench, wanted.size)
        fitting = "\n".join([*fitside.table_of(fits), "", *fitside.findings_of(fits), fitside.arranging(bench, wanted.size), "", machine(fits, wanted.program)])
    print(stacking, fitting, sep="\n\n")
    if any(max(differences(row).values()) > MOST_DIFFERENCE for row in rows if row.get("postgis")):
        sys.exit("The areas differ from those of PostGIS: something is wrong, and the table is not kept.")
    if any(fitside.differs(row) for row in fits):
        sys.exit("What is free differs from what PostGIS finds: something is wrong, and the table is not kept.")
    if wanted.size in ("default", "full"):
        for page in PAGES:
            write_between_markers(page, STACKING, stacking)
            write_between_markers(page, FITTING, fitting)


if __name__ == "__main__":
    main()
