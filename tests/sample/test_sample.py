# SPDX-License-Identifier: GPL-2.0-or-later
"""What a reader of the sample town may rely on, checked on a freshly generated one."""
import hashlib
import os
import sys
import tempfile
import unittest

try:
    from osgeo import gdal, ogr
except ImportError:
    print("Skipped: python3-gdal is not installed (apt install python3-gdal)")
    sys.exit(77)

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "sample_projects")
sys.path.insert(0, SAMPLES)
import generate  # noqa: E402
from generator import rawlayers  # noqa: E402

CONTRACT = ("task_id name owner remarks sector domain project_type phase start end earliest_start latest_end duration_days firmness cost budget "
            "price_level budget_line opens_street network width_m cover_m height_m working_strip_m claim_kind urgency social_goal indicator "
            "depends_on confidential assumed source_layer source_fid").split()
PHASES = {"ambition", "policy", "programmed", "preparation", "execution", "done"}
CABLES = "thema IN ('datatransport', 'laagspanning', 'middenspanning')"


def digest(path):
    """A hash over every attribute and coordinate, in the order of the file."""
    result = hashlib.sha256()
    source = ogr.Open(path)
    for name in sorted(layer.GetName() for layer in source):
        result.update(name.encode())
        for feature in source.GetLayerByName(name):
            result.update(repr([feature.GetField(k) for k in range(feature.GetFieldCount())]).encode())
            geometry = feature.GetGeometryRef()
            result.update(geometry.ExportToWkb() if geometry else b"none")
    return result.hexdigest()


def geometries(path, layer, where=None):
    source = ogr.Open(path)
    features = source.GetLayerByName(layer)
    features.SetAttributeFilter(where)
    return [feature.GetGeometryRef().Clone() for feature in features]


def values(path, layer, field):
    source = ogr.Open(path)
    return [feature[field] for feature in source.GetLayerByName(layer)]


def union(shapes):
    collection = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        collection.AddGeometry(shape)
    return collection.UnionCascaded()


def share_inside(path, lines, surfaces):
    """The share of the length of some networks that lies in some public space, with a centimetre to spare."""
    source = ogr.Open(path)
    space = source.GetLayerByName("public_space")
    space.SetAttributeFilter(surfaces)
    inside = total = 0.0
    for line in geometries(path, "networks", lines):
        x0, x1, y0, y1 = line.GetEnvelope()
        space.SetSpatialFilterRect(x0 - 1, y0 - 1, x1 + 1, y1 + 1)
        near = [feature.GetGeometryRef().Clone() for feature in space]
        inside += line.Intersection(union(near).Buffer(0.01)).Length() if near else 0.0
        total += line.Length()
    return inside / total


