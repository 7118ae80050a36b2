// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "preset.h"
#include "readreport.h"

#include <qgscoordinatereferencesystem.h>
#include <qgsexpression.h>
#include <qgsexpressioncontext.h>
#include <qgsfeature.h>

#include <QCoreApplication>

#include <memory>
#include <optional>
#include <vector>

class QgsProcessingContext;

namespace koppelkans
{
  /// What is to be mapped, and by what.
  struct MappingRequest
  {
    QgsFields columns;                   ///< of the layer
    std::optional<Preset> preset;        ///< without it columns with the name of a task field are taken as they are, and those of usualColumns
    QMap<QString, QString> usualColumns; ///< by field of the task layer; a column that the mapping reads is not taken for another field
    QVariantList mapping;                ///< value of a fields mapping parameter: maps with "name" and "expression"; overrides the preset field by field
    QgsExpressionContext context;        ///< of the layer
    QgsCoordinateReferenceSystem crs;    ///< of the layer: $area and $length measure in it
    const QgsProcessingContext *processing = nullptr; ///< its ellipsoid and units are those of $area and $length
  };

  /// Whether a mapping says something: rows that only repeat columns, as the dialog fills them in, do not.
  bool saysSomething( const QVariantList &mapping );

  /// Turns the attributes of a layer into those of the task layer by expressions that are prepared once. Not to be shared between threads.
  class TaskMapper
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// Throws QgsProcessingException when an expression of the mapping is wrong, or two rows fill the same field.
    explicit TaskMapper( const MappingRequest &request );

    /// Names of the task fields that are filled, in the order of the task layer.
    QStringList mappedFields() const;

    /// Names of the task fields that nothing fills.
    QStringList unfilledFields() const;

    /// Whether anything is read from the features, and not only fixed values taken.
    bool readsFeatures() const;

    /// Columns of the layer that nothing uses.
    QStringList unusedColumns() const;

    /// What was left aside in setting up: rows of the mapping that name no task field, fields of the preset whose columns are missing.
    const QStringList &notes() const { return mNotes; }

    /// Columns to read; false when an expression needs all of them.
    bool columnsNeeded( QgsAttributeList &columns ) const;

    struct Mapped
    {
      QgsAttributes attributes; ///< in the order of taskFields(), raw: to be read by readTaskFeature
      QStringList assumed;      ///< fields whose value was taken for granted
      std::vector<ReadWarning> warnings;
    };

    Mapped map( const QgsFeature &feature );

    private:
    struct FieldSource
    {
      int field = -1;  ///< index in the task layer
      QString name;    ///< of the field of the task layer
      int column = -1; ///< taken as it is; -1: by expression or fixed value
      std::unique_ptr<QgsExpression> expression;
      PresetField rule; ///< tables and fixed value; empty for rows of the mapping
    };

    QStringList fieldNames( bool areFilled ) const;
    void addPresetField( const QString &name, const PresetField &rule, const QgsFields &columns );
    void addSource( const QString &name, const QString &expression, const PresetField &rule, const QgsFields &columns );
    QVariant valueOf( FieldSource &source, const QgsFeature &feature, Mapped &mapped );
    QVariant translated( const FieldSource &source, const QVariant &raw, Mapped &mapped ) const;

    std::vector<FieldSource> mSources;
    QgsFields mColumns;
    QgsExpressionContext mContext;
    QStringList mUnknown;
    int mFieldCount = 0;
    QStringList mNotes;
  };
} // namespace koppelkans
