// SPDX-License-Identifier: GPL-2.0-or-later
#include "undergroundfitalgorithm.h"

#include "claimwords.h"
#include "fitfeature.h"
#include "fitfields.h"
#include "fitstyle.h"
#include "fitwriter.h"
#include "layerstyler.h"
#include "model/engineerror.h"
#include "sectionorder.h"
#include "taskreprojection.h"

#include <qgsexception.h>

namespace koppelkans
{
  namespace
  {
    const QString TASKS = QStringLiteral( "TASKS" );
    const QString FROM = QStringLiteral( "FROM" );
    const QString TO = QStringLiteral( "TO" );
    const QString KEEP_OLD = QStringLiteral( "KEEP_OLD" );
    const QString DRIFT = QStringLiteral( "DRIFT" );
    const QString BEND_COST = QStringLiteral( "BEND_COST" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );
    const QString STREETS = QStringLiteral( "STREETS" );
    const QString PLACED = QStringLiteral( "PLACED" );
    const QString CONFLICTS = QStringLiteral( "CONFLICTS" );

    constexpr double READING_PERCENT = 20; ///< share of the progress bar for networks, obstacles and tasks
    constexpr double ALL_PERCENT = 100;
  } // namespace

  /// What was read, beside the sections.
  struct UndergroundFitAlgorithm::Counts
  {
    std::size_t networks = 0;
    std::size_t obstacles = 0;
    std::size_t claims = 0;
    long long rejected = 0;
  };

  QString UndergroundFitAlgorithm::name() const
  {
    return QStringLiteral( "undergroundfit" );
  }
  QString UndergroundFitAlgorithm::displayName() const
  {
    return tr( "Underground fit" );
  }
  UndergroundFitAlgorithm *UndergroundFitAlgorithm::createInstance() const
  {
    return new UndergroundFitAlgorithm();
  }

  QStringList UndergroundFitAlgorithm::tags() const
  {
    return tr( "underground,fit,free width,room,space,cables,pipes,networks,utilities,KLIC,IMKL,bottleneck,clearance,ondergrond,inpassen,inpasbaarheid,vrije "
               "breedte,ruimte,kabels,leidingen,knelpunt,afstand" )
      .split( ',' );
  }

  QString UndergroundFitAlgorithm::shortDescription() const
  {
    return tr( "Tells for each cross-section what room is left underground, and whether the claims of the tasks fit there." );
  }

  QString UndergroundFitAlgorithm::shortHelpString() const
  {
    return tr(
      "<p>Tells for each cross-section of a street what lies there, what room is left, and whether the claims of the tasks fit, in which place or why not.</p>"
      "<p><b>Example.</b> A section of 12.4 m with a façade at both ends and five networks has 1.12 m free in one piece at u = 3.40 m and 3.85 m in total. A "
      "task for heat wants 0.65 m there: it needs 0.65 m and its distances to what lies beside it. The street has forty such sections; its bottleneck is the "
      "one with 0.35 m, and that decides.</p>"
      "<p><b>Sections</b>: of <i>Street sections</i>, or any lines across streets. <b>Networks</b>: lines with a field thema, as KLIC delivers them; "
      "diameter_mm, cover_m, soort, status and dates where they are known, else the rules (networks.csv), which is counted in n_assumed. <b>Obstacles</b>: "
      "points and areas of trees, containers, manholes, buildings.</p>"
      "<p>A line within 30 degrees of the section crosses the street: it is counted in n_across and takes no room. A cable and the duct around it count once; "
      "cables closer together than they must keep from one another are one bundle. What is disused takes room.</p>"
      "<p><b>free_m</b> is the widest stretch in one piece beside all that is there in the period, with its own clearances; <b>free_total_m</b> all "
      "stretches. Empty: not known. <b>Unknown is never free</b>: where the nearest network is further than the distance, or the section does not lie "
      "within the area that the networks tell about, the verdict is unknown.</p>"
      "<p><b>Tasks</b>: those with a permanent claim on the section (network, width_m, cover_m). A task replaces the functional networks of its own theme "
      "within its area, unless it is for a transition or a development. <b>Keep the old until the new is there</b>: the old one then lives until the last "
      "year of the task, else until the year before its first.</p>"
      "<p><b>From, to</b>: the years that are looked at. What a task builds before them lies there: it keeps its room and needs no working strip any more. "
      "What it replaced is gone, and counts in free_m in its stead.</p>"
      "<p><b>Along the street</b>: claims are laid so that they run through from section to section, no further aside than 0.2 m for each metre, at a cost "
      "for each bend. A claim that fits in every section and cannot run through is told apart: <i>runs_through</i> is <i>no</i> (proven) or <i>not_found</i>, "
      "<i>unknown</i> where it does not fit in between, and the conflicts have the place.</p>"
      "<p><b>Does not fit</b>, by conflict_kind: <i>room</i>: things cannot lie together; <i>not_yet</i>: only once what is to go is gone; "
      "<i>working_strip</i>: it fits when done, but there is no room to build, and a narrower strip (measures.csv) may be the way out.</p>"
      "<p><b>Tight</b> means: fits, but with less than 0.10 m to spare on a distance, or within a distance at which the rules warn.</p>"
      "<p>Streets: the least free width, that of the tenth part of the sections which is narrowest, the worst verdict, and the bottleneck. All distances are "
      "indicative: make the rules your own.</p>" );
  }

