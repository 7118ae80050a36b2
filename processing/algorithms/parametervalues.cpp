// SPDX-License-Identifier: GPL-2.0-or-later
#include "parametervalues.h"

#include "qgiscompat.h"
#include "translation.h"
#include "yesno.h"

#include <qgsprocessingalgorithm.h>
#include <qgsprocessingparameters.h>

#include <QDateTime>

#include <climits>
#include <cmath>

namespace koppelkans
{
  namespace
  {
    bool isBound( double bound )
    {
      constexpr double BEYOND_ALL = INT_MAX - 1.0; // what QGIS gives where there is no bound
      return std::abs( bound ) < BEYOND_ALL;
    }

    /// What a number must be.
    QString boundsOf( const QgsProcessingParameterNumber &parameter )
    {
      if ( isBound( parameter.minimum() ) && isBound( parameter.maximum() ) )
        return tr( "Give one from %1 to %2." ).arg( QString::number( parameter.minimum() ), QString::number( parameter.maximum() ) );
      return isBound( parameter.minimum() ) ? tr( "Give one of at least %1." ).arg( QString::number( parameter.minimum() ) ) : QString();
    }

    QString problemOfNumber( const QgsProcessingParameterNumber &parameter, const QString &text )
    {
      const bool isWhole = parameter.dataType() == compat::NUMBER_INTEGER;
      bool isNumber = false;
      const double number = text.toDouble( &isNumber );
      if ( !isNumber || !std::isfinite( number ) )
      {
        bool isNumberWithComma = false;
        const QString withPoint = QString( text ).replace( ',', '.' );
        withPoint.toDouble( &isNumberWithComma );
        return isNumberWithComma && !isWhole
                 ? tr( "'%1' is not a number here. Write it with a point: %2." ).arg( text, withPoint )
                 : ( isWhole ? tr( "'%1' is not a whole number." ) : tr( "'%1' is not a number." ) ).arg( text ) + ' ' + boundsOf( parameter );
      }
      if ( isWhole && number != std::floor( number ) )
        return tr( "'%1' is not a whole number." ).arg( text ) + ' ' + boundsOf( parameter );
      if ( number < parameter.minimum() || number > parameter.maximum() )
        return tr( "%1 is out of bounds." ).arg( text ) + ' ' + boundsOf( parameter );
      return {};
    }

    QString problemOfDate( const QString &text )
    {
      const bool isDate = QDate::fromString( text, Qt::ISODate ).isValid() || QDateTime::fromString( text, Qt::ISODate ).isValid();
      return isDate ? QString() : tr( "'%1' is not a date. Write it as year, month and day: 2027-03-31." ).arg( text );
    }

    QString problemOf( const QgsProcessingParameterDefinition &parameter, const QString &text, const QVariantMap &parameters, QgsProcessingContext &context )
    {
      if ( const auto *number = dynamic_cast<const QgsProcessingParameterNumber *>( &parameter ) )
        return problemOfNumber( *number, text );
      if ( parameter.type() == QgsProcessingParameterDateTime::typeName() )
        return problemOfDate( text );
      if ( parameter.type() == QgsProcessingParameterBoolean::typeName() && !yesOrNo( text ) )
        return tr( "'%1' is neither yes nor no. Give true or false." ).arg( text );
      if ( parameter.type() == QgsProcessingParameterCrs::typeName() && !QgsProcessingParameters::parameterAsCrs( &parameter, parameters, context ).isValid() )
        return text == QLatin1String( "ProjectCrs" ) ? tr( "There is no project with a reference system. Write one as EPSG:28992." )
                                                     : tr( "QGIS knows no reference system '%1'. Write it as EPSG:28992." ).arg( text );
      return {};
    }
  } // namespace

  bool isNumber( const QVariant &value )
  {
    const auto type = static_cast<QMetaType::Type>( value.userType() );
    return type == QMetaType::Int || type == QMetaType::LongLong || type == QMetaType::Double;
  }

  QString unreadableValue( const QgsProcessingAlgorithm &algorithm, const QVariantMap &parameters, QgsProcessingContext &context )
  {
    for ( const QgsProcessingParameterDefinition *definition : algorithm.parameterDefinitions() )
    {
      const QVariant value = parameters.value( definition->name() );
      const bool isPlain = value.userType() == QMetaType::QString || isNumber( value );
      const QString text = isPlain ? value.toString().trimmed() : QString();
      const QString problem = text.isEmpty() ? QString() : problemOf( *definition, text, parameters, context );
      if ( !problem.isEmpty() )
        return QStringLiteral( "%1: %2" ).arg( definition->name(), problem.trimmed() );
    }
    return {};
  }
} // namespace koppelkans
