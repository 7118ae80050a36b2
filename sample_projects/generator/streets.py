# SPDX-License-Identifier: GPL-2.0-or-later
"""The street plan: rows and cross streets with their profiles, the junctions between them, and what fills the large blocks.

The town is a grid of tiles; a tile is one neighbourhood, bounded by main roads. Every choice is drawn from (seed, place), so two
neighbouring tiles agree on the road between them without knowing each other.
"""
import math
import random
from dataclasses import dataclass, field

from .geometry import Axis, Bend
from .names import neighbourhood_theme, street_name

COLUMNS, ROWS = 4, 7
COLUMN_M, ROW_M = 118.0, 64.0
TILE_WIDTH_M, TILE_HEIGHT_M = COLUMNS * COLUMN_M, ROWS * ROW_M

# From the right-hand façade to the left: function, surface, width in metres.
_TILES, _CLINKER, _ASPHALT = "tegels", "gebakken klinkers", "asfalt"
PROFILES = {
    "main": [("voetpad", _TILES, 2.5), ("fietspad", _ASPHALT, 2.3), ("berm", "groen", 2.7), ("rijbaan regionale weg", _ASPHALT, 7.0),
             ("berm", "groen", 2.7), ("fietspad", _ASPHALT, 2.3), ("voetpad", _TILES, 2.5)],
    "collector": [("voetpad", _TILES, 2.6), ("parkeervlak", "betonstraatstenen", 2.1), ("rijbaan lokale weg", _CLINKER, 5.6),
                  ("parkeervlak", "betonstraatstenen", 2.1), ("voetpad", _TILES, 2.6)],
    "street": [("voetpad", _TILES, 2.2), ("rijbaan lokale weg", _CLINKER, 4.8), ("parkeervlak", "betonstraatstenen", 2.0),
               ("voetpad", _TILES, 2.2)],
    "verge": [("voetpad", _TILES, 2.0), ("berm", "groen", 2.2), ("rijbaan lokale weg", "betonstraatstenen", 4.8),
              ("parkeervlak", "betonstraatstenen", 2.0), ("voetpad", _TILES, 2.0)],
    "lane": [("voetpad", _TILES, 1.9), ("rijbaan lokale weg", "betonstraatstenen", 5.2), ("voetpad", _TILES, 1.9)],
    "canal": [("voetpad", _TILES, 1.9), ("rijbaan lokale weg", _CLINKER, 3.3), ("berm", "groen", 1.5), ("water", "water", 8.6),
              ("berm", "groen", 1.5), ("rijbaan lokale weg", _CLINKER, 3.3), ("voetpad", _TILES, 1.9)],
}


@dataclass
class Lane:
    """One strip of a street profile, between offsets u0 < u1."""
    function: str
    surface: str
    u0: float
    u1: float


def lanes_of(kind):
    u = -width_of(kind) / 2
    lanes = []
    for function, surface, width in PROFILES[kind]:
        lanes.append(Lane(function, surface, round(u, 3), round(u + width, 3)))
        u += width
    return lanes


def width_of(kind):
    return sum(width for _, _, width in PROFILES[kind])


@dataclass
class Street:
    """A named street: a straight line of the grid, bent by the town."""
    street_id: str
    name: str
    kind: str
    edges: list = field(default_factory=list)


@dataclass
class Edge:
    """A street between two junctions."""
    street: Street
    start: tuple  # grid metres
    end: tuple
    axis: Axis
    owned: bool
    trims: list = field(default_factory=lambda: [0.0, 0.0])  # metres at start and end that belong to the junction
    corners: dict = field(default_factory=dict)  # (end 0|1, side +1|-1) -> (edge, end, side) round the corner

    @property
    def half_width(self):
        return width_of(self.street.kind) / 2

    @property
    def horizontal(self):
        return self.start[1] == self.end[1]

    def inner(self):
        """The stations between which the street has its own profile."""
        return self.trims[0], self.axis.length - self.trims[1]


@dataclass
class Junction:
    place: tuple  # grid metres
    arms: list = field(default_factory=list)  # (edge, end 0|1)
    owned: bool = True


@dataclass
class Block:
    """A part of the grid set apart for something else than rows of houses."""
    kind: str  # park flats school square
    column: int
    row: int
    rows: int

    def covers(self, i, j):
        return i == self.column and self.row <= j < self.row + self.rows