  void UndergroundFitAlgorithm::initAlgorithm( const QVariantMap & )
  {
    addSectionsAndContents();
    addParameter( new QgsProcessingParameterMultipleLayers( TASKS, tr( "Task layers" ), compat::SOURCE_VECTOR_POLYGON, QVariant(), true ) );
    addParameter( new QgsProcessingParameterNumber( FROM, tr( "From (year)" ), compat::NUMBER_INTEGER, QVariant(), true, FIRST_YEAR, LAST_YEAR ) );
    addParameter( new QgsProcessingParameterNumber( TO, tr( "To (year)" ), compat::NUMBER_INTEGER, QVariant(), true, FIRST_YEAR, LAST_YEAR ) );
    addParameter( new QgsProcessingParameterBoolean( KEEP_OLD, tr( "Keep the old until the new is there" ), true ) );
    addCoverage();
    constexpr double MOST_DRIFT = 10;
    QgsProcessingParameterNumber *ofRun[] = {
      new QgsProcessingParameterNumber( DRIFT, tr( "Along the street: most that a claim moves aside for each metre (m)" ), compat::NUMBER_DOUBLE,
        RunOptions().driftMPerM, false, 0, MOST_DRIFT ),
      new QgsProcessingParameterNumber(
        BEND_COST, tr( "Along the street: cost of moving aside between two sections (EUR)" ), compat::NUMBER_DOUBLE, RunOptions().bendEuros, false, 0 ) };
    for ( QgsProcessingParameterNumber *parameter : ofRun )
    {
      parameter->setFlags( parameter->flags() | compat::PARAMETER_ADVANCED );
      addParameter( parameter );
    }
    addRulesFolder();
    addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Sections with their fit" ), compat::SOURCE_VECTOR_LINE ) );
    addParameter( new QgsProcessingParameterFeatureSink( STREETS, tr( "Streets" ), compat::SOURCE_VECTOR_LINE, QVariant(), true, false ) );
    addParameter( new QgsProcessingParameterFeatureSink( PLACED, tr( "Places of claims" ), compat::SOURCE_VECTOR_POLYGON, QVariant(), true, false ) );
    addParameter( new QgsProcessingParameterFeatureSink( CONFLICTS, tr( "Conflicts" ), compat::SOURCE_VECTOR_LINE, QVariant(), true, false ) );
    const std::pair<const char *, QString> counts[] = { { "SECTION_COUNT", tr( "Number of sections" ) }, { "FITS_COUNT", tr( "Sections on which all fits" ) },
      { "TIGHT_COUNT", tr( "Sections on which it is tight" ) }, { "NO_COUNT", tr( "Sections on which it does not fit" ) },
      { "UNKNOWN_COUNT", tr( "Sections of which it is not known" ) }, { "NOT_COVERED_COUNT", tr( "Sections that the networks do not tell about" ) },
      { "BREAK_COUNT", tr( "Sections to which claims that fit do not come from the one before" ) }, { "STREET_COUNT", tr( "Number of streets" ) },
      { "NETWORK_COUNT", tr( "Networks in the period" ) }, { "OBSTACLE_COUNT", tr( "Obstacles" ) },
      { "CLAIM_COUNT", tr( "Tasks that claim room in the period" ) }, { "REJECTED_COUNT", tr( "Features that could not be used" ) } };
    for ( const auto &[output, description] : counts )
      addOutput( new QgsProcessingOutputNumber( QString::fromLatin1( output ), description ) );
  }

