# SPDX-License-Identifier: GPL-2.0-or-later
"""Plain geometry: the bend that turns a street grid into a town, street axes, strips along them, conversion to OGR.

A point is a tuple (x, y) in metres, a ring a closed list of points, a polygon a list of rings, a multipolygon a list of
polygons. Along an axis `s` is the distance from its start and `u` the offset to the left, both in metres.
"""
import math
import random
import struct

from osgeo import gdal, ogr

CENTRE = (155000.0, 463000.0)
ROTATION = math.radians(13.0)
SAMPLE_M = 11.0


class Bend:
    """A smooth map from grid metres to town metres: gentle waves and a rotation, so that streets curve but never fold."""

    def __init__(self, seed, middle):
        rng = random.Random(f"{seed}/bend")
        phase = [rng.uniform(0.0, 2.0 * math.pi) for _ in range(6)]
        self.waves_x = [(19.0, 430.0, 0.10, phase[0]), (6.0, 205.0, 0.35, phase[1]), (9.0, 910.0, 1.0, phase[2])]
        self.waves_y = [(17.0, 450.0, 0.15, phase[3]), (6.0, 215.0, 0.40, phase[4]), (9.0, 870.0, 1.0, phase[5])]
        self.middle = middle
        self.cos, self.sin = math.cos(ROTATION), math.sin(ROTATION)

    def __call__(self, gx, gy):
        x = gx - self.middle[0]
        y = gy - self.middle[1]
        for amplitude, wave, slant, phase in self.waves_x:
            x += amplitude * math.sin(2.0 * math.pi * (gy + slant * gx) / wave + phase)
        for amplitude, wave, slant, phase in self.waves_y:
            y += amplitude * math.sin(2.0 * math.pi * (gx + slant * gy) / wave + phase)
        return CENTRE[0] + x * self.cos - y * self.sin, CENTRE[1] + x * self.sin + y * self.cos


class Axis:
    """A sampled curve with its normals."""

    def __init__(self, bend, start, end):
        """From `start` to `end`, both in grid metres; the tangents come from the bend, so pieces of one line meet exactly."""
        length = math.dist(start, end)
        count = max(2, int(math.ceil(length / SAMPLE_M)))
        dx, dy = (end[0] - start[0]) / length, (end[1] - start[1]) / length
        self.points, self.normals, self.stations = [], [], []
        for k in range(count + 1):
            gx, gy = start[0] + dx * length * k / count, start[1] + dy * length * k / count
            point = bend(gx, gy)
            ahead, behind = bend(gx + dx * 0.05, gy + dy * 0.05), bend(gx - dx * 0.05, gy - dy * 0.05)
            tx, ty = ahead[0] - behind[0], ahead[1] - behind[1]
            norm = math.hypot(tx, ty)
            self.stations.append(self.stations[-1] + math.dist(point, self.points[-1]) if self.points else 0.0)
            self.points.append(point)
            self.normals.append((-ty / norm, tx / norm))
        self.length = self.stations[-1]

    @classmethod
    def joined(cls, axes):
        """Consecutive axes as one, on the same points: strips along parts of one street then share their vertices."""
        axis = cls.__new__(cls)
        axis.points, axis.normals = list(axes[0].points), list(axes[0].normals)
        for following in axes[1:]:
            axis.points += following.points[1:]
            axis.normals += following.normals[1:]
        axis.stations = [0.0]
        for a, b in zip(axis.points, axis.points[1:]):
            axis.stations.append(axis.stations[-1] + math.dist(a, b))
        axis.length = axis.stations[-1]
        return axis

    def at(self, s, u=0.0):
        """The point at distance s along the axis, u to the left, on whole millimetres."""
        x, y, nx, ny = self._frame(s)
        return round(x + u * nx, 3), round(y + u * ny, 3)

    def tangent(self, s):
        _, _, nx, ny = self._frame(s)
        return ny, -nx

    def _frame(self, s):
        s = min(max(s, 0.0), self.length)
        k = 1
        while k < len(self.stations) - 1 and self.stations[k] < s:
            k += 1
        f = (s - self.stations[k - 1]) / (self.stations[k] - self.stations[k - 1])
        (x0, y0), (x1, y1) = self.points[k - 1], self.points[k]
        (nx0, ny0), (nx1, ny1) = self.normals[k - 1], self.normals[k]
        nx, ny = nx0 + f * (nx1 - nx0), ny0 + f * (ny1 - ny0)
        norm = math.hypot(nx, ny)
        return x0 + f * (x1 - x0), y0 + f * (y1 - y0), nx / norm, ny / norm

    def line(self, s0=0.0, s1=None, u=0.0):
        """The offset line between two stations."""
        s1 = self.length if s1 is None else s1
        inner = [s for s in self.stations if s0 + 0.5 < s < s1 - 0.5]
        return [self.at(s, u) for s in [s0, *inner, s1]]

    def strip(self, s0, s1, u0, u1):
        """The polygon between two stations and two offsets. Strips that share an offset share its vertices."""
        right, left = self.line(s0, s1, u0), self.line(s0, s1, u1)
        return [right + left[::-1] + [right[0]]]

    def quad(self, s0, s1, u0, u1):
        """As strip(), with straight sides: for façades."""
        ring = [self.at(s0, u0), self.at(s1, u0), self.at(s1, u1), self.at(s0, u1)]
        return [ring + ring[:1]]


