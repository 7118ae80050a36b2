# SPDX-License-Identifier: GPL-2.0-or-later
"""The tasks of all sectors: where, when, whose, how firm, how much. Stacking concentrates in a few hot streets, as in real towns."""
import datetime
from dataclasses import dataclass, field
from typing import Optional

from .geometry import Axis, box, disc
from .names import FIBRE_COMPANY, GRID_OPERATOR, HEAT_COMPANY, HOUSING_ASSOCIATION, MUNICIPALITY, WATER_BOARD, WATER_COMPANY
from .neighbourhoods import neighbourhoods_of
from .streets import COLUMN_M, COLUMNS, ROW_M, width_of

FIRST_YEAR, LAST_YEAR = 2024, 2045
TODAY = datetime.date(2026, 3, 1)


@dataclass(frozen=True)
class Programme:
    """What a sector does: its share of 150 tasks, who pays, and the trench (u range as share of the half width) its works take."""
    sector: str
    share: int
    owner: str
    domain: str
    project_type: str
    shape: str  # street footway carriageway point place area
    names: tuple
    width_m: float
    cost_per_m: float
    network: str = ""
    claim: Optional[tuple] = None  # width, cover, height, working strip of what stays in the ground
    ambition: str = ""  # what a task without a trench yet is called, drawn as a whole area
    goal: str = ""
    indicator: str = ""


PROGRAMMES = (
    Programme("sewer", 19, MUNICIPALITY, "technical", "maintenance", "carriageway", ("Vervangen riool", "Renoveren riool", "Afkoppelen hemelwater"),
              4.4, 930, "rioolVrijverval", (0.5, 1.6, 0.5, 4.0)),
    Programme("drinking_water", 13, WATER_COMPANY, "technical", "maintenance", "footway", ("Vervangen waterleiding", "Saneren AC-leiding"),
              1.5, 250, "water", (0.16, 1.0, 0.16, 1.5)),
    Programme("gas", 9, GRID_OPERATOR, "technical", "maintenance", "footway", ("Saneren grijs gietijzer", "Verwijderen gasleiding"),
              1.5, 250, "gasLageDruk", (0.16, 0.8, 0.16, 1.5)),
    Programme("electricity", 17, GRID_OPERATOR, "technical", "transition", "footway", ("Verzwaren laagspanningsnet", "Nieuwe middenspanningskabel",
              "Nieuwe wijkstations"), 1.4, 150, "laagspanning", (0.1, 0.7, 0.1, 1.5), "Toekomstbestendig elektriciteitsnet"),
    Programme("telecom", 13, FIBRE_COMPANY, "technical", "transition", "footway", ("Aanleg glasvezel", "Verdichten glasvezelnet"),
              0.9, 60, "datatransport", (0.1, 0.5, 0.1, 0.8)),
    Programme("heat", 13, HEAT_COMPANY, "technical", "transition", "carriageway", ("Aanleg warmtenet", "Hoofdleiding warmte", "Aansluiten flats op warmte"),
              3.4, 1500, "warmte", (1.0, 0.9, 0.4, 3.5), "Aardgasvrije buurt met warmtenet"),
    Programme("roads", 20, MUNICIPALITY, "physical", "maintenance", "street", ("Herinrichting", "Groot onderhoud verharding", "Asfaltonderhoud"), 0.0, 900),
    Programme("greenery", 12, MUNICIPALITY, "physical", "maintenance", "street", ("Vervangen bomen", "Vergroenen straat", "Renoveren plantsoen"), 0.0, 160,
              "", None, "Iedere buurt 30 % boomkroon", "gezonde leefomgeving", "kroonbedekking"),
    Programme("water_climate", 8, WATER_BOARD, "physical", "transition", "place", ("Waterberging", "Wadi", "Natuurvriendelijke oever"), 0.0, 45,
              "", None, "Klimaatbestendige buurt", "veilig bij hoosbuien", "water op straat"),
    Programme("housing", 5, HOUSING_ASSOCIATION, "physical", "restructuring", "place", ("Sloop en nieuwbouw", "Renovatie flats", "Optoppen flats"), 0.0, 600),
    Programme("waste", 5, MUNICIPALITY, "physical", "maintenance", "point", ("Plaatsen ondergrondse containers",), 3.5, 9000),
    Programme("mobility", 6, MUNICIPALITY, "physical", "development", "street", ("Fietsstraat", "30 km-inrichting", "Mobiliteitshub"), 0.0, 700,
              "", None, "Autoluwe buurt", "veilig naar school", "verkeersongevallen"),
    Programme("lighting", 4, MUNICIPALITY, "physical", "maintenance", "footway", ("Vervangen lichtmasten",), 0.8, 70),
    Programme("social", 6, MUNICIPALITY, "social", "neighbourhood", "place", ("Speelplek", "Ontmoetingsplek", "Buurttuin", "Veilige looproute"), 0.0, 120,
              "", None, "Wijkaanpak", "ontmoeten en meedoen", "leefbaarheid"),
)


