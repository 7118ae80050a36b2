# SPDX-License-Identifier: GPL-2.0-or-later
"""Where letters and numbers stand on the printed map of the demonstration."""
import os
import sys
import unittest
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts"))
try:
    import printed_map
    from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer)
except ImportError:
    print("Skipped: python3-qgis is not installed (apt install python3-qgis)")
    sys.exit(77)


def places_at(*spots):
    return [SimpleNamespace(letter=chr(ord("A") + index), spot=QgsPointXY(*spot)) for index, spot in enumerate(spots)]


class PrintedMap(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.application = QgsApplication([], False)
        cls.application.initQgis()

    def tearDown(self):
        QgsProject.instance().clear()

    def test_letters_of_near_places_do_not_lie_over_one_another_or_over_a_place(self):
        places = places_at((0, 0), (2, 0), (4, 0), (100, 0))
        letters = printed_map.free_spots(places, 1)  # a metre of the town on a millimetre of paper
        for index, letter in enumerate(letters):
            for other in letters[:index]:
                self.assertGreaterEqual(letter.distance(other), printed_map.DISC_MM)
            for place in places:
                self.assertGreater(letter.distance(place.spot), printed_map.DISC_MM / 2)
            self.assertLess(letter.distance(places[index].spot), 20)

    def test_the_highest_numbers_are_written_and_none_over_another(self):
        stacks = QgsVectorLayer("Polygon?crs=EPSG:28992&field=n_tasks:integer&field=area_m2:double", "stacks", "memory")
        features = []
        for x, tasks in ((0, 7), (4, 12), (50, 6), (100, 9), (200, 8)):
            feature = QgsFeature(stacks.fields())
            feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} 0, {x + 2} 0, {x + 2} 2, {x} 2, {x} 0))"))
            feature.setAttributes([tasks, 4])
            features.append(feature)
        stacks.dataProvider().addFeatures(features)
        # 6 mm apart: the 7 lies too near the 12, the 8 under a place that has a letter; 6 has a colour of its own
        numbers = printed_map.number_darkest(stacks, [QgsPointXY(201, 1)], 1)
        self.assertEqual(sorted(feature["label"] for feature in numbers.getFeatures()), ["12", "9"])
        self.assertEqual(numbers.crs(), QgsCoordinateReferenceSystem("EPSG:28992"))


if __name__ == "__main__":
    unittest.main()
