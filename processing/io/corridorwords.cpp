// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorwords.h"

#include "thingwords.h"
#include "translation.h"

#include <QLocale>
#include <QStringList>

namespace koppelkans
{
  namespace
  {
    constexpr double CM_PER_M = 100;

    QString text( std::string_view word )
    {
      return QString::fromUtf8( word.data(), static_cast<int>( word.size() ) );
    }

    QString metres( double value )
    {
      return QLocale().toString( value, 'f', 2 );
    }

    QString wholeMetres( double value )
    {
      return QLocale().toString( value, 'f', 0 );
    }

    QString euros( double value )
    {
      return QLocale().toString( value, 'f', 0 );
    }

    QString streetOf( const CrossSection &section )
    {
      const std::string &name = section.streetName.empty() ? section.streetId : section.streetName;
      return name.empty() ? tr( "section %1" ).arg( QString::fromStdString( section.id ) ) : QString::fromStdString( name );
    }

    QString nameOfBody( const Lack &lack, const Rules &rules )
    {
      return tr( "%1 %2" ).arg( thingLabel( rules, lack.thing ), QString::fromStdString( lack.id ) );
    }

    /// Of less than a decimetre with a decimal: what lacks by millimetres lacks all the same.
    QString centimetres( double value )
    {
      const double cm = value * CM_PER_M;
      return QLocale().toString( cm, 'f', cm < 10 ? 1 : 0 );
    }

    QString lackText( const Lack &lack, const Rules &rules )
    {
      const QString missing = centimetres( lack.missingM );
      const bool isLeft = lack.with == Slack::With::LeftEnd;
      if ( lack.with == Slack::With::Surface )
        return tr( "it lies %2 cm under %1, where the rules allow no such network" ).arg( surfaceUseLabel( lack.use ), missing );
      if ( ( isLeft || lack.with == Slack::With::RightEnd ) && lack.requiredM <= 0 )
        return isLeft ? tr( "it lies %1 cm beyond the left end of the section" ).arg( missing )
                      : tr( "it lies %1 cm beyond the right end of the section" ).arg( missing );
      if ( isLeft || lack.with == Slack::With::RightEnd )
        return tr( "%1 m is wanted to %2: %3 cm is missing" )
          .arg( metres( lack.requiredM ), isLeft ? tr( "the façade on the left" ) : tr( "the façade on the right" ), missing );
      const QString sentence = tr( "%1 m is wanted to %2: %3 cm is missing" ).arg( metres( lack.requiredM ), nameOfBody( lack, rules ), missing );
      return lack.rulesLine > 0 ? tr( "%1 (clearances.csv, line %2)" ).arg( sentence ).arg( lack.rulesLine ) : sentence;
    }

    QString measureText( const Bottleneck::Measure &measure, const Rules &rules )
    {
      const MeasureRule &rule = rules.measures[measure.measure];
      const QString body = QString::fromStdString( measure.bodyId );
      switch ( rule.kind )
      {
      case MeasureKind::SharedTrench:
        return tr( "a shared trench with %1" ).arg( body );
      case MeasureKind::RootBarrier:
        return tr( "a root barrier at %1" ).arg( body );
      case MeasureKind::Insulation:
        return tr( "extra insulation towards %1" ).arg( body );
      case MeasureKind::Deeper:
        return tr( "%1 m deeper" ).arg( metres( rule.distanceM.value_or( 0 ) ) );
      case MeasureKind::RemoveDisused:
        return tr( "taking out %1, which is disused" ).arg( body );
      case MeasureKind::Relocate:
        return tr( "moving %1 by its own task" ).arg( body );
      case MeasureKind::Wait:
        return tr( "waiting until %1 is gone" ).arg( body );
      case MeasureKind::NarrowStrip:
        return tr( "a working strip of %1 m" ).arg( metres( rule.distanceM.value_or( 0 ) ) );
      case MeasureKind::OtherSide:
        break;
      }
      return tr( "the other side of the street" );
    }
  } // namespace

