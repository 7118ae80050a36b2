# SPDX-License-Identifier: GPL-2.0-or-later
"""The model of the sample project, run from the command line as its README says."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

try:
    from osgeo import ogr
except ImportError:
    print("Skipped: python3-gdal is not installed (apt install python3-gdal)")
    sys.exit(77)

ogr.UseExceptions()
ROOT = os.path.realpath(os.path.join(os.path.dirname(__file__), "..", ".."))
SAMPLE = os.path.join(ROOT, "sample_projects", "sample.gpkg")
MODEL = os.path.join(ROOT, "sample_projects", "prepare_and_stack.model3")
LAYERS = {"SEWER": "riool_programma", "WATER": "drinkwater_vervanging", "ROADS": "wegen_onderhoud"}


class PrepareAndStack(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        sample = shutil.copy(SAMPLE, cls.folder.name)  # opening a GeoPackage may write to it
        cls.stacks = os.path.join(cls.folder.name, "stacks.gpkg")
        inputs = [f"--{name}={sample}|layername={layer}" for name, layer in LAYERS.items()]
        run = subprocess.run([os.path.join(ROOT, "scripts", "koppelkans"), "--json", "run", MODEL, *inputs, f"--stack:Stacks={cls.stacks}"],
                             capture_output=True, text=True)
        if run.returncode != 0:
            raise RuntimeError(f"the model ends with {run.returncode}: {run.stdout}{run.stderr}")
        cls.said = json.loads(run.stdout)["log"]["info"]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def counts(self, verb):
        """(read, used or written, rejected) as each step tells them, in ascending order."""
        return sorted(self.numbers(rf"Features read: (\d+)[.;] {verb}: (\d+);.*?rejected: (\d+)"))

    def numbers(self, pattern):
        return [tuple(map(int, found.groups())) for found in map(re.compile(pattern, re.IGNORECASE).match, self.said) if found]

    def test_prepares_every_feature_or_says_that_it_is_rejected(self):
        source = ogr.Open(SAMPLE)
        prepared = self.counts("tasks written")
        self.assertEqual([read for read, _, _ in prepared], sorted(source.GetLayerByName(layer).GetFeatureCount() for layer in LAYERS.values()))
        for read, written, rejected in prepared:
            self.assertEqual(read, written + rejected)

    def test_stacks_every_task_that_was_prepared_or_says_why_not(self):
        (read, used, rejected), = self.counts("used")
        self.assertEqual(read, sum(written for _, written, _ in self.counts("tasks written")))
        self.assertEqual(read, used + rejected)
        (stacked, *left_out), = self.numbers(r"Tasks to stack: (\d+); .*Left out by the period: (\d+); by sector.*: (\d+)")
        self.assertEqual(used, stacked + sum(left_out))

    def test_every_stacked_task_lies_in_a_piece(self):
        written = sum(count for _, count, _ in self.counts("tasks written"))
        stacks = ogr.Open(self.stacks)
        tasks = {task for piece in stacks[0] for task in piece["task_ids"].split(",")}
        self.assertEqual(len(tasks), written)


if __name__ == "__main__":
    unittest.main()