class Town:
    """Size and bend of the whole town."""

    def __init__(self, seed, tile_count):
        self.seed = seed
        self.tile_count = tile_count
        self.tiles_x = max(1, int(math.ceil(math.sqrt(tile_count))))
        tiles_y = int(math.ceil(tile_count / self.tiles_x))
        self.bend = Bend(seed, (self.tiles_x * TILE_WIDTH_M / 2, tiles_y * TILE_HEIGHT_M / 2))

    def tiles(self):
        for index in range(self.tile_count):
            yield index % self.tiles_x, index // self.tiles_x

    def has(self, tile_x, tile_y):
        return 0 <= tile_x < self.tiles_x and 0 <= tile_y and tile_y * self.tiles_x + tile_x < self.tile_count

    def rng(self, *place):
        return random.Random("/".join(str(p) for p in (self.seed, *place)))


class Plan:
    """Where the streets of one tile run, in grid metres; cheap, so that neighbours can ask for it."""

    def __init__(self, town, tile_x, tile_y):
        self.town, self.tile_x, self.tile_y = town, tile_x, tile_y
        self.x0, self.y0 = tile_x * TILE_WIDTH_M, tile_y * TILE_HEIGHT_M
        self.x1, self.y1 = self.x0 + TILE_WIDTH_M, self.y0 + TILE_HEIGHT_M
        rng = town.rng("blocks", tile_x, tile_y)
        self.canal_row = rng.choice([3, 4])
        columns = list(range(COLUMNS))
        rng.shuffle(columns)
        self.blocks = [Block("park", columns[0], self.canal_row, 2), Block("flats", columns[1], 0, 2),
                       Block("school", columns[2], self.canal_row + 1, 1), Block("square", columns[3], self.canal_row - 1, 1)]

    def row_y(self, j):
        wobble = 0.0 if j in (0, ROWS) else self.town.rng("row", self.tile_y, j).uniform(-4.0, 4.0)
        return self.y0 + j * ROW_M + wobble

    def row_kind(self, j):
        if j in (0, ROWS):
            return "main"
        if j == self.canal_row:
            return "canal"
        return self.town.rng("row kind", self.tile_x, self.tile_y, j).choice(["street", "street", "verge", "lane", "collector"])

    def row_is_open(self, x, j):
        """Whether row j runs at x: a block of two rows interrupts it."""
        i = int((x - self.x0) // COLUMN_M)
        return not any(block.covers(i, j) and block.covers(i, j - 1) for block in self.blocks)

    def crosses(self, j):
        """The cross streets between rows j and j + 1: column to x. Often staggered, so that they meet the row in T-junctions."""
        result = {}
        for i in range(COLUMNS + 1 if 0 <= j < ROWS else 0):
            x = self.x0 + i * COLUMN_M
            rng = self.town.rng("cross", self.tile_x, self.tile_y, i, j)
            if i in (0, COLUMNS) or any(block.covers(i, j) or block.covers(i - 1, j) for block in self.blocks):
                result[i] = x
            elif rng.random() > 0.22:
                result[i] = x + rng.choice([0.0, 0.0, 0.0, 37.0, -37.0])
        return result

    def cross_kind(self, i):
        if i in (0, COLUMNS):
            return "main"
        return self.town.rng("cross kind", self.tile_x, self.tile_y, i).choice(["street", "collector", "lane", "verge"])


class Tile(Plan):
    """The streets, edges and junctions of one neighbourhood, and the stubs of its neighbours' streets that end on its bounds."""

    def __init__(self, town, tile_x, tile_y):
        super().__init__(town, tile_x, tile_y)
        self.rng = town.rng("tile", tile_x, tile_y)
        self.name, self.words = neighbourhood_theme(tile_x, tile_y)
        self.key = f"{tile_x:02d}{tile_y:02d}"
        self.owns_east, self.owns_north = not town.has(tile_x + 1, tile_y), not town.has(tile_x, tile_y + 1)
        self.streets, self.edges, self.junctions = [], [], []
        self._used_names = set()
        self._add_rows()
        self._add_cross_streets()
        self._add_stubs()
        self._join()

    def contains(self, gx, gy):
        return self.x0 < gx < self.x1 and self.y0 < gy < self.y1

    def block_at(self, gx, gy):
        """The large block at a place of the grid, or None among houses."""
        i = int((gx - self.x0) // COLUMN_M)
        j = max(j for j in range(ROWS) if self.row_y(j) <= gy or j == 0)
        return next((block for block in self.blocks if block.covers(i, j)), None)

    def block_bounds(self, block):
        """x0, y0, x1, y1 between the street axes round a large block, in grid metres."""
        x0 = self.x0 + block.column * COLUMN_M
        return x0, self.row_y(block.row), x0 + COLUMN_M, self.row_y(block.row + block.rows)

    def owned_edges(self):
        return [edge for edge in self.edges if edge.owned]

    def _new_street(self, kind):
        street = Street(f"S{self.key}{len(self.streets) + 1:03d}", street_name(self.words, self._used_names, kind, self.rng), kind)
        self.streets.append(street)
        return street

    def _add_edge(self, street, start, end, owned=True):
        edge = Edge(street, start, end, Axis(self.town.bend, start, end), owned)
        self.edges.append(edge)
        if owned:
            street.edges.append(edge)

    def _add_rows(self):
        below = Plan(self.town, self.tile_x, self.tile_y - 1) if self.town.has(self.tile_x, self.tile_y - 1) else None
        above = Plan(self.town, self.tile_x, self.tile_y + 1) if not self.owns_north else None
        for j in range(ROWS + 1):
            stops = set(self.crosses(j).values()) | set(self.crosses(j - 1).values())
            if j == 0 and below:
                stops |= set(below.crosses(ROWS - 1).values())
            if j == ROWS and above:
                stops |= set(above.crosses(0).values())
            street, y = self._new_street(self.row_kind(j)), self.row_y(j)
            for x0, x1 in zip(sorted(stops), sorted(stops)[1:]):
                if self.row_is_open((x0 + x1) / 2, j):
                    self._add_edge(street, (x0, y), (x1, y), j < ROWS or self.owns_north)

    def _add_cross_streets(self):
        for i in range(COLUMNS + 1):
            street, last_x = None, None
            for j in range(ROWS):
                x = self.crosses(j).get(i)
                if x is not None and (street is None or x != last_x):
                    street = self._new_street(self.cross_kind(i))
                if x is not None:
                    self._add_edge(street, (x, self.row_y(j)), (x, self.row_y(j + 1)), i < COLUMNS or self.owns_east)
                street, last_x = (None, None) if x is None else (street, x)

    def _add_stubs(self):
        """The first metres of the western and southern neighbours' streets: they shape the junctions on the shared roads."""
        def stub(kind, start, end):
            self._add_edge(Street("", "", kind), start, end, False)

        if self.town.has(self.tile_x - 1, self.tile_y):
            west = Plan(self.town, self.tile_x - 1, self.tile_y)
            for j in range(ROWS + 1):
                if west.row_is_open(west.x1 - 1.0, j):
                    stub(west.row_kind(j), (west.x1 - 30.0, self.row_y(j)), (west.x1, self.row_y(j)))
        if self.town.has(self.tile_x, self.tile_y - 1):
            south = Plan(self.town, self.tile_x, self.tile_y - 1)
            for i, x in south.crosses(ROWS - 1).items():
                stub(south.cross_kind(i), (x, south.y1 - 30.0), (x, south.y1))

    def _join(self):
        """Finds the junctions, how much of each street they take, and who meets whom round the corner."""
        places = {}
        for edge in self.edges:
            for end, place in enumerate((edge.start, edge.end)):
                places.setdefault(place, Junction(place)).arms.append((edge, end))
        self.junctions = [places[place] for place in sorted(places)]
        for junction in self.junctions:
            gx, gy = junction.place
            junction.owned = (self.x0 <= gx and self.y0 <= gy and (gx < self.x1 or self.owns_east)
                              and (gy < self.y1 or self.owns_north))
            if len(junction.arms) > 1:
                _set_trims(junction)
        for edge in self.edges:
            room = max(0.0, edge.axis.length - 1.0)
            if sum(edge.trims) > room:
                edge.trims = [trim * room / sum(edge.trims) for trim in edge.trims]


def _heading(arm):
    edge, end = arm
    tx, ty = edge.axis.tangent(0.0 if end == 0 else edge.axis.length)
    return math.atan2(ty, tx) if end == 0 else math.atan2(-ty, -tx)


def _set_trims(junction):
    """Each street begins where it is clear of the corners with its neighbours round the junction."""
    junction.arms.sort(key=_heading)
    for (a, end_a), (b, end_b) in zip(junction.arms, junction.arms[1:] + junction.arms[:1]):
        angle = (_heading((b, end_b)) - _heading((a, end_a))) % (2 * math.pi)
        side_a, side_b = (1 if end_a == 0 else -1), (-1 if end_b == 0 else 1)
        a.corners[(end_a, side_a)] = (b, end_b, side_b)
        b.corners[(end_b, side_b)] = (a, end_a, side_a)
        if angle < math.radians(155):
            sine, cosine = math.sin(angle), math.cos(angle)
            a.trims[end_a] = max(a.trims[end_a], (b.half_width + a.half_width * cosine) / sine + 1.5)
            b.trims[end_b] = max(b.trims[end_b], (a.half_width + b.half_width * cosine) / sine + 1.5)