class SampleTown(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        ogr.UseExceptions()
        gdal.UseExceptions()
        cls.folder = tempfile.TemporaryDirectory()
        cls.path = os.path.join(cls.folder.name, "town.gpkg")
        # Four tiles, so that the seams between neighbourhoods are tested too.
        generate.generate(cls.path, 2026, 600, False)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def other(self, name, *arguments):
        path = os.path.join(self.folder.name, name)
        generate.generate(path, *arguments)
        return path

    def test_same_seed_gives_the_same_features(self):
        self.assertEqual(digest(self.path), digest(self.other("again.gpkg", 2026, 600, False)))

    def test_another_seed_gives_another_town(self):
        self.assertNotEqual(digest(self.other("a.gpkg", 1, 20, True)), digest(self.other("b.gpkg", 2, 20, True)))

    def test_gives_exactly_the_number_of_tasks_asked_for(self):
        for count in (1, 149, 151):
            path = self.other(f"{count}.gpkg", 5, count, True)
            self.assertEqual(len(values(path, "prepared_tasks", "task_id")), count)

    def test_prepared_tasks_do_not_depend_on_prepared_only(self):
        bare = self.other("bare.gpkg", 2026, 600, True)
        for field in ("task_id", "start", "cost", "source_fid"):
            self.assertEqual(values(self.path, "prepared_tasks", field), values(bare, "prepared_tasks", field))

    def test_bare_file_name_opens_the_prepared_tasks(self):
        source = ogr.Open(self.path)
        self.assertEqual(source.GetLayer(0).GetName(), "prepared_tasks")

    def test_prepared_tasks_have_the_fields_of_the_task_layer(self):
        source = ogr.Open(self.path)
        definition = source.GetLayerByName("prepared_tasks").GetLayerDefn()
        self.assertEqual([definition.GetFieldDefn(k).GetName() for k in range(definition.GetFieldCount())], CONTRACT)

    def test_prepared_tasks_are_valid_and_have_unique_ids(self):
        for shape in geometries(self.path, "prepared_tasks"):
            self.assertTrue(shape.IsValid() and shape.GetArea() > 0)
        ids = values(self.path, "prepared_tasks", "task_id")
        self.assertEqual(len(ids), len(set(ids)))

    def test_tasks_of_at_least_ten_sectors_and_several_owners(self):
        self.assertGreaterEqual(len(set(values(self.path, "prepared_tasks", "sector"))), 10)
        self.assertGreaterEqual(len(set(values(self.path, "prepared_tasks", "owner"))), 4)

    def test_one_neighbourhood_already_has_all_phases(self):
        path = self.other("one.gpkg", 2026, 150, True)
        self.assertEqual(set(values(path, "prepared_tasks", "phase")), PHASES)

    def test_tasks_span_2024_to_2045(self):
        self.assertEqual(min(values(self.path, "prepared_tasks", "start"))[:4], "2024")
        self.assertEqual(max(values(self.path, "prepared_tasks", "end"))[:4], "2045")

    def test_no_task_ends_before_it_starts(self):
        for start, end in zip(values(self.path, "prepared_tasks", "start"), values(self.path, "prepared_tasks", "end")):
            self.assertLessEqual(start, end)

    def test_sector_layers_hold_every_task_once_and_six_mistakes(self):
        source = ogr.Open(self.path)
        names = [layer.name for layer in rawlayers.LAYERS] + [rawlayers.AMBITIONS]
        delivered = sum(source.GetLayerByName(name).GetFeatureCount() for name in names)
        self.assertEqual(delivered, 600 + 6)

    def test_public_space_is_valid_and_does_not_overlap_itself_or_buildings(self):
        shapes = geometries(self.path, "public_space") + geometries(self.path, "buildings")
        self.assertTrue(all(shape.IsValid() for shape in shapes))
        total, covered = sum(shape.GetArea() for shape in shapes), union(shapes).GetArea()
        self.assertLess((total - covered) / covered, 0.001)

    def test_streets_are_9_to_22_metres_wide(self):
        widths = values(self.path, "street_axes", "width_m")
        self.assertGreaterEqual(min(widths), 9.0)
        self.assertLessEqual(max(widths), 22.0)

    def test_sewers_lie_in_carriageways(self):
        self.assertGreater(share_inside(self.path, "thema = 'rioolVrijverval'", "function LIKE 'rijbaan%'"), 0.95)

    def test_cables_lie_in_footways(self):
        self.assertGreater(share_inside(self.path, CABLES, "function = 'voetpad'"), 0.95)

    def test_some_diameters_and_covers_are_unknown(self):
        for field in ("diameter_mm", "cover_m"):
            known = [value is not None for value in values(self.path, "networks", field)]
            self.assertTrue(any(known) and not all(known))
        self.assertEqual(set(values(self.path, "networks", "status")), {"functional", "projected", "disused"})

    def test_every_budget_line_has_every_year(self):
        lines = set(values(self.path, "prepared_tasks", "budget_line"))
        years = set(zip(values(self.path, "budgets", "budget_line"), values(self.path, "budgets", "year")))
        self.assertEqual(years, {(line, year) for line in lines for year in range(2024, 2046)})

    def test_every_layer_says_it_is_synthetic(self):
        source = ogr.Open(self.path)
        for layer in source:
            self.assertTrue(layer.GetMetadataItem("DESCRIPTION").startswith("Synthetic"))


if __name__ == "__main__":
    unittest.main()
