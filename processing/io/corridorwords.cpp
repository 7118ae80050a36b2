// SPDX-License-Identifier: GPL-2.0-or-later
#include "corridorwords.h"

#include "thingwords.h"
#include "translation.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

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
      const QString sentence = tr( "%1 m is wanted to %2: %3 cm is missing" ).arg( metres( lack.requiredM ), thingName( rules, lack.thing, lack.id ), missing );
      return lack.rulesLine > 0 ? tr( "%1 (clearances.csv, line %2)" ).arg( sentence ).arg( lack.rulesLine ) : sentence;
    }

    /// Where a stretch lies: its street, and its middle from the left; or between which streets.
    QString placeText( const std::vector<CorridorStrip> &strips, const StripRange &stretch, const CorridorNetwork &network )
    {
      const CrossSection &from = network.section( strips[stretch.first].fromSection ).profile;
      const CrossSection &to = network.section( strips[stretch.last].toSection ).profile;
      if ( strips[stretch.first].isJunction && from.streetId != to.streetId )
        return tr( "over the junction of %1 and %2" ).arg( streetOf( from ), streetOf( to ) );
      double leastU = strips[stretch.first].fromU;
      double mostU = leastU;
      for ( std::size_t i = stretch.first; i <= stretch.last; ++i )
      {
        leastU = std::min( { leastU, strips[i].fromU, strips[i].toU } );
        mostU = std::max( { mostU, strips[i].fromU, strips[i].toU } );
      }
      const QString middle = metres( leastU ) == metres( mostU ) ? metres( leastU ) : tr( "%1 to %2" ).arg( metres( leastU ), metres( mostU ) );
      return tr( "along %1 from %2 to %3 m, its middle %4 m from the left side of the street" )
        .arg( streetOf( from ), wholeMetres( from.chainM ), wholeMetres( to.chainM ), middle );
    }

    QString measureText( const Bottleneck::Measure &measure, const Rules &rules )
    {
      const MeasureRule &rule = rules.measures[measure.measure];
      const QString body = thingName( rules, measure.thing, measure.bodyId );
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
        return tr( "taking out the disused %1" ).arg( body );
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
    QStringList known;
    if ( surface.use != SurfaceUse::Unknown )
      known << text( nameOf( surface.use ) );
    if ( surface.paving != Paving::Unknown )
      known << text( nameOf( surface.paving ) );
    return known.isEmpty() ? text( nameOf( SurfaceUse::Unknown ) ) : known.join( ' ' );
  }

  StripRange stretchAround( const std::vector<CorridorStrip> &strips, std::size_t index, const CorridorNetwork &network )
  {
    const std::string &street = network.section( strips[index].fromSection ).profile.streetId;
    const auto isIn = [&]( const CorridorStrip &strip ) {
      return !street.empty() && network.section( strip.fromSection ).profile.streetId == street &&
             network.section( strip.toSection ).profile.streetId == street;
    };
    StripRange stretch{ index, index };
    if ( !isIn( strips[index] ) )
      return stretch;
    while ( stretch.first > 0 && isIn( strips[stretch.first - 1] ) )
      --stretch.first;
    while ( stretch.last + 1 < strips.size() && isIn( strips[stretch.last + 1] ) )
      ++stretch.last;
    return stretch;
  }

  QString planningText( const std::vector<CorridorStrip> &strips, const StripRange &range, const CorridorSetting &setting )
  {
    const Strip &wanted = setting.strip;
    QStringList places;
    double unknownM = 0;
    double shortM = 0; // along which it does not fit
    double missingM = 0;
    int crossingCount = 0;
    for ( std::size_t first = range.first; first <= range.last; )
    {
      const StripRange stretch{ first, std::min( stretchAround( strips, first, setting.network ).last, range.last ) };
      places << placeText( strips, stretch, setting.network );
      first = stretch.last + 1;
    }
    for ( std::size_t i = range.first; i <= range.last; ++i )
    {
      unknownM += strips[i].unknownM;
      shortM += strips[i].missingM > 0 ? strips[i].lengthM : 0;
      missingM = std::max( missingM, strips[i].missingM );
      crossingCount += strips[i].crossingCount;
    }
    QStringList sentences{
      tr( "Reserve a strip %1 m wide for %2, with a cover of %3 m, %4." )
        .arg( metres( wanted.widthM ), thingLabel( setting.rules, wanted.thing ), metres( wanted.coverM ), places.join( QStringLiteral( "; " ) ) ) };
    if ( unknownM > 0 )
      sentences << tr( "What lies there is not known along %1 m: it must be investigated first." ).arg( wholeMetres( unknownM ) );
    if ( missingM > 0 )
      sentences << tr( "It does not fit along %1 m: at worst %2 m is missing." ).arg( wholeMetres( shortM ), metres( missingM ) );
    if ( crossingCount > 0 )
      sentences << tr( "It crosses other networks: %1." ).arg( crossingCount );
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