  QString surfaceText( const Surface &surface )
  {
    return text( nameOf( surface.use ) ) + ' ' + text( nameOf( surface.paving ) );
  }

  QString planningText( const CorridorStrip &strip, const CorridorNetwork &network, const Strip &wanted, const Rules &rules )
  {
    const CrossSection &from = network.section( strip.fromSection ).profile;
    const CrossSection &to = network.section( strip.toSection ).profile;
    const QString what =
      tr( "Reserve a strip %1 m wide for %2, with a cover of %3 m" ).arg( metres( wanted.widthM ), thingLabel( rules, wanted.thing ), metres( wanted.coverM ) );
    QStringList sentences;
    if ( strip.isJunction && from.streetId != to.streetId )
      sentences << tr( "%1, over the junction of %2 and %3." ).arg( what, streetOf( from ), streetOf( to ) );
    else
      sentences << tr( "%1, along %2 from %3 to %4 m; its middle lies %5 m from the left end of the street at the first and %6 m at the last." )
                     .arg( what, streetOf( from ), wholeMetres( from.chainM ), wholeMetres( to.chainM ), metres( strip.fromU ), metres( strip.toU ) );
    if ( strip.unknownM > 0 )
      sentences << tr( "What lies there is not known along %1 m: it must be investigated first." ).arg( wholeMetres( strip.unknownM ) );
    if ( strip.missingM > 0 )
      sentences << tr( "It does not fit here: %1 m is missing." ).arg( metres( strip.missingM ) );
    if ( strip.crossingCount > 0 )
      sentences << tr( "It crosses other networks: %1." ).arg( strip.crossingCount );
    return sentences.join( ' ' );
  }

  QString blockersText( const Bottleneck &bottleneck )
  {
    QStringList blockers;
    for ( const Lack &lack : bottleneck.lacks )
    {
      if ( lack.with == Slack::With::Body )
        blockers << QString::fromStdString( lack.id );
      else if ( lack.with == Slack::With::Surface )
        blockers << QStringLiteral( "surface" );
      else
        blockers << ( lack.with == Slack::With::LeftEnd ? QStringLiteral( "left_end" ) : QStringLiteral( "right_end" ) );
    }
    return blockers.join( ',' );
  }

  QString reasonText( const Bottleneck &bottleneck, const Strip &wanted, const Rules &rules )
  {
    QStringList lacks;
    for ( const Lack &lack : bottleneck.lacks )
      lacks << lackText( lack, rules );
    return tr( "A strip %1 m wide for %2 does not fit here: %3." )
      .arg( metres( wanted.widthM ), thingLabel( rules, wanted.thing ), lacks.join( QStringLiteral( "; " ) ) );
  }

  QString measuresText( const Bottleneck &bottleneck, const Rules &rules )
  {
    if ( !bottleneck.hasWayOut )
      return QString();
    QStringList measures;
    for ( const Bottleneck::Measure &measure : bottleneck.measures )
      measures << QStringLiteral( "%1(%2)" ).arg( text( nameOf( rules.measures[measure.measure].kind ) ), QString::fromStdString( measure.bodyId ) );
    return measures.join( ';' );
  }

  QString solutionText( const Bottleneck &bottleneck, const Rules &rules )
  {
    if ( !bottleneck.hasWayOut )
      return tr( "No measure of the rules gives room here. Look for another way, or for less width." );
    QStringList measures;
    for ( const Bottleneck::Measure &measure : bottleneck.measures )
      measures << tr( "%1 over %2 m (%3 euros)" ).arg( measureText( measure, rules ), wholeMetres( measure.lengthM ), euros( measure.costEuros ) );
    return tr( "Room comes from %1." ).arg( measures.join( QStringLiteral( "; " ) ) );
  }
} // namespace koppelkans
