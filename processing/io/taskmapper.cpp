// SPDX-License-Identifier: GPL-2.0-or-later
#include "taskmapper.h"

#include "cellvalue.h"
#include "taskfields.h"
#include "translation.h"

#include <qgsdistancearea.h>
#include <qgsexception.h>
#include <qgsexpressionnodeimpl.h>
#include <qgsprocessingcontext.h>

#include <algorithm>
#include <set>

namespace koppelkans
{
  namespace
  {
    struct MappingRow
    {
      QString name;
      QString expression;
    };

    bool isColumnItself( const MappingRow &row )
    {
      const QgsExpression expression( row.expression );
      return expression.isField() && !expression.hasParserError() &&
             static_cast<const QgsExpressionNodeColumnRef *>( expression.rootNode() )->name().compare( row.name, Qt::CaseInsensitive ) == 0;
    }

    MappingRow rowOf( const QVariant &item )
    {
      const QVariantMap row = item.toMap();
      return { row.value( QStringLiteral( "name" ) ).toString().trimmed(), row.value( QStringLiteral( "expression" ) ).toString().trimmed() };
    }

    /// Whether the dialog filled the mapping: it has a row "column <- column" for each column of a layer. Either one is no task field, or the layer was a task
    /// layer and all are.
    bool isFilledByDialog( const QVariantList &mapping, const QgsFields &taskLayer )
    {
      std::set<int> taskFieldsTaken;
      for ( const QVariant &item : mapping )
      {
        const MappingRow row = rowOf( item );
        if ( !isColumnItself( row ) )
          continue;
        const int field = taskLayer.lookupField( row.name );
        if ( field < 0 )
          return true;
        taskFieldsTaken.insert( field );
      }
      return static_cast<int>( taskFieldsTaken.size() ) == taskLayer.size();
    }

    /// The rows that say something: those that the dialog filled in are not the user's. It keeps them when another layer is chosen, unless the user has them
    /// reset; of those what the layer now does not have is told.
    QVector<MappingRow> meantRows( const QVariantList &mapping, const QgsFields &taskLayer, const QgsFields &columns, QStringList &notes )
    {
      const bool isOfDialog = isFilledByDialog( mapping, taskLayer );
      QVector<MappingRow> rows;
      QStringList others;
      QStringList ofAnotherLayer;
      for ( const QVariant &item : mapping )
      {
        MappingRow row = rowOf( item );
        if ( row.expression.isEmpty() )
          continue;
        const int field = taskLayer.lookupField( row.name );
        if ( isOfDialog && isColumnItself( row ) )
        {
          if ( columns.lookupField( row.name ) < 0 )
            ofAnotherLayer << row.name;
        }
        else if ( field < 0 )
          others << row.name;
        else
        {
          row.name = taskLayer.at( field ).name();
          rows << row;
        }
      }
      if ( !others.isEmpty() )
        notes << tr( "Rows of the mapping that name no field of the task layer are left aside: %1. The fields are %2." )
                   .arg( others.join( QStringLiteral( ", " ) ), taskLayer.names().join( QStringLiteral( ", " ) ) );
      if ( !ofAnotherLayer.isEmpty() )
        notes << tr( "Rows of the mapping for columns that the layer does not have are left aside, as of a layer that was chosen before: %1." )
                   .arg( ofAnotherLayer.join( QStringLiteral( ", " ) ) );
      return rows;
    }

    QStringList missingColumns( const QgsExpression &expression, const QgsFields &columns )
    {
      QStringList missing;
      for ( const QString &column : expression.referencedColumns() )
      {
        if ( column != QgsFeatureRequest::ALL_ATTRIBUTES && columns.lookupField( column ) < 0 )
          missing << column;
      }
      missing.sort();
      return missing;
    }
  } // namespace

  bool saysSomething( const QVariantList &mapping )
  {
    QStringList notes;
    return !meantRows( mapping, taskFields(), QgsFields(), notes ).isEmpty();
  }

