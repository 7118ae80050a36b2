# SPDX-License-Identifier: GPL-2.0-or-later
"""Which bottlenecks the demonstration tells of, and in which words."""
import json
import os
import sys
import unittest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts"))
try:
    import bottlenecks
    from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsVectorLayer
except ImportError:
    print("Skipped: python3-qgis is not installed (apt install python3-qgis)")
    sys.exit(77)

FIELDS = "section_id:string street_id:string street_name:string chain_m:double width_m:double free_m:double verdict:string relaxation:string relaxation_cost:double " \
         "certificate:string(0)"
PROOF = {"bodies": [{"id": "R1", "thing": "rioolVrijverval"}, {"id": "B1", "thing": "tree_small"}, {"id": "B2", "thing": "tree_small"}],
         "claims": [{"task": "H", "thing": "warmte"}],
         "conflict": {"claims": ["H"], "bodies": ["B1", "B2", "R1"], "limits": ["left_end"], "smallest": True, "building_only": False}}


def section(layer, name, street, verdict, relaxation=None, cost=None, free=1.0):
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromWkt("LINESTRING(0 0, 10 0)"))
    feature.setAttributes([name, street, None, 25.0, 10.0, free, verdict, relaxation, cost, json.dumps(PROOF)])
    return feature


class Bottlenecks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.application = QgsApplication([], True)
        cls.application.initQgis()

    def setUp(self):
        self.layer = QgsVectorLayer("LineString?crs=EPSG:28992&field=" + FIELDS.replace(" ", "&field="), "fit", "memory")
        self.layer.dataProvider().addFeatures([
            section(self.layer, "a1", "A", "no", "root_barrier(H,B1)", 120),
            section(self.layer, "a2", "A", "no", "root_barrier(H,B1);relocate(H,R1)", 300),
            section(self.layer, "b1", "B", "no", free=2.0),
            section(self.layer, "c1", "C", "fits"),
            section(self.layer, "d1", "D", "no", free=0.5),
            section(self.layer, "e1", "E", "no", "remove_disused(R1)", 40)])

    def tearDown(self):
        del self.layer

    def test_each_street_has_one_bottleneck_and_what_nothing_helps_comes_first(self):
        self.assertEqual([place.section["section_id"] for place in bottlenecks.worst(self.layer, 9)], ["d1", "b1", "a2", "e1"])
        self.assertEqual([place.letter for place in bottlenecks.worst(self.layer, 2)], ["A", "B"])

    def test_a_bottleneck_says_what_is_in_the_way_and_what_mends_it(self):
        place = bottlenecks.worst(self.layer, 3)[2]
        self.assertEqual(place.where, "A at 25 m")
        self.assertEqual(place.cause, "warmte H; 2 x tree small, riool vrijverval; the left end")
        self.assertEqual(place.remedy, "root barrier (warmte H with tree small), relocate (warmte H with riool vrijverval); 300 EUR for each metre of street")
        self.assertEqual((place.spot.x(), place.spot.y()), (5, 0))

    def test_what_has_no_way_out_says_so(self):
        self.assertIn("no measure of the rules helps", bottlenecks.worst(self.layer, 1)[0].detail)


if __name__ == "__main__":
    unittest.main()
