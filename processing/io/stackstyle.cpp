// SPDX-License-Identifier: GPL-2.0-or-later
#include "stackstyle.h"

#include "layerlabels.h"
#include "qgiscompat.h"
#include "stacking/openings.h"
#include "translation.h"

#include <qgsfillsymbol.h>
#include <qgsfillsymbollayer.h>
#include <qgslinesymbol.h>
#include <qgslinesymbollayer.h>
#include <qgsproject.h>
#include <qgsprojecttimesettings.h>
#include <qgsrulebasedrenderer.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayertemporalproperties.h>

namespace koppelkans
{
  namespace
  {
    constexpr double LABEL_SCALE = 1500; // below this a street is wide enough on screen to hold a number

    struct RampStep
    {
      int first;
      int last; ///< 0: no upper bound
      const char *color;
    };
    constexpr RampStep RAMP[] = {
      { 1, 1, "#f4ecd8" }, { 2, 2, "#fee391" }, { 3, 3, "#fec44f" }, { 4, 4, "#fe9929" }, { 5, 6, "#d95f0e" }, { 7, 0, "#7a2d04" } };

    QString titleOf( const RampStep &step )
    {
      if ( step.last == 0 )
        return tr( "%1 tasks or more" ).arg( step.first );
      if ( step.first != step.last )
        return tr( "%1 to %2 tasks" ).arg( step.first ).arg( step.last );
      return step.first == 1 ? tr( "1 task" ) : tr( "%1 tasks" ).arg( step.first );
    }

    QString conditionOf( const RampStep &step, const QString &field )
    {
      if ( step.last == 0 )
        return QStringLiteral( "\"%1\" >= %2" ).arg( field ).arg( step.first );
      return QStringLiteral( "\"%1\" >= %2 AND \"%1\" <= %3" ).arg( field ).arg( step.first ).arg( step.last );
    }

    QgsSymbol *plainFill( const QColor &color )
    {
      auto fill = std::make_unique<QgsSimpleFillSymbolLayer>( color, Qt::SolidPattern, QColor( 90, 90, 90 ), Qt::SolidLine, 0.06 );
      return new QgsFillSymbol( QgsSymbolLayerList() << fill.release() );
    }

    QgsSymbol *hatch( const QColor &color )
    {
      auto lines = std::make_unique<QgsLinePatternFillSymbolLayer>();
      lines->setLineAngle( 45 );
      lines->setDistance( 1.6 );
      auto line = std::make_unique<QgsSimpleLineSymbolLayer>( color, 0.25 );
      lines->setSubSymbol( new QgsLineSymbol( QgsSymbolLayerList() << line.release() ) );
      return new QgsFillSymbol( QgsSymbolLayerList() << lines.release() );
    }

    QgsSymbol *dottedOutline()
    {
      auto outline = std::make_unique<QgsSimpleFillSymbolLayer>( QColor(), Qt::NoBrush, QColor( 60, 60, 60 ), Qt::DotLine, 0.4 );
      return new QgsFillSymbol( QgsSymbolLayerList() << outline.release() );
    }

    void addRamp( QgsRuleBasedRenderer::Rule *root, const QString &field )
    {
      for ( const RampStep &step : RAMP )
        root->appendChild(
          new QgsRuleBasedRenderer::Rule( plainFill( QColor( QLatin1String( step.color ) ) ), 0, 0, conditionOf( step, field ), titleOf( step ) ) );
    }

    void addNumberLabels( QgsVectorLayer *layer, const QString &field )
    {
      QgsPalLayerSettings settings;
      settings.fieldName = field;
      settings.fitInPolygonOnly = true; // beside a small piece it would count for its neighbour
      applyLabels( layer, settings, { LABEL_SCALE, 8, QColor( 30, 30, 30 ), 0.7 } );
    }
  } // namespace

  void applyStackStyle( QgsVectorLayer *layer, int reopenYears )
  {
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    addRamp( root.get(), QStringLiteral( "n_tasks" ) );
    const QString isReopened = reopenYears == 1 ? tr( "opened again within 1 year" ) : tr( "opened again within %1 years" ).arg( reopenYears );
    root->appendChild( new QgsRuleBasedRenderer::Rule(
      hatch( QColor( 31, 31, 31 ) ), 0, 0, QStringLiteral( "\"reopen_days\" <= %1" ).arg( reopenLimitDays( reopenYears ) ), isReopened ) );
    root->appendChild( new QgsRuleBasedRenderer::Rule( dottedOutline(), 0, 0, QStringLiteral( "\"n_undated\" > 0" ), tr( "a task here has no date" ) ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    addNumberLabels( layer, QStringLiteral( "n_tasks" ) );
  }

  void applyStackYearStyle( QgsVectorLayer *layer )
  {
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    addRamp( root.get(), QStringLiteral( "n_active" ) );
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
    addNumberLabels( layer, QStringLiteral( "n_active" ) );

    auto *temporal = qobject_cast<QgsVectorLayerTemporalProperties *>( layer->temporalProperties() );
    temporal->setStartField( QStringLiteral( "begin" ) );
    temporal->setEndField( QStringLiteral( "end" ) );
    temporal->setMode( compat::TEMPORAL_START_AND_END_FIELDS );
    temporal->setIsActive( true );
  }

  void showYearsOf( QgsVectorLayer *layer )
  {
    const int yearField = layer->fields().lookupField( QStringLiteral( "year" ) );
    const int firstYear = layer->minimumValue( yearField ).toInt();
    const int lastYear = layer->maximumValue( yearField ).toInt();
    if ( firstYear == 0 )
      return;
    QgsProjectTimeSettings *time = QgsProject::instance()->timeSettings();
    time->setTemporalRange(
      QgsDateTimeRange( QDateTime( QDate( firstYear, 1, 1 ), QTime( 0, 0 ) ), QDateTime( QDate( lastYear, 12, 31 ), QTime( 23, 59, 59 ) ) ) );
    time->setTimeStep( 1 );
    time->setTimeStepUnit( compat::TEMPORAL_YEARS );
  }

  void applyStackAreaStyle( QgsVectorLayer *layer )
  {
    constexpr const char *COLORS[] = { "#f4ecd8", "#fee391", "#fec44f", "#fe9929", "#d95f0e" };
    constexpr int STEP_PERCENT = 20;
    auto root = std::make_unique<QgsRuleBasedRenderer::Rule>( nullptr );
    root->appendChild( new QgsRuleBasedRenderer::Rule( hatch( QColor( 150, 150, 150 ) ), 0, 0, QStringLiteral( "\"n_tasks\" = 0" ), tr( "no tasks" ) ) );
    int percent = 0;
    for ( const char *color : COLORS )
    {
      const bool isFirst = percent == 0;
      const QString condition = QStringLiteral( "\"n_tasks\" > 0 AND \"stacked_share\" %1 %2 AND \"stacked_share\" <= %3" )
                                  .arg( isFirst ? QStringLiteral( ">=" ) : QStringLiteral( ">" ) )
                                  .arg( percent / 100.0 )
                                  .arg( ( percent + STEP_PERCENT ) / 100.0 );
      root->appendChild( new QgsRuleBasedRenderer::Rule( plainFill( QColor( QLatin1String( color ) ) ), 0, 0, condition,
        tr( "%1 to %2 % under two tasks or more" ).arg( percent ).arg( percent + STEP_PERCENT ) ) );
      percent += STEP_PERCENT;
    }
    layer->setRenderer( new QgsRuleBasedRenderer( root.release() ) );
  }
} // namespace koppelkans