  TaskMapper::TaskMapper( const MappingRequest &request )
    : mColumns( request.columns )
    , mContext( request.context )
  {
    const QgsFields taskLayer = taskFields();
    mFieldCount = taskLayer.size();
    mContext.setFields( mColumns );

    QStringList mappedByUser;
    for ( const MappingRow &row : meantRows( request.mapping, taskLayer, mColumns, mNotes ) )
    {
      const QgsExpression expression( row.expression );
      if ( expression.hasParserError() )
        throw QgsProcessingException(
          tr( "MAPPING, field %1: the expression %2 is wrong: %3" ).arg( row.name, row.expression, expression.parserErrorString() ) );
      const QStringList missing = missingColumns( expression, mColumns );
      if ( !missing.isEmpty() )
        throw QgsProcessingException( tr( "MAPPING, field %1: the layer has no column %2. Its columns are %3." )
                                        .arg( row.name, missing.join( QStringLiteral( ", " ) ), mColumns.names().join( QStringLiteral( ", " ) ) ) );
      if ( mappedByUser.contains( row.name ) )
        throw QgsProcessingException( tr( "MAPPING has two rows for the field %1. Keep one of them." ).arg( row.name ) );
      addSource( row.name, row.expression, {}, mColumns );
      mappedByUser << row.name;
    }

    std::set<int> givenByUser; // a column that a row takes for one field as it is, is not what it is usually called
    for ( const FieldSource &source : mSources )
      givenByUser.insert( source.column );
    QStringList taken;
    for ( const QgsField &field : taskLayer )
    {
      if ( mappedByUser.contains( field.name() ) )
        continue;
      const int usualColumn = request.preset ? -1 : mColumns.lookupField( request.usualColumns.value( field.name() ) );
      if ( request.preset && request.preset->fields.contains( field.name() ) )
        addPresetField( field.name(), request.preset->fields.value( field.name() ), mColumns );
      else if ( !request.preset && mColumns.lookupField( field.name() ) >= 0 )
        addSource( field.name(), QgsExpression::quotedColumnRef( mColumns.at( mColumns.lookupField( field.name() ) ).name() ), {}, mColumns );
      else if ( usualColumn >= 0 && givenByUser.count( usualColumn ) == 0 )
      {
        const QString column = mColumns.at( usualColumn ).name();
        addSource( field.name(), QgsExpression::quotedColumnRef( column ), {}, mColumns );
        taken << tr( "%1 from '%2'" ).arg( field.name(), column );
      }
    }
    if ( !taken.isEmpty() )
      mNotes << tr( "Columns that are taken by their usual names: %1. A row of the field mapping overrides each of these; the names stand in columnwords.csv." )
                  .arg( taken.join( QStringLiteral( ", " ) ) );
    if ( request.preset )
    {
      for ( const QString &word : request.preset->unknown )
        mUnknown << word.simplified().toCaseFolded();
    }

    QgsDistanceArea measure;
    if ( request.processing )
    {
      measure.setSourceCrs( request.crs, request.processing->transformContext() );
      measure.setEllipsoid( request.processing->ellipsoid() );
    }
    for ( FieldSource &source : mSources )
    {
      if ( source.column < 0 && source.expression )
      {
        source.expression->setGeomCalculator( &measure );
        if ( request.processing )
        {
          source.expression->setDistanceUnits( request.processing->distanceUnit() );
          source.expression->setAreaUnits( request.processing->areaUnit() );
        }
        source.expression->prepare( &mContext );
      }
    }
  }

  void TaskMapper::addPresetField( const QString &name, const PresetField &rule, const QgsFields &columns )
  {
    if ( rule.expressions.isEmpty() )
    {
      FieldSource source;
      source.field = taskFields().indexOf( name );
      source.name = name;
      source.rule = rule;
      mSources.push_back( std::move( source ) );
      return;
    }
    QStringList missing;
    for ( const QString &text : rule.expressions )
    {
      const QgsExpression expression( text );
      if ( expression.hasParserError() )
        throw QgsProcessingException( tr( "The preset's expression for %1 is wrong: %2 (%3)" ).arg( name, expression.parserErrorString(), text ) );
      const QStringList absent = missingColumns( expression, columns );
      if ( absent.isEmpty() )
      {
        addSource( name, text, rule, columns );
        return;
      }
      missing << absent;
    }
    missing.removeDuplicates();
    mNotes << tr( "%1 stays unknown: the layer has no column %2." ).arg( name, missing.join( QStringLiteral( ", " ) ) );
  }

  void TaskMapper::addSource( const QString &name, const QString &expression, const PresetField &rule, const QgsFields &columns )
  {
    FieldSource source;
    source.field = taskFields().indexOf( name );
    source.name = name;
    source.rule = rule;
    source.expression = std::make_unique<QgsExpression>( expression );
    if ( source.expression->isField() )
      source.column = columns.lookupField( static_cast<const QgsExpressionNodeColumnRef *>( source.expression->rootNode() )->name() );
    mSources.push_back( std::move( source ) );
  }

