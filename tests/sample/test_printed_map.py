# SPDX-License-Identifier: GPL-2.0-or-later
"""Where letters and numbers stand on the printed map of the demonstration."""
import os
import sys
import tempfile
import unittest
from types import SimpleNamespace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts"))
try:
    import printed_map
    import sheet
    from qgis.core import (QgsApplication, QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsPrintLayout, QgsProject, QgsRectangle,
                           QgsRuleBasedRenderer, QgsSymbol, QgsVectorFileWriter, QgsVectorLayer)
except ImportError:
    print("Skipped: python3-qgis is not installed (apt install python3-qgis)")
    sys.exit(77)


def places_at(*spots):
    return [SimpleNamespace(letter=chr(ord("A") + index), spot=QgsPointXY(*spot)) for index, spot in enumerate(spots)]


class PrintedMap(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.application = QgsApplication([], True)
        cls.application.initQgis()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()

    def tearDown(self):
        QgsProject.instance().clear()
        self.folder.cleanup()

    def test_letters_of_near_places_do_not_lie_over_one_another_or_over_a_place(self):
        places = places_at((0, 0), (2, 0), (4, 0), (100, 0))
        letters = sheet.free_spots(places, 1, QgsRectangle(-100, -100, 200, 100))  # a metre of the town on a millimetre of paper
        for index, letter in enumerate(letters):
            for other in letters[:index]:
                self.assertGreaterEqual(letter.distance(other), sheet.DISC_MM)
            for place in places:
                self.assertGreater(letter.distance(place.spot), sheet.DISC_MM / 2)
            self.assertLess(letter.distance(places[index].spot), 20)

    def test_letters_of_places_at_the_edge_lie_whole_on_the_sheet(self):
        paper = QgsRectangle(0, 0, 100, 70)
        places = places_at((1, 1), (99, 1), (1, 69), (99, 69), (50, 1), (99.5, 35), (98, 2))
        letters = sheet.free_spots(places, 1, paper)
        for index, letter in enumerate(letters):
            self.assertTrue(paper.buffered(-sheet.DISC_MM / 2).contains(letter), letter.asWkt())
            for other in letters[:index]:
                self.assertGreaterEqual(letter.distance(other), sheet.DISC_MM)

    def test_a_sheet_without_pieces_is_drawn(self):
        nothing = QgsVectorLayer("Polygon?crs=EPSG:28992&field=n_tasks:integer&field=area_m2:double", "nothing", "memory")
        path = os.path.join(self.folder.name, "stacks.gpkg")  # of a file: one in memory has another extent while it is empty
        QgsVectorFileWriter.writeAsVectorFormatV3(nothing, path, QgsProject.instance().transformContext(), QgsVectorFileWriter.SaveVectorOptions())
        stacks = QgsVectorLayer(path, "stacks", "ogr")
        stacks.setRenderer(QgsRuleBasedRenderer(QgsSymbol.defaultSymbol(stacks.geometryType())))
        QgsProject.instance().addMapLayer(stacks)
        words = {"title": "Nothing", "subtitle": "comes together", "meaning": "nowhere.", "source": "None."}
        picture = os.path.join(self.folder.name, "stacks.png")
        self.assertTrue(printed_map.draw(stacks, [], None, words, picture))
        self.assertGreater(os.path.getsize(picture), 0)
        layout = QgsPrintLayout(QgsProject.instance())
        layout.initializeDefaults()
        width = sheet.add_map(layout, stacks).extent().width()
        self.assertTrue(0 < width < 1e5, width)

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