def box(bend, x0, y0, x1, y1, step=SAMPLE_M):
    """A rectangle of the grid, bent."""
    corners = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x0, y0)]
    ring = []
    for (ax, ay), (bx, by) in zip(corners, corners[1:]):
        count = max(1, int(math.hypot(bx - ax, by - ay) / step))
        for k in range(count):
            x, y = bend(ax + (bx - ax) * k / count, ay + (by - ay) * k / count)
            ring.append((round(x, 3), round(y, 3)))
    return [ring + ring[:1]]


def disc(centre, radius, corners=16):
    ring = [(round(centre[0] + radius * math.cos(2 * math.pi * k / corners), 3),
             round(centre[1] + radius * math.sin(2 * math.pi * k / corners), 3)) for k in range(corners)]
    return [ring + ring[:1]]


def crossing(a, direction_a, b, direction_b):
    """Where the line through a along direction_a meets the one through b; their midpoint when they run alike."""
    det = direction_a[0] * direction_b[1] - direction_a[1] * direction_b[0]
    if abs(det) < 0.35:
        return round((a[0] + b[0]) / 2, 3), round((a[1] + b[1]) / 2, 3)
    t = ((b[0] - a[0]) * direction_b[1] - (b[1] - a[1]) * direction_b[0]) / det
    return round(a[0] + t * direction_a[0], 3), round(a[1] + t * direction_a[1], 3)


def quads_overlap(a, b, tolerance=0.02):
    """Whether two convex rings overlap by more than the tolerance in metres (separating axes)."""
    for ring in (a, b):
        for (x0, y0), (x1, y1) in zip(ring, ring[1:]):
            length = math.hypot(x1 - x0, y1 - y0)
            nx, ny = (y0 - y1) / length, (x1 - x0) / length
            along_a = [x * nx + y * ny for x, y in a]
            along_b = [x * nx + y * ny for x, y in b]
            if max(along_a) <= min(along_b) + tolerance or max(along_b) <= min(along_a) + tolerance:
                return False
    return True


def _ring_wkb(ring):
    return struct.pack("<I", len(ring)) + struct.pack(f"<{2 * len(ring)}d", *(c for p in ring for c in p))


def _polygon_wkb(polygon):
    return struct.pack("<BII", 1, 3, len(polygon)) + b"".join(_ring_wkb(r) for r in polygon)


def polygon_to_ogr(polygon):
    return ogr.CreateGeometryFromWkb(_polygon_wkb(polygon))


def multipolygon_to_ogr(polygons):
    wkb = struct.pack("<BII", 1, 6, len(polygons)) + b"".join(_polygon_wkb(p) for p in polygons)
    return ogr.CreateGeometryFromWkb(wkb)


def line_to_ogr(points):
    return ogr.CreateGeometryFromWkb(struct.pack("<BI", 1, 2) + _ring_wkb(points))


def point_to_ogr(point):
    return ogr.CreateGeometryFromWkb(struct.pack("<BIdd", 1, 1, *point))


def union(polygons):
    """The union of polygons as one OGR geometry."""
    return multipolygon_to_ogr(polygons).UnionCascaded()


def polygons_of(geometry, min_area=0.05):
    """The polygons of an OGR geometry as lists of rings on whole millimetres; crumbs below min_area (m2) are left out."""
    if geometry is None or geometry.IsEmpty():
        return []
    if ogr.GT_Flatten(geometry.GetGeometryType()) != ogr.wkbPolygon:
        return [p for k in range(geometry.GetGeometryCount()) for p in polygons_of(geometry.GetGeometryRef(k), min_area)]
    if geometry.GetArea() < min_area:
        return []
    rings = _rings_of(geometry, 3)
    if not rings or len(rings[0]) < 4:
        return []
    shape = polygon_to_ogr([ring for ring in rings if len(ring) >= 4])
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    valid = shape.IsValid()
    gdal.PopErrorHandler()
    if valid:
        return [rings]
    return _parts_of(shape.MakeValid(), min_area)


def _rings_of(polygon, digits):
    rings = []
    for k in range(polygon.GetGeometryCount()):
        ring = [(round(p[0], digits), round(p[1], digits)) for p in polygon.GetGeometryRef(k).GetPoints()]
        ring = [p for n, p in enumerate(ring) if n == 0 or p != ring[n - 1]]
        if len(ring) >= 4 or k == 0:
            rings.append(ring)
    return rings


def _parts_of(geometry, min_area):
    """The polygons of a repaired geometry, not rounded again: a crossing point on the millimetre would cross anew."""
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbPolygon:
        return [_rings_of(geometry, 12)] if geometry.GetArea() >= min_area else []
    return [p for k in range(geometry.GetGeometryCount()) for p in _parts_of(geometry.GetGeometryRef(k), min_area)]
