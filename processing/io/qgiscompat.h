// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

/// Names that QGIS changed between 3.22 and 3.44, under one spelling. The only place where the version of QGIS or GDAL is asked.

#include <qgis.h>
#include <qgsapplication.h>
#include <qgsfeaturerequest.h>
#include <qgsfield.h>
#include <qgspallabeling.h>
#include <qgsprocessing.h>
#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>
#include <qgsprocessingutils.h>
#include <qgssymbollayer.h>
#include <qgstaskmanager.h>
#include <qgsunittypes.h>
#include <qgsvectordataprovider.h>
#include <qgswkbtypes.h>

#include <QList>
#include <QMetaType>
#include <QThreadPool>
#include <QVariant>

#include <gdal.h>

namespace koppelkans::compat
{
#if _QGIS_VERSION_INT >= 33600
  inline constexpr auto SYMBOL_FILL_COLOR = QgsSymbolLayer::Property::FillColor;
  using SourceType = Qgis::ProcessingSourceType;
  inline constexpr auto SOURCE_VECTOR = Qgis::ProcessingSourceType::Vector;
  inline constexpr auto SOURCE_VECTOR_ANY_GEOMETRY = Qgis::ProcessingSourceType::VectorAnyGeometry;
  inline constexpr auto SOURCE_VECTOR_LINE = Qgis::ProcessingSourceType::VectorLine;
  inline constexpr auto SOURCE_VECTOR_POINT = Qgis::ProcessingSourceType::VectorPoint;
  inline constexpr auto SOURCE_VECTOR_POLYGON = Qgis::ProcessingSourceType::VectorPolygon;
  inline constexpr auto NUMBER_DOUBLE = Qgis::ProcessingNumberParameterType::Double;
  inline constexpr auto NUMBER_INTEGER = Qgis::ProcessingNumberParameterType::Integer;
  inline constexpr auto PARAMETER_ADVANCED = Qgis::ProcessingParameterFlag::Advanced;
  using AlgorithmFlags = Qgis::ProcessingAlgorithmFlags;
  inline constexpr auto PARAMETER_OPTIONAL = Qgis::ProcessingParameterFlag::Optional;
  inline constexpr auto FIELD_ANY = Qgis::ProcessingFieldParameterDataType::Any;
  inline constexpr auto FILE_FOLDER = Qgis::ProcessingFileParameterBehavior::Folder;
  inline constexpr auto DATE_ONLY = Qgis::ProcessingDateTimeParameterDataType::Date;
  inline constexpr auto UNCHECKED_GEOMETRIES = Qgis::ProcessingFeatureSourceFlag::SkipGeometryValidityChecks;
  inline constexpr auto ABORT_ON_INVALID = Qgis::InvalidGeometryCheck::AbortOnInvalid;
  inline constexpr auto REQUEST_NO_GEOMETRY = Qgis::FeatureRequestFlag::NoGeometry;
  inline constexpr auto REQUEST_EXACT_INTERSECT = Qgis::FeatureRequestFlag::ExactIntersect;
  inline constexpr auto SPATIAL_INDEX_PRESENT = Qgis::SpatialIndexPresence::Present;
#else
  inline constexpr auto SYMBOL_FILL_COLOR = QgsSymbolLayer::PropertyFillColor;
  using SourceType = QgsProcessing::SourceType;
  inline constexpr auto SOURCE_VECTOR = QgsProcessing::TypeVector;
  inline constexpr auto SOURCE_VECTOR_ANY_GEOMETRY = QgsProcessing::TypeVectorAnyGeometry;
  inline constexpr auto SOURCE_VECTOR_LINE = QgsProcessing::TypeVectorLine;
  inline constexpr auto SOURCE_VECTOR_POINT = QgsProcessing::TypeVectorPoint;
  inline constexpr auto SOURCE_VECTOR_POLYGON = QgsProcessing::TypeVectorPolygon;
  inline constexpr auto NUMBER_DOUBLE = QgsProcessingParameterNumber::Double;
  inline constexpr auto NUMBER_INTEGER = QgsProcessingParameterNumber::Integer;
  inline constexpr auto PARAMETER_ADVANCED = QgsProcessingParameterDefinition::FlagAdvanced;
  using AlgorithmFlags = QgsProcessingAlgorithm::Flags;
  inline constexpr auto PARAMETER_OPTIONAL = QgsProcessingParameterDefinition::FlagOptional;
  inline constexpr auto FIELD_ANY = QgsProcessingParameterField::Any;
  inline constexpr auto FILE_FOLDER = QgsProcessingParameterFile::Folder;
  inline constexpr auto DATE_ONLY = QgsProcessingParameterDateTime::Date;
  inline constexpr auto UNCHECKED_GEOMETRIES = QgsProcessingFeatureSource::FlagSkipGeometryValidityChecks;
  inline constexpr auto ABORT_ON_INVALID = QgsFeatureRequest::GeometryAbortOnInvalid;
  inline constexpr auto REQUEST_NO_GEOMETRY = QgsFeatureRequest::NoGeometry;
  inline constexpr auto REQUEST_EXACT_INTERSECT = QgsFeatureRequest::ExactIntersect;
  inline constexpr auto SPATIAL_INDEX_PRESENT = QgsFeatureSource::SpatialIndexPresent;
#endif

#if _QGIS_VERSION_INT >= 32600
  inline constexpr auto LABEL_ALONG_LINE = Qgis::LabelPlacement::Line;
#else
  inline constexpr auto LABEL_ALONG_LINE = QgsPalLayerSettings::Line;
#endif

#if _QGIS_VERSION_INT >= 33000
  using WkbType = Qgis::WkbType;
  using GeometryType = Qgis::GeometryType;
  inline constexpr auto GEOMETRY_POLYGON = Qgis::GeometryType::Polygon;
  inline constexpr auto GEOMETRY_LINE = Qgis::GeometryType::Line;
  inline constexpr auto GEOMETRY_POINT = Qgis::GeometryType::Point;
  inline constexpr auto WKB_POINT = Qgis::WkbType::Point;
  inline constexpr auto WKB_LINE = Qgis::WkbType::LineString;
  inline constexpr auto WKB_MULTI_LINE = Qgis::WkbType::MultiLineString;
  inline constexpr auto WKB_POLYGON = Qgis::WkbType::Polygon;
  inline constexpr auto WKB_MULTI_POLYGON = Qgis::WkbType::MultiPolygon;
  inline constexpr auto WKB_NO_GEOMETRY = Qgis::WkbType::NoGeometry;
  inline constexpr auto WKB_UNKNOWN = Qgis::WkbType::Unknown;
  inline constexpr auto UNIT_METERS = Qgis::DistanceUnit::Meters;
  inline constexpr auto LAYOUT_MILLIMETERS = Qgis::LayoutUnit::Millimeters;
#else
  using WkbType = QgsWkbTypes::Type;
  using GeometryType = QgsWkbTypes::GeometryType;
  inline constexpr auto GEOMETRY_POLYGON = QgsWkbTypes::PolygonGeometry;
  inline constexpr auto GEOMETRY_LINE = QgsWkbTypes::LineGeometry;
  inline constexpr auto GEOMETRY_POINT = QgsWkbTypes::PointGeometry;
  inline constexpr auto WKB_POINT = QgsWkbTypes::Point;
  inline constexpr auto WKB_LINE = QgsWkbTypes::LineString;
  inline constexpr auto WKB_MULTI_LINE = QgsWkbTypes::MultiLineString;
  inline constexpr auto WKB_POLYGON = QgsWkbTypes::Polygon;
  inline constexpr auto WKB_MULTI_POLYGON = QgsWkbTypes::MultiPolygon;
  inline constexpr auto WKB_NO_GEOMETRY = QgsWkbTypes::NoGeometry;
  inline constexpr auto WKB_UNKNOWN = QgsWkbTypes::Unknown;
  inline constexpr auto UNIT_METERS = QgsUnitTypes::DistanceMeters;
  inline constexpr auto LAYOUT_MILLIMETERS = QgsUnitTypes::LayoutMillimeters;
#endif