  bool UndergroundFitAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    if ( !UndergroundAlgorithm::prepareAlgorithm( parameters, context, feedback ) )
      return false;
    const QList<QgsMapLayer *> tasks = parameterAsLayerList( parameters, TASKS, context );
    if ( !tasks.isEmpty() )
    {
      mTasks.emplace();
      mTasks->prepare( tasks, context.transformContext(), mRules );
    }
    return true;
  }

  YearSpan UndergroundFitAlgorithm::period( const QVariantMap &parameters, QgsProcessingContext &context ) const
  {
    YearSpan period;
    if ( isGiven( parameters, FROM ) )
      period.from = parameterAsInt( parameters, FROM, context );
    if ( isGiven( parameters, TO ) )
      period.to = parameterAsInt( parameters, TO, context );
    if ( period.isEmpty() )
      throw QgsProcessingException( tr( "The period ends (%1) before it begins (%2). Exchange FROM and TO." ).arg( period.to ).arg( period.from ) );
    return period;
  }

  Underground UndergroundFitAlgorithm::readUnderground( const QVariantMap &parameters, const YearSpan &period, const std::vector<Thing> &laid, const Site &site,
    QgsProcessingContext &context, QgsProcessingFeedback *feedback, Counts &counts ) const
  {
    Contents contents = readContents( parameters, period, site, context, feedback );
    counts.networks = contents.networks.size();
    counts.obstacles = contents.obstacles.size();
    counts.rejected += contents.rejectedCount;
    return Underground( std::move( contents.networks ), std::move( contents.obstacles ), mRules, std::move( contents.coverage ), laid );
  }

  ClaimedTasks UndergroundFitAlgorithm::readClaims(
    const YearSpan &period, const QgsCoordinateReferenceSystem &crs, QgsProcessingContext &context, QgsProcessingFeedback *feedback, Counts &counts ) const
  {
    std::vector<Task> tasks;
    if ( mTasks )
    {
      ReadReport report;
      tasks = mTasks->read( feedback, report );
      const QgsCoordinateTransform transform( mTasks->crs(), crs, context.transformContext() );
      if ( !transform.isShortCircuited() )
      {
        feedback->pushWarning( tr( "The tasks are reprojected from %1 to %2, the system of the sections; this may shift them by some decimetres." )
                                 .arg( mTasks->crs().authid(), crs.authid() ) );
        reprojectTasks( tasks, transform, *feedback, report );
      }
      report.tell( feedback );
      counts.rejected += report.rejectedCount;
    }
    ClaimedTasks claims( tasks, mRules, period );
    counts.claims = claims.counts().claims;
    if ( mTasks )
      tellClaims( claims.counts(), feedback );
    return claims;
  }

  void UndergroundFitAlgorithm::tellClaims( const ClaimCounts &claims, QgsProcessingFeedback *feedback ) const
  {
    feedback->pushInfo( tr( "Tasks that claim room: %1. Without a permanent claim: %2; after the period: %3." )
                          .arg( claims.claims )
                          .arg( claims.withoutClaim )
                          .arg( claims.outsidePeriod ) );
    if ( claims.builtBefore > 0 )
      feedback->pushInfo( tr( "Of them built before the period: %1. They keep their room, wherever the search finds it, and need no working strip any more." )
                            .arg( claims.builtBefore ) );
    for ( const QString &sentence : claimlessTexts( claims, mRules ) )
      feedback->pushWarning( sentence );
    if ( claims.unmeasured > 0 )
      feedback->pushWarning(
        tr( "Of them without a network of the rules, a width or a cover: %1. Whether they fit is unknown; give them network, width_m and cover_m." )
          .arg( claims.unmeasured ) );
    if ( claims.undated > 0 )
      feedback->pushWarning( tr( "Of them without a date: %1. They are taken to be built at any time, and replace nothing." ).arg( claims.undated ) );
  }

  void UndergroundFitAlgorithm::tellSections( const FitWriter &writer, const Counts &counts, QgsProcessingFeedback *feedback ) const
  {
    const FitTotals &totals = writer.totals();
    tellSectionReading( writer.report(), feedback );
    feedback->pushInfo( tr( "Sections that fit: %1; tight: %2; that do not fit: %3; unknown: %4." )
                          .arg( totals.fits )
                          .arg( totals.tight )
                          .arg( totals.no )
                          .arg( totals.unknown ) );
    if ( counts.claims > 0 && totals.sections > 0 && totals.claimed == 0 )
      feedback->pushWarning( tr( "No section has any of the %1 tasks that claim room: look whether tasks and sections are of one place and in the right "
                                 "reference systems." )
                               .arg( counts.claims ) );
    if ( totals.stripOnly + totals.buildingOnly > 0 )
      feedback->pushInfo( tr( "Of those that do not fit, claims would fit when done: %1 have no room to build (the working strip), %2 wait for what is to go." )
                            .arg( totals.stripOnly )
                            .arg( totals.buildingOnly ) );
    if ( totals.replacing > 0 )
      feedback->pushInfo( tr( "Sections in which a task takes the place of networks of its theme: %1. Where its network comes beside them, give the task the "
                              "project_type transition or development." )
                            .arg( totals.replacing ) );
    if ( totals.replacingTasks > 0 )
      feedback->pushInfo( tr( "Sections in which a later task takes the place of an earlier one of its theme: %1." ).arg( totals.replacingTasks ) );
    if ( totals.breaks > 0 )
      feedback->pushWarning(
        tr( "Sections to which claims do not come from the section before, though they fit in both: %1; of these proven: %2. See runs_through "
            "and the conflicts." )
          .arg( totals.breaks )
          .arg( totals.provenBreaks ) );
    if ( totals.cuts > 0 )
      feedback->pushWarning( tr( "Streets of more than %1 sections are looked at in parts. Places where nobody tells whether claims run on: %2." )
                               .arg( FitWriter::SECTIONS_PER_RUN )
                               .arg( totals.cuts ) );
    if ( totals.notCovered > 0 )
      feedback->pushWarning( tr( "Sections that the networks do not tell about: %1. What lies there is unknown, not free." ).arg( totals.notCovered ) );
    if ( totals.uncertain > 0 )
      feedback->pushWarning(
        tr( "Sections of whose claims not all arrangements could be tried: %1. Their verdict, tight or unknown, is not certain." ).arg( totals.uncertain ) );
    if ( totals.maybeDearer > 0 )
      feedback->pushInfo(
        tr( "Sections that fit, but where the search for the cheapest places ended early: %1. There may be a cheaper way." ).arg( totals.maybeDearer ) );
    if ( totals.withoutStreet > 0 )
      feedback->pushInfo( tr( "Sections without street_id or street_name, which are in no street: %1." ).arg( totals.withoutStreet ) );
    if ( totals.sections == 0 )
      feedback->pushWarning( tr( "There is no section. koppelkans:streetsections draws them." ) );
  }

  QVariantMap UndergroundFitAlgorithm::work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    const Sections sections = openSections( parameters, context, feedback );
    Counts counts;
    const YearSpan years = period( parameters, context );
    QgsProcessingMultiStepFeedback reading( static_cast<int>( ALL_PERCENT / READING_PERCENT ), feedback );
    const ClaimedTasks claims = readClaims( years, sections.site.crs, context, &reading, counts );
    const Underground underground = readUnderground( parameters, years, claims.things(), sections.site, context, feedback, counts );
    const FreeWidthMeter meter( mRules );
    const OldNetwork old = parameterAsYes( parameters, KEEP_OLD, context ) ? OldNetwork::StaysUntilDone : OldNetwork::GoesFirst;
    const FitQuestion question{ underground, claims, meter, mRules, years, old, [feedback] { return feedback->isCanceled(); }, true };
    return fit( *sections.source, question, parameters, context, feedback, counts );
  }

  QVariantMap UndergroundFitAlgorithm::fit( const QgsProcessingFeatureSource &sections, const FitQuestion &question, const QVariantMap &parameters,
    QgsProcessingContext &context, QgsProcessingFeedback *feedback, Counts &counts ) const
  {
    const QgsCoordinateReferenceSystem crs = sections.sourceCrs();
    OutputLayer output = openOutput( parameters, OUTPUT, context, fitFields(), compat::WKB_LINE, crs );
    OutputLayer streets = openOutput( parameters, STREETS, context, streetFitFields(), compat::WKB_MULTI_LINE, crs );
    OutputLayer placed = openOutput( parameters, PLACED, context, placedFields(), compat::WKB_POLYGON, crs );
    OutputLayer conflicts = openOutput( parameters, CONFLICTS, context, conflictFields(), compat::WKB_LINE, crs );

    const SectionReader reader( sections.fields() );
    const auto stopIfAsked = [feedback]
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
    };
    RunOptions runOptions;
    runOptions.driftMPerM = parameterAsDouble( parameters, DRIFT, context );
    runOptions.bendEuros = parameterAsDouble( parameters, BEND_COST, context );
    runOptions.isCancelled = question.isCancelled;
    FitWriter writer( reader, question, runOptions, { output, placed, conflicts }, stopIfAsked );
    const auto total = static_cast<double>( std::max( 1LL, static_cast<long long>( sections.featureCount() ) ) );
    QgsFeatureIterator features = sections.getFeatures( requestAlongStreets( sections, reader, feedback ), compat::UNCHECKED_GEOMETRIES );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      stopIfAsked();
      writer.add( feature );
      feedback->setProgress( READING_PERCENT + ( ALL_PERCENT - READING_PERCENT ) * static_cast<double>( writer.report().readCount ) / total );
    }
    writer.finish();
    const std::vector<StreetVerdict> verdicts = writer.streets().streets();
    for ( const StreetVerdict &street : verdicts )
    {
      QgsFeature row = streetFitFeature( street );
      streets.add( row );
    }
    for ( OutputLayer *layer : { &output, &streets, &placed, &conflicts } )
      layer->finish( feedback );
    tellSections( writer, counts, feedback );
    tellNearCoverage( parameters, context, writer.totals().nearOnly, writer.totals().sections, feedback );

    LayerStyler::attach( output.destination(), context, feedback, applyFitStyle );
    LayerStyler::attach( streets.destination(), context, feedback, applyStreetFitStyle );
    const Rules rules = mRules;
    LayerStyler::attach( placed.destination(), context, feedback, [rules]( QgsVectorLayer *layer ) { applyPlacedStyle( layer, rules ); } );
    LayerStyler::attach( conflicts.destination(), context, feedback, applyConflictStyle );

    const FitTotals &totals = writer.totals();
    QVariantMap results{ { OUTPUT, output.destination() }, { QStringLiteral( "SECTION_COUNT" ), totals.sections },
      { QStringLiteral( "FITS_COUNT" ), totals.fits }, { QStringLiteral( "TIGHT_COUNT" ), totals.tight }, { QStringLiteral( "NO_COUNT" ), totals.no },
      { QStringLiteral( "UNKNOWN_COUNT" ), totals.unknown }, { QStringLiteral( "NOT_COVERED_COUNT" ), totals.notCovered },
      { QStringLiteral( "BREAK_COUNT" ), totals.breaks }, { QStringLiteral( "STREET_COUNT" ), static_cast<qlonglong>( verdicts.size() ) },
      { QStringLiteral( "NETWORK_COUNT" ), static_cast<qlonglong>( counts.networks ) },
      { QStringLiteral( "OBSTACLE_COUNT" ), static_cast<qlonglong>( counts.obstacles ) },
      { QStringLiteral( "CLAIM_COUNT" ), static_cast<qlonglong>( counts.claims ) },
      { QStringLiteral( "REJECTED_COUNT" ), counts.rejected + writer.report().rejectedCount } };
    const std::pair<QString, const OutputLayer &> optional[] = { { STREETS, streets }, { PLACED, placed }, { CONFLICTS, conflicts } };
    for ( const auto &[outputName, layer] : optional )
    {
      if ( layer.isWanted() )
        results.insert( outputName, layer.destination() );
    }
    return results;
  }
} // namespace koppelkans
