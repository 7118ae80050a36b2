# SPDX-License-Identifier: GPL-2.0-or-later
"""The room that is free in cross-sections, beside PostGIS: the second table of sidebyside.py."""
import subprocess
import sys

from osgeo import gdal

from benchrun import HERE, Failed, fastest, peak, run_json, say, seconds

MOST_DIFFERENCE = 1e-4  # relative, of what is free: PostGIS widens bends by a circle of 32 corners and cuts at the angle what we cut at right angles
SQL = HERE / "free_postgis.sql"
ROOMS = ("free_m", "free_total_m")


def generated(bench, count, claims, width_m):
    folder = bench.new_folder(f"sections{count}x{width_m}")
    generator = [sys.executable, str(HERE / "generate_sections.py"), str(count), str(folder)]
    subprocess.run([*generator, "--claims", str(claims), "--width", str(width_m)], check=True)
    return folder


def postgis(bench, folder):
    """What PostGIS takes, or None without PostGIS."""
    if not bench.database:
        return None
    for layer in ("sections", "networks"):
        gdal.VectorTranslate(
            "PG:" + bench.database, str(folder / f"{layer}.gpkg"), format="PostgreSQL", accessMode="overwrite", layerName=f"bench_{layer}",
            layerCreationOptions=["GEOMETRY_NAME=geom"],
        )
    psql = ["psql", "-X", "-v", "ON_ERROR_STOP=1", "-d", bench.database]
    subprocess.run([*psql, "-q", "-c", "vacuum analyze bench_sections, bench_networks"], check=True)
    return fastest(lambda: run_json([*psql, "-f", str(SQL)]))


def fit(bench, name, count, claims=0, width_m=20):
    """All that is measured of one town. With claims, the places of all of them, the streets and the conflicts are written too."""
    folder = generated(bench, count, claims, width_m)
    sections, networks = folder / "sections.gpkg", folder / "networks.gpkg"
    say(f"{name}: Koppelkans")
    row = {"name": name, "sections": count, "claims": claims}
    row["compute"] = fastest(lambda: bench.koppelkans("freewidth", sections, networks))
    settings = {"SECTIONS": sections, "NETWORKS": networks}
    if claims:
        settings["TASKS"] = folder / "tasks.gpkg"
        settings.update({output: folder / f"out_{output.lower()}.gpkg" for output in ("STREETS", "PLACED", "CONFLICTS")})
    row["whole"] = bench.algorithm("koppelkans:undergroundfit", **settings)
    if row["whole"]["SECTION_COUNT"] != count:
        raise Failed(f"{name}: {row['whole']['SECTION_COUNT']:.0f} of {count} sections were written.")
    say(f"{name}: PostGIS")
    row["postgis"] = postgis(bench, folder)
    return row


def times(row, part):
    if not row["postgis"]:
        return "–"
    ratio = row["postgis"]["seconds"] / row[part]["seconds"]
    return f"{ratio:.0f} ×" if ratio >= 10 else f"{ratio:.1f} ×"


def table_of(rows):
    lines = [
        "| Room in cross-sections | PostGIS, width alone | Koppelkans, whole | Koppelkans, computing the width | whole: times faster | computing: times faster "
        "| peak memory PostGIS / Koppelkans |",
        "|---|---|---|---|---|---|---|",
    ]
    for row in rows:
        lines.append(
            f"| {row['name']} | {seconds(row['postgis'])} | {seconds(row['whole'])} | {seconds(row['compute'])} | {times(row, 'whole')} | {times(row, 'compute')} "
            f"| {peak(row['postgis'])} / {peak(row['whole'])} |"
        )
    return lines


def differences(row):
    """How far what is free lies from what PostGIS finds, relatively."""
    return {room: abs(row["compute"][room] / row["postgis"][room] - 1) for room in ROOMS} if row["postgis"] else {}


def differs(row):
    return any(off > MOST_DIFFERENCE for off in differences(row).values())


def findings_of(rows):
    lines = []
    for row in rows:
        off = differences(row)
        if off:
            verdict = "DIFFER" if differs(row) else "agree"
            ours = row["compute"]
            lines.append(
                f"- {row['name']}: Koppelkans and PostGIS {verdict}: widest stretches together {ours['free_m']:,.1f} m (relative difference {off['free_m']:.0e}), "
                f"all that is free {ours['free_total_m']:,.1f} m ({off['free_total_m']:.0e}), beside {ours['networks_met']:,.0f} crossings of networks."
            )
        cpu = [f"whole {row['whole']['cpu_seconds']:.2f} s", f"computing {row['compute']['cpu_seconds']:.2f} s"]
        if row["postgis"]:
            cpu.insert(0, f"PostGIS {row['postgis']['cpu_seconds']:.1f} s")
        lines.append(f"- {row['name']}: processor time of {', '.join(cpu)}.")
        if row["claims"]:
            whole = row["whole"]
            lines.append(
                f"- {row['name']}: of {whole['SECTION_COUNT']:,.0f} sections {whole['FITS_COUNT']:,.0f} fit, {whole['TIGHT_COUNT']:,.0f} are tight, "
                f"{whole['NO_COUNT']:,.0f} do not; {whole['CLAIM_COUNT']:,.0f} tasks."
            )
    return lines


def arranging(bench, size):
    """What eight claims among forty things take, in a line of its own: no peer places them."""
    took = bench.koppelkans("arrange", {"smoke": 3, "quick": 20}.get(size, 60))
    if took["exact"] != took["placed"]:
        raise Failed(f"Of {took['placed']:.0f} streets in which eight claims fit only {took['exact']:.0f} were answered exactly.")
    unplaced = took["streets"] - took["placed"]
    conflicts = (took["seconds"] - took["placed_seconds"]) / unplaced if unplaced else 0
    return (
        f"- Eight claims at one of three covers each, which the rules let stack, among forty cables, pipes and obstacles in {took['streets']:.0f} random streets of 8 to 25 m, on one core: "
        f"in {took['placed']:.0f} they fit, placed exactly in {took['placed_seconds'] / max(took['placed'], 1):.2f} s on average, {took['most_placed_seconds']:.1f} s at most; "
        f"in {unplaced:.0f} they do not, and the smallest conflict takes {conflicts:.1f} s."
    )


def measure(bench, size):
    if size == "smoke":
        return [fit(bench, "300 sections with 10 cables and pipes, 4 claims in each street", 300, claims=4)]
    rows = [fit(bench, "10,000 sections with 10 cables and pipes", 10000)]
    if size in ("default", "full"):
        rows.append(fit(bench, "150,000 sections with 10 cables and pipes, 4 claims in each street placed", 150000, claims=4))
        rows.append(fit(bench, "150,000 sections of 13 m, 4 claims in each street, conflicts and ways out", 150000, claims=4, width_m=13))
    return rows