  inline constexpr auto TEMPORAL_START_AND_END_FIELDS = Qgis::VectorTemporalMode::FeatureDateTimeStartAndEndFromFields;
#if _QGIS_VERSION_INT >= 33000
  inline constexpr auto TEMPORAL_YEARS = Qgis::TemporalUnit::Years;
#else
  inline constexpr auto TEMPORAL_YEARS = QgsUnitTypes::TemporalYears;
#endif

#if _QGIS_VERSION_INT >= 33800
  using FieldType = QMetaType::Type;
#else
  using FieldType = QVariant::Type;
#endif

  /// The QGIS version this was built for: 32216 is 3.22.16.
  inline constexpr int BUILT_FOR_QGIS = _QGIS_VERSION_INT;

  /// The types of layer that a parameter takes, of one type: QGIS wants them as numbers.
  inline QList<int> only( SourceType type )
  {
    return { static_cast<int>( type ) };
  }

  /// Whether the source of a layer has a place for styles.
  inline bool storesStyles( const QgsVectorDataProvider &provider )
  {
#if _QGIS_VERSION_INT >= 33400
    return provider.styleStorageCapabilities().testFlag( Qgis::ProviderStyleStorageCapability::SaveToDatabase );
#else
    return provider.isSaveAndLoadStyleToDatabaseSupported();
#endif
  }

  /// Whether GDAL makes the spatial index of a new GeoPackage layer in one go (https://github.com/OSGeo/gdal/pull/8596), not feature by feature.
  inline bool packsSpatialIndex()
  {
    return QString::fromLatin1( GDALVersionInfo( "VERSION_NUM" ) ).toInt() >= GDAL_COMPUTE_VERSION( 3, 8, 0 );
  }

  /// The threads in which QGIS runs its tasks.
  inline QThreadPool *taskThreads()
  {
#if _QGIS_VERSION_INT >= 33400
    return QgsApplication::taskManager()->threadPool();
#else
    return QThreadPool::globalInstance();
#endif
  }

  /// Whether a field holds text, whichever enumeration its type comes from.
  inline bool isText( const QgsField &field )
  {
    return static_cast<int>( field.type() ) == static_cast<int>( QMetaType::QString );
  }

  /// The type of a field, whichever enumeration this QGIS wants: field( "cost", QMetaType::Double ).
  inline QgsField field( const QString &name, QMetaType::Type type )
  {
    return QgsField( name, static_cast<FieldType>( type ) );
  }
} // namespace koppelkans::compat
