# SPDX-License-Identifier: GPL-2.0-or-later
"""Where things stand on the printed sheet of the demonstration."""
import os
import sys
import unittest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts"))
try:
    import demo_sheet
    from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer)
except ImportError:
    print("Skipped: python3-qgis is not installed (apt install python3-qgis)")
    sys.exit(77)


class Sheet(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.application = QgsApplication([], False)
        cls.application.initQgis()

    def tearDown(self):
        QgsProject.instance().clear()

    def test_a_mark_that_is_alone_stands_on_its_place(self):
        spots = [QgsPointXY(0, 0), QgsPointXY(100, 0)]
        self.assertEqual(demo_sheet.beside_one_another(spots, 10), spots)

    def test_marks_that_would_cover_one_another_step_aside_and_the_hotter_one_stays(self):
        spots = [QgsPointXY(x, 0) for x in (0, 1, 2, 3, 4)]
        marks = demo_sheet.beside_one_another(spots, 10)
        self.assertEqual(marks[0], spots[0])
        for index, mark in enumerate(marks):
            self.assertTrue(demo_sheet.apart(marks[:index], mark, 10), f"mark {index} covers another")
            self.assertLess(mark.distance(spots[index]), 45)

    def test_the_highest_numbers_are_written_and_none_over_another(self):
        stacks = QgsVectorLayer("Polygon?crs=EPSG:28992&field=n_tasks:integer&field=area_m2:double", "stacks", "memory")
        features = []
        for x, tasks in ((0, 7), (4, 12), (50, 6), (100, 9), (200, 8)):
            feature = QgsFeature(stacks.fields())
            feature.setGeometry(QgsGeometry.fromWkt(f"POLYGON(({x} 0, {x + 2} 0, {x + 2} 2, {x} 2, {x} 0))"))
            feature.setAttributes([tasks, 4])
            features.append(feature)
        stacks.dataProvider().addFeatures(features)
        a_mark = QgsPointXY(201, 1)
        numbers = demo_sheet.number_darkest(stacks, [a_mark], 1)  # 6 m apart: the 7 lies too near the 12, the 8 under a mark; 6 has a colour of its own
        self.assertEqual(sorted(feature["number"] for feature in numbers.getFeatures()), [9, 12])
        self.assertEqual(numbers.crs(), QgsCoordinateReferenceSystem("EPSG:28992"))


if __name__ == "__main__":
    unittest.main()