@dataclass
class Task:
    task_id: str
    name: str
    programme: Programme
    polygons: list  # of the prepared task
    line: list  # centre line, empty for areas
    point: tuple
    phase: str
    start: Optional[datetime.date]
    end: Optional[datetime.date]
    cost: Optional[int]
    price_level: Optional[int]
    urgency: Optional[float]
    street_name: str = ""
    whole_area: bool = False
    budgeted: bool = False
    remarks: str = ""
    depends_on: list = field(default_factory=list)


class Stretch:
    """A run of a street, the unit in which streets are dug up."""

    def __init__(self, street, first, last):
        self.half_width = width_of(street.kind) / 2
        self.axis = Axis.joined([edge.axis for edge in street.edges[first:last + 1]])


class TaskMaker:
    def __init__(self, tile):
        self.tile, self.rng = tile, tile.town.rng("tasks", tile.tile_x, tile.tile_y)
        self.quarters = neighbourhoods_of(tile)
        self.streets = [street for street in tile.streets if street.edges]
        self.hot = self.rng.sample([street for street in self.streets if len(street.edges) > 1], 3)
        self.hot_year = {street.street_id: self.rng.randint(2026, 2033) for street in self.hot}
        self.quarter_turn = 0
        self.counts = {}

    def make(self, count):
        """`count` tasks, spread over the sectors by their share."""
        order = _spread(count, PROGRAMMES)
        tasks = [self._make_one(programme) for programme in order]
        self._order(tasks)
        return tasks

    def _make_one(self, programme):
        rng = self.rng
        number = self.counts[programme.sector] = self.counts.get(programme.sector, 0) + 1
        task_id = f"{programme.sector[:3].upper()}-{self.tile.key}-{number:03d}"
        if programme.ambition and (rng.random() < 0.22 or number == 2):
            return self._ambition(programme, task_id)
        street = rng.choice(self.hot) if rng.random() < 0.5 else rng.choice(self.streets)
        start, end = self._window(programme, street)
        phase = _phase(start, end, rng)
        task = Task(task_id, "", programme, [], [], (0.0, 0.0), phase, start, end, None, None, None)
        size = getattr(self, f"_lay_{programme.shape}")(task, street)
        task.name = f"{rng.choice(programme.names)} {task.street_name or self.tile.name}"
        self._price(task, size)
        return task

    def _ambition(self, programme, task_id):
        rng = self.rng
        quarter = self.quarters[self.quarter_turn % len(self.quarters)]
        self.quarter_turn += 1
        year = rng.randint(2033, 2040)
        last = rng.choice([2040, 2045]) if year < 2040 else 2045
        task = Task(task_id, f"{programme.ambition} {quarter.name}", programme, [quarter.polygon], [], _middle(quarter.polygon), "ambition",
                    datetime.date(year, 1, 1), datetime.date(last, 12, 31), None, None, None, whole_area=True)
        if rng.random() < 0.5:
            self._price(task, 500 * rng.uniform(0.5, 2.0))
        return task

    def _window(self, programme, street):
        """Hot streets draw the sectors to the same few years, not quite to the same one: that is the coupling opportunity."""
        rng = self.rng
        if street.street_id in self.hot_year and rng.random() < 0.7:
            year = self.hot_year[street.street_id] + rng.choice([-2, -1, 0, 0, 1, 1, 2, 3])
        else:
            draw = rng.random()
            year = rng.randint(2024, 2025) if draw < 0.10 else rng.randint(2026, 2030) if draw < 0.55 else \
                rng.randint(2031, 2036) if draw < 0.85 else rng.randint(2037, 2044)
        start = datetime.date(min(max(year, FIRST_YEAR), LAST_YEAR - 1), rng.randint(1, 12), rng.choice([1, 1, 1, 15]))
        days = rng.randint(20, 120) if programme.shape in ("footway", "point") else rng.randint(60, 420)
        return start, min(start + datetime.timedelta(days=days), datetime.date(LAST_YEAR, 12, 31))

    def _price(self, task, size):
        rng, phase = self.rng, task.phase
        if rng.random() > 0.12:
            cost = size * task.programme.cost_per_m * rng.uniform(0.7, 1.5)
            task.cost = int(round(cost, -3)) or 1000
            task.price_level = rng.choice([2019, 2022, 2024, 2025, 2026]) if rng.random() < 0.9 else None
        task.budgeted = phase in ("programmed", "preparation", "execution", "done") and rng.random() < 0.85
        task.urgency = round(rng.uniform(0.2, 1.0), 2) if rng.random() < 0.6 else None

    def _stretch(self, street):
        rng = self.rng
        first = rng.randrange(len(street.edges))
        last = min(len(street.edges) - 1, first + rng.choice([0, 1, 1, 2, 3]))
        # A street interrupted by a park must not be dug up across it.
        while last > first and any(a.end != b.start for a, b in zip(street.edges[first:last], street.edges[first + 1:last + 1])):
            last -= 1
        return Stretch(street, first, last)

    def _trench(self, task, street, u, width):
        stretch = self._stretch(street)
        axis = stretch.axis
        u = max(-stretch.half_width + width / 2, min(stretch.half_width - width / 2, u * stretch.half_width))
        task.street_name = street.name
        task.line = axis.line(0.0, axis.length, u)
        task.polygons = [axis.strip(0.0, axis.length, u - width / 2, u + width / 2)]
        task.point = axis.at(axis.length / 2, u)
        return axis

    def _lay_carriageway(self, task, street):
        share = 0.6 if street.kind == "canal" else 0.08
        return self._trench(task, street, share if task.programme.sector == "sewer" else -share, task.programme.width_m).length

    def _lay_footway(self, task, street):
        side = self.rng.choice([1, -1])
        axis = self._trench(task, street, side * 0.84, task.programme.width_m)
        if task.programme.sector == "telecom" and self.rng.random() < 0.5:
            half = width_of(street.kind) / 2
            task.polygons.append(axis.strip(0.0, axis.length, 0.3 - half, 1.2 - half) if side > 0 else
                                 axis.strip(0.0, axis.length, half - 1.2, half - 0.3))
        return axis.length

    def _lay_street(self, task, street):
        return self._trench(task, street, 0.0, width_of(street.kind)).length

    def _lay_point(self, task, street):
        self._trench(task, street, 0.6, task.programme.width_m)
        task.line, task.polygons = [], [disc(task.point, task.programme.width_m / 2, 12)]
        return 1.0

    def _lay_place(self, task, street):
        """A piece of a large block, or of a cell of the grid."""
        rng, tile = self.rng, self.tile
        if rng.random() < 0.6:
            x0, y0, x1, y1 = tile.block_bounds(rng.choice(tile.blocks))
        else:
            i, j = rng.randrange(COLUMNS), rng.randrange(6)
            x0, y0, x1, y1 = tile.x0 + i * COLUMN_M, tile.row_y(j), tile.x0 + (i + 1) * COLUMN_M, tile.row_y(j + 1)
        margin = rng.choice([-4.0, 9.0, 9.0, 14.0])
        x0, y0, x1, y1 = x0 + margin, y0 + margin, x1 - margin, y1 - margin
        if rng.random() < 0.5:
            x1 = x0 + (x1 - x0) * rng.uniform(0.35, 0.7)
        task.polygons = [box(tile.town.bend, x0, y0, x1, y1)]
        task.point = _middle(task.polygons[0])
        return (x1 - x0) * (y1 - y0) / (ROW_M / 4)

    def _order(self, tasks):
        """A few tasks wait for another one: the new surface for the sewer in the same street."""
        sewers = {task.street_name: task for task in tasks if task.programme.sector == "sewer"}
        for task in tasks:
            sewer = sewers.get(task.street_name)
            if task.programme.sector == "roads" and sewer and sewer.end <= task.start:
                task.depends_on = [sewer.task_id]
                task.remarks = "na het riool"


def _spread(count, programmes):
    """`count` programmes in proportion to their shares, interleaved."""
    total = sum(programme.share for programme in programmes)
    order = []
    for programme in programmes:
        order += [((k + 0.5) / programme.share, programme) for k in range(programme.share)]
    order = [programme for _, programme in sorted(order, key=lambda item: item[0])]
    return [order[k % total] for k in range(count)]


def _phase(start, end, rng):
    if end < TODAY:
        return "done"
    if start <= TODAY:
        return "execution"
    if start.year <= 2027:
        return rng.choice(["preparation", "preparation", "programmed"])
    if start.year <= 2030:
        return rng.choice(["programmed", "programmed", "policy"])
    return "policy" if start.year <= 2036 else rng.choice(["policy", "ambition", "ambition"])


def _middle(polygon):
    ring = polygon[0][:-1]
    return round(sum(p[0] for p in ring) / len(ring), 3), round(sum(p[1] for p in ring) / len(ring), 3)
