# SPDX-License-Identifier: GPL-2.0-or-later
"""Budgets per line and year: close to what is planned in the programme years, thinner after, never quite in the right year."""
from .geopackage import INTEGER, REAL, TEXT
from .preparedtasks import budget_line
from .tasks import FIRST_YEAR, LAST_YEAR

LAYER = "budgets"
FIELDS = [("budget_line", TEXT), ("owner", TEXT), ("sector", TEXT), ("year", INTEGER), ("amount", REAL)]


class Budgets:
    def __init__(self, town):
        self.rng, self.planned, self.owners = town.rng("budgets"), {}, {}

    def count(self, task):
        line = budget_line(task)
        self.owners[line] = (task.programme.owner, task.programme.sector)
        years = self.planned.setdefault(line, {})
        years[task.start.year] = years.get(task.start.year, 0) + (task.cost or 0)

    def rows(self):
        for line in sorted(self.planned):
            level = sum(self.planned[line].values()) / (LAST_YEAR - FIRST_YEAR + 1)
            for year in range(FIRST_YEAR, LAST_YEAR + 1):
                planned = self.planned[line].get(year, 0)
                follows = 0.7 if year <= 2030 else 0.2
                amount = (follows * planned + (1 - follows) * level) * self.rng.uniform(0.75, 1.15)
                yield [line, *self.owners[line], year, float(round(amount, -4))]