  QStringList TaskMapper::mappedFields() const
  {
    return fieldNames( true );
  }

  QStringList TaskMapper::unfilledFields() const
  {
    return fieldNames( false );
  }

  QStringList TaskMapper::fieldNames( bool areFilled ) const
  {
    QStringList names;
    for ( const QgsField &field : taskFields() )
    {
      const bool isFilled = std::any_of( mSources.begin(), mSources.end(), [&field]( const FieldSource &source ) { return source.name == field.name(); } );
      if ( isFilled == areFilled )
        names << field.name();
    }
    return names;
  }

  bool TaskMapper::readsFeatures() const
  {
    return std::any_of( mSources.begin(), mSources.end(), []( const FieldSource &source ) { return source.expression != nullptr; } );
  }

  QStringList TaskMapper::unusedColumns() const
  {
    QgsAttributeList needed;
    if ( !columnsNeeded( needed ) )
      return {};
    QStringList unused;
    for ( int i = 0; i < mColumns.size(); ++i )
    {
      if ( !needed.contains( i ) )
        unused << mColumns.at( i ).name();
    }
    return unused;
  }

  bool TaskMapper::columnsNeeded( QgsAttributeList &columns ) const
  {
    for ( const FieldSource &source : mSources )
    {
      if ( !source.expression )
        continue;
      for ( const QString &column : source.expression->referencedColumns() )
      {
        if ( column == QgsFeatureRequest::ALL_ATTRIBUTES )
          return false;
        const int place = mColumns.lookupField( column );
        if ( !columns.contains( place ) )
          columns << place;
      }
    }
    std::sort( columns.begin(), columns.end() );
    return true;
  }

  QVariant TaskMapper::translated( const FieldSource &source, const QVariant &raw, Mapped &mapped ) const
  {
    const PresetField &rule = source.rule;
    const QString word = raw.toString().trimmed();
    if ( !mUnknown.isEmpty() && mUnknown.contains( word.simplified().toCaseFolded() ) )
    {
      mapped.warnings.push_back( { {}, {}, source.name, tr( "'%1' stands for unknown in this source" ).arg( word ), ReadProblem::SaidUnknown } );
      return {};
    }
    if ( rule.values.isEmpty() && rule.assumedValues.isEmpty() )
    {
      if ( rule.isAssumed )
        mapped.assumed << source.name;
      return raw;
    }

    const auto [key, value] = rule.values.find( word );
    if ( !key.isNull() )
      return value;
    const auto [assumedKey, assumedValue] = rule.assumedValues.find( word );
    if ( !assumedKey.isNull() )
    {
      mapped.assumed << source.name;
      return assumedValue;
    }
    if ( rule.otherwise )
      return *rule.otherwise;
    if ( source.name == QLatin1String( "sector" ) )
      return raw; // it may be a word of sectorwords.csv; who reads the sector tells it when it is none
    mapped.warnings.push_back( { {}, {}, source.name, tr( "the preset does not say what '%1' means" ).arg( word ), ReadProblem::UnknownWord, -1, word } );
    return {};
  }

  QVariant TaskMapper::valueOf( FieldSource &source, const QgsFeature &feature, Mapped &mapped )
  {
    if ( !source.expression )
      return source.rule.value;
    QVariant raw;
    if ( source.column >= 0 )
      raw = withListJoined( feature.attribute( source.column ) );
    else
    {
      raw = withListJoined( source.expression->evaluate( &mContext ) );
      if ( source.expression->hasEvalError() )
      {
        mapped.warnings.push_back(
          { {}, {}, source.name, tr( "the expression fails: %1" ).arg( source.expression->evalErrorString().simplified() ), ReadProblem::Other } );
        return {};
      }
    }
    if ( raw.isNull() || ( raw.userType() == QMetaType::QString && raw.toString().trimmed().isEmpty() ) )
      return source.rule.otherwise && !source.rule.otherwise->isEmpty() ? QVariant( *source.rule.otherwise ) : QVariant();
    return translated( source, raw, mapped );
  }

  TaskMapper::Mapped TaskMapper::map( const QgsFeature &feature )
  {
    Mapped mapped;
    mapped.attributes.resize( mFieldCount );
    mContext.setFeature( feature );
    for ( FieldSource &source : mSources )
      mapped.attributes[source.field] = valueOf( source, feature, mapped );
    return mapped;
  }
} // namespace koppelkans
