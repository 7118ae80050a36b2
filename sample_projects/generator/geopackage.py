# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes layers to a GeoPackage, one tile at a time, so that memory does not grow with the town."""
import os

from osgeo import gdal, ogr, osr

from .geometry import line_to_ogr, multipolygon_to_ogr, point_to_ogr, polygon_to_ogr

TEXT, INTEGER, REAL, DATE, BOOLEAN = "text", "integer", "real", "date", "boolean"
_OGR_TYPES = {TEXT: ogr.OFTString, INTEGER: ogr.OFTInteger, REAL: ogr.OFTReal, DATE: ogr.OFTDate, BOOLEAN: ogr.OFTInteger}
_GEOMETRY = {"polygon": (ogr.wkbPolygon, polygon_to_ogr), "multipolygon": (ogr.wkbMultiPolygon, multipolygon_to_ogr),
             "line": (ogr.wkbLineString, line_to_ogr), "point": (ogr.wkbPoint, point_to_ogr), "none": (ogr.wkbNone, None)}
# A fixed time stamp keeps the same seed the same file content.
_STAMP = "2026-01-01T00:00:00.000Z"


class GeoPackage:
    def __init__(self, path):
        gdal.UseExceptions()
        ogr.UseExceptions()
        osr.UseExceptions()
        gdal.SetConfigOption("OGR_CURRENT_DATE", _STAMP)
        if os.path.exists(path):
            os.remove(path)
        self.source = ogr.GetDriverByName("GPKG").CreateDataSource(path, options=["DATETIME_FORMAT=UTC"])
        self.crs = osr.SpatialReference()
        self.crs.ImportFromEPSG(28992)
        self.layers = {}
        self.source.StartTransaction()

    def add_layer(self, name, geometry, fields, title):
        """`fields` is a list of (name, type). The title says "synthetic": readers must never take it for a real town."""
        kind, _ = _GEOMETRY[geometry]
        layer = self.source.CreateLayer(name, None if geometry == "none" else self.crs, kind,
                                        ["FID=fid", "GEOMETRY_NAME=geom", f"IDENTIFIER={name}", f"DESCRIPTION=Synthetic: {title}"])
        for field_name, field_type in fields:
            definition = ogr.FieldDefn(field_name, _OGR_TYPES[field_type])
            if field_type == BOOLEAN:
                definition.SetSubType(ogr.OFSTBoolean)
            layer.CreateField(definition)
        self.layers[name] = (layer, geometry, [field_name for field_name, _ in fields])

    def write(self, name, shape, values):
        """`shape` in the plain form of geometry.py, an OGR geometry, or None; `values` in the order of the fields, None for unknown."""
        layer, geometry, names = self.layers[name]
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(values):
            if value is None:
                continue
            if hasattr(value, "isoformat"):
                value = value.isoformat()
            elif isinstance(value, bool):
                value = int(value)
            feature.SetField(index, value)
        if shape is not None:
            feature.SetGeometryDirectly(shape if isinstance(shape, ogr.Geometry) else _GEOMETRY[geometry][1](shape))
        layer.CreateFeature(feature)

    def end_tile(self):
        self.source.CommitTransaction()
        self.source.StartTransaction()

    def close(self):
        self.source.CommitTransaction()
        self.layers = {}
        self.source = None
