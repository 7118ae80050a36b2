// SPDX-License-Identifier: GPL-2.0-or-later
#include "preparetasksalgorithm.h"

#include "areaofuse.h"
#include "groupedwarnings.h"
#include "layerstyler.h"
#include "loadedlayers.h"
#include "model/engineerror.h"
#include "outputlayer.h"
#include "presetparameter.h"
#include "qgiscompat.h"
#include "rulesfolder.h"
#include "sectorword.h"
#include "siblinglayers.h"
#include "taskcrs.h"
#include "taskfields.h"
#include "taskmapper.h"
#include "taskpreparation.h"
#include "taskstyle.h"
#include "usualcolumns.h"

#include <qgsexception.h>
#include <qgsprocessingparameterfieldmap.h>
#include <qgsvectorlayer.h>

namespace koppelkans
{
  namespace
  {
    const QString INPUT = QStringLiteral( "INPUT" );
    const QString PRESET = QStringLiteral( "PRESET" );
    const QString MAPPING = QStringLiteral( "MAPPING" );
    const QString SECTOR = QStringLiteral( "SECTOR" );
    const QString BUFFER = QStringLiteral( "BUFFER" );
    const QString TARGET_CRS = QStringLiteral( "TARGET_CRS" );
    const QString RULES = QStringLiteral( "RULES" );
    const QString OUTPUT = QStringLiteral( "OUTPUT" );
    const QString REJECTED = QStringLiteral( "REJECTED" );
    const QString READ_COUNT = QStringLiteral( "READ_COUNT" );
    const QString WRITTEN_COUNT = QStringLiteral( "WRITTEN_COUNT" );
    const QString REPAIRED_COUNT = QStringLiteral( "REPAIRED_COUNT" );
    const QString REJECTED_COUNT = QStringLiteral( "REJECTED_COUNT" );
    const QString AUTO = QStringLiteral( "auto" );
    const QString NO_PRESET = QStringLiteral( "none" );

    QgsFields rejectedFields()
    {
      QgsFields fields;
      fields.append( compat::field( QStringLiteral( "reason" ), QMetaType::QString ) );
      fields.append( compat::field( QStringLiteral( "source_fid" ), QMetaType::QString ) );
      return fields;
    }

    /// The feature as it came with the reason; without a geometry that no file, or no layer of \a type, could hold. Some files, such as GeoJSON, have features
    /// of several types in a layer that says it has one.
    QgsFeature rejectedFeature( const QgsFeature &source, const ClaimGeometry &claim, compat::WkbType type )
    {
      constexpr int MOST_CHARACTERS = 1000;
      QgsFeature feature( rejectedFields() );
      QString reason = claim.reason;
      const QgsGeometry geometry = source.geometry();
      const bool hasPlace = claim.problem != ReadProblem::NotFinite && claim.problem != ReadProblem::NoGeometry;
      if ( hasPlace && type != compat::WKB_UNKNOWN && geometry.type() != QgsWkbTypes::geometryType( type ) )
        reason += KoppelkansAlgorithm::tr( "; its place, which a layer of another type cannot hold: %1" ).arg( geometry.asWkt( 3 ).left( MOST_CHARACTERS ) );
      else if ( hasPlace )
        feature.setGeometry( geometry );
      feature.setAttributes( QgsAttributes( { reason, FID_TO_STRING( source.id() ) } ) );
      return feature;
    }

    /// Prepares every feature of \a source. Throws Cancelled when the user stops.
    void prepareAll(
      const QgsProcessingFeatureSource &source, const TaskMapper &mapper, AreaOfUse &areaOfUse, TaskPreparation &preparation, QgsProcessingFeedback *feedback )
    {
      QgsFeatureRequest request;
      QgsAttributeList columns;
      if ( mapper.columnsNeeded( columns ) )
        request.setSubsetOfAttributes( columns );
      QgsFeatureIterator features = source.getFeatures( request, compat::UNCHECKED_GEOMETRIES );
      QgsFeature feature;
      while ( features.nextFeature( feature ) )
      {
        if ( feedback->isCanceled() )
          throw Cancelled();
        areaOfUse.add( feature );
        preparation.add( feature );
      }
      preparation.finish();
    }

    QString noSector( const QString &word )
    {
      return KoppelkansAlgorithm::tr( "SECTOR '%1' is not a sector. The sectors are: %2." )
        .arg( word, QString::fromStdString( wordList( SECTOR_NAMES, ", " ) ) );
    }

    /// The sector that \a word says; empty when it is empty. Throws QgsProcessingException when it is no sector.
    std::optional<Sector> sectorSaid( const QString &word, const Rules &rules )
    {
      if ( word.isEmpty() )
        return std::nullopt;
      const std::optional<Sector> sector = rules.sectorMeant( word.toStdString() );
      if ( !sector )
        throw QgsProcessingException( noSector( word ) );
      return sector;
    }

    /// What a row of the field mapping can fill.
    void tellTargets( QgsProcessingFeedback *feedback )
    {
      feedback->pushInfo( KoppelkansAlgorithm::tr( "The fields of the task layer are %1." ).arg( taskFields().names().join( QStringLiteral( ", " ) ) ) );
    }

    void tellReport( const ReadReport &report, QgsProcessingFeedback *feedback )
    {
      QVector<ReadWarning> warnings, remarks;
      for ( const ReadWarning &warning : report.warnings )
        ( warning.problem == ReadProblem::TakenForGranted ? remarks : warnings ).append( warning );
      for ( const QString &sentence : groupedWarnings( warnings ) )
        feedback->pushWarning( sentence );
      for ( const QString &sentence : groupedWarnings( remarks ) )
        feedback->pushInfo( sentence );
      if ( report.undatedCount > 0 )
        feedback->pushInfo( KoppelkansAlgorithm::tr( "Undated tasks, which lie somewhere but at no time: %1." ).arg( report.undatedCount ) );
      feedback->pushInfo( KoppelkansAlgorithm::tr( "Features read: %1. Tasks written: %2; after repair of the geometry: %3. Rejected: %4." )
                            .arg( report.readCount )
                            .arg( report.usedCount )
                            .arg( report.repairedCount )
                            .arg( report.rejectedCount ) );
    }
  } // namespace

  QStringList PrepareTasksAlgorithm::tags() const
  {
    return tr( "task,sector,preset,import,mapping,refactor,programme,works,dates,repair,opgave,sector,inlezen,veldtoewijzing,programma,werkzaamheden,datums,"
               "herstellen,osiris,wior,gipod,klic,imkl,street manager" )
      .split( ',' );
  }

  QString PrepareTasksAlgorithm::shortDescription() const
  {
    return tr( "Makes a task layer of any layer of plans or works: maps its columns, reads its dates, repairs its geometry." );
  }

  QString PrepareTasksAlgorithm::shortHelpString() const
  {
    return tr(
      "<p>Makes tasks of a layer as you received it, so that the other tools of Koppelkans can stack and compare them.</p>"
      "<p><b>Preset</b>: what the columns of a known source mean. <i>auto</i> recognises the source by its columns and says which preset it took; <i>none</i> "
      "takes "
      "columns that are named like a field of the task layer or have a usual name (naam, eigenaar, begindatum, eind, kosten, date_début, coût), and says "
      "which; "
      "the names stand in the rules table columnwords.csv. A preset is a file: put your own in the folder <i>presets</i> of your rules folder.</p>"
      "<p><b>Field mapping</b>: expressions for fields of the task layer, as in Refactor fields: task_id, name, owner, remarks, sector, domain, project_type, "
      "phase, start, end, earliest_start, latest_end, duration_days, firmness, cost, budget, price_level, budget_line, opens_street, network, width_m, "
      "cover_m, "
      "height_m, working_strip_m, claim_kind, urgency, social_goal, indicator, depends_on, confidential. A row "
      "overrides the preset for that field only; rows for other fields and empty rows change nothing. The command line of QGIS 3.22 takes no field mapping: "
      "write a preset there, and give the folder that holds the folder <i>presets</i> as RULES.</p>"
      "<p><b>Sectors</b> are read in Dutch, French and English: riolering, voirie, street lighting. The words stand in the rules table sectorwords.csv.</p>"
      "<p><b>Dates</b> may be written in any usual way: 2027-03-01, 1/3/2027, 1er trimestre 2027, zomer '27, 2028/2029. What was taken for granted is told "
      "(the "
      "day "
      "comes first, a year alone is the whole year), and so is what cannot be read: the task stays, undated, with the text in the field <i>unread</i>, and "
      "Check tasks lists it.</p>"
      "<p><b>Amounts</b> are read as people write them: 300k, 1,2 mln, € 75.000 excl. BTW. A word for unknown (onbekend, n.v.t., inconnu) leaves a field "
      "empty, and "
      "is counted.</p>"
      "<p><b>Geometry</b> is made valid without losing area. Lines and points become strips: as wide as the working strip or the width of the task (columns, "
      "or the "
      "network in the rules), else the buffer to each side. What has no usable geometry goes to Rejected with the reason: read = written + rejected.</p>"
      "<p>Fields that were filled from the rules or taken for granted are named in the field <i>assumed</i>.</p>"
      "<p><b>Example</b>: a municipality's programme with the columns <i>werk</i>, <i>dienst</i>, <i>van</i> and <i>tot</i>: choose preset <i>none</i> and map "
      "name to "
      "\"werk\", owner to \"dienst\", start to \"van\", end to \"tot\", phase to 'programmed' and sector to "
      "CASE WHEN \"dienst\" = 'Riolering' THEN 'sewer' ELSE 'roads' END. A row with van = 'voorjaar 2027' and an empty tot becomes a task from 1 March to "
      "31 May 2027.</p>" );
  }

  void PrepareTasksAlgorithm::initAlgorithm( const QVariantMap & )
  {
    addParameter( new QgsProcessingParameterFeatureSource( INPUT, tr( "Layer of plans or works" ), compat::only( compat::SOURCE_VECTOR ) ) );
    addParameter( new PresetParameter( PRESET, tr( "Preset" ), presetNames(), AUTO ) );
    addParameter( new QgsProcessingParameterFieldMapping( MAPPING, tr( "Field mapping (overrides the preset)" ), INPUT, true ) );
    addParameter( new QgsProcessingParameterString( SECTOR, tr( "Sector, where no column gives it" ), QVariant(), false, true ) );
    addParameter( new QgsProcessingParameterNumber(
      BUFFER, tr( "Buffer for lines and points without a width (m to each side)" ), compat::NUMBER_DOUBLE, QVariant(), true, 0 ) );
    addParameter( new QgsProcessingParameterCrs( TARGET_CRS, tr( "Reference system of the tasks" ), QVariant(), true ) );
    addRulesFolder();
    addParameter( new QgsProcessingParameterFeatureSink( OUTPUT, tr( "Tasks" ), compat::SOURCE_VECTOR_POLYGON ) );
    addParameter( new QgsProcessingParameterFeatureSink( REJECTED, tr( "Rejected" ), compat::SOURCE_VECTOR, QVariant(), true, true ) );
    addOutput( new QgsProcessingOutputNumber( READ_COUNT, tr( "Features read" ) ) );
    addOutput( new QgsProcessingOutputNumber( WRITTEN_COUNT, tr( "Tasks written" ) ) );
    addOutput( new QgsProcessingOutputNumber( REPAIRED_COUNT, tr( "Tasks with a repaired geometry" ) ) );
    addOutput( new QgsProcessingOutputNumber( REJECTED_COUNT, tr( "Features rejected" ) ) );
  }

  bool PrepareTasksAlgorithm::checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message ) const
  {
    const QString sector = parameterAsString( parameters, SECTOR, context ).trimmed();
    if ( !sector.isEmpty() && !isSectorWord( sector, parameterAsString( parameters, RULES, context ) ) )
    {
      if ( message )
        *message = noSector( sector );
      return false;
    }
    const QVariant mapping = parameters.value( MAPPING );
    if ( static_cast<int>( mapping.type() ) == static_cast<int>( QMetaType::QString ) && !mapping.toString().isEmpty() )
    {
      if ( message )
        *message = tr( "MAPPING cannot be given as a text. Write a preset (a file in a folder 'presets') and give the folder around it as RULES; "
                       "docs/presets.md shows how." );
      return false;
    }
    const QString preset = parameterAsString( parameters, PRESET, context );
    const QStringList presets = presetNames( parameterAsString( parameters, RULES, context ) );
    if ( !preset.isEmpty() && !presets.contains( preset ) )
    {
      if ( message )
        *message = tr( "There is no preset '%1'. The presets are: %2. Your own lie in the folder 'presets' of your rules folder; give that as RULES." )
                     .arg( preset, presets.join( QStringLiteral( ", " ) ) );
      return false;
    }
    return KoppelkansAlgorithm::checkParameterValues( parameters, context, message );
  }

  std::optional<Preset> PrepareTasksAlgorithm::choosePreset( const QVariantMap &parameters, QgsProcessingContext &context, const QgsFields &columns,
    const QMap<QString, QString> &usual, QgsProcessingFeedback *feedback ) const
  {
    const QString wanted = parameterAsString( parameters, PRESET, context );
    const QString rulesFolder = parameterAsString( parameters, RULES, context );
    if ( wanted == NO_PRESET )
      return std::nullopt;
    if ( !wanted.isEmpty() && wanted != AUTO )
      return loadPreset( wanted, rulesFolder );

    const QVector<Preset> presets = loadPresets( rulesFolder );
    const Recognition recognition = recognisePreset( presets, columns );
    if ( recognition.preset >= 0 )
    {
      const Preset &preset = presets[recognition.preset];
      feedback->pushInfo( tr( "Preset %1 (%2), recognised by the columns %3." ).arg( preset.id, preset.name, recognition.explanation ) );
      return preset;
    }
    QStringList missing;
    for ( const QString &field : requiredTaskFields() )
    {
      const bool isSaid = field == QLatin1String( "sector" ) && !parameterAsString( parameters, SECTOR, context ).trimmed().isEmpty();
      if ( columns.lookupField( field ) < 0 && !usual.contains( field ) && !isSaid )
        missing << field;
    }
    if ( missing.isEmpty() && !usual.isEmpty() )
    {
      feedback->pushInfo( tr( "No preset fits, but the columns have usual names: these are taken." ) );
      return std::nullopt;
    }
    if ( missing.isEmpty() )
    {
      feedback->pushInfo( tr( "No preset fits, but the layer has the fields of a task layer: these are taken as they are." ) );
      return std::nullopt;
    }
    if ( saysSomething( parameters.value( MAPPING ).toList() ) )
    {
      feedback->pushInfo( tr( "No preset fits: the field mapping decides, and columns that are named like a field of the task layer or have a usual name." ) );
      return std::nullopt;
    }
    if ( missing.size() < requiredTaskFields().size() )
      feedback->pushWarning( tr( "Nearest is a task layer: for that only %1 is missing." ).arg( missing.join( QStringLiteral( ", " ) ) ) );
    // QGIS repeats what is thrown, up to three times on the command line: the lists are told apart, the remedy stays in sight.
    tellTargets( feedback );
    feedback->pushInfo( tr( "By preset, what could not be found:\n%1" ).arg( recognition.explanation ) );
    throw QgsProcessingException( tr( "No preset fits this layer. Say in the field mapping which column is what (at least sector, start and end), or write a "
                                      "preset of your own (a file in the folder 'presets' of your rules folder; on the command line give that folder as "
                                      "RULES), or choose PRESET none to take only columns that are named like a field of the task layer or have a usual "
                                      "name (kosten, date_début). The layer has the columns %1." )
                                    .arg( columns.names().join( QStringLiteral( ", " ) ) ) +
                                  siblingHint( mInputProvider, mInputAddress ) );
  }

  void PrepareTasksAlgorithm::requireSomethingRead(
    const TaskMapper &mapper, const std::optional<Preset> &preset, const QgsFields &columns, QgsProcessingFeedback *feedback )
  {
    const auto readsColumns = []( const PresetField &field ) { return !field.expressions.isEmpty(); };
    const bool isMeantToRead = !preset || std::any_of( preset->fields.begin(), preset->fields.end(), readsColumns );
    if ( mapper.readsFeatures() || !isMeantToRead )
      return;
    const QString problem =
      preset ? tr( "The layer has none of the columns that the preset %1 reads, so that nothing but the geometry would come over." ).arg( preset->id )
             : tr( "No column is named like a field of the task layer or has a usual name, so that nothing but the geometry would come over." );
    tellTargets( feedback );
    throw QgsProcessingException(
      tr( "%1 Say in the field mapping which column is what (at least sector, start and end), choose a preset that fits or write one, or give at least SECTOR. "
          "The layer has the columns %2." )
        .arg( problem, columns.isEmpty() ? tr( "none" ) : columns.names().join( QStringLiteral( ", " ) ) ) );
  }

  void PrepareTasksAlgorithm::tellMapping( const TaskMapper &mapper, bool isByName, QgsProcessingFeedback *feedback ) const
  {
    for ( const QString &note : mapper.notes() )
      feedback->pushInfo( note );
    const QStringList mapped = mapper.mappedFields();
    if ( !mapper.readsFeatures() )
      feedback->pushWarning( tr( "No field of the task layer is filled from a column of this layer. Give a field mapping if that is not what you want." ) );
    else if ( isByName )
    {
      const QString none = tr( "none" );
      const QString unfilled = mapper.unfilledFields().join( QStringLiteral( ", " ) );
      feedback->pushInfo( tr( "Fields that are filled, by the mapping or by the name of a column: %1. Not found, and unknown or filled from the rules: %2." )
                            .arg( mapped.join( QStringLiteral( ", " ) ), unfilled.isEmpty() ? none : unfilled ) );
    }
    const QStringList unused = mapper.unusedColumns();
    if ( !unused.isEmpty() )
      feedback->pushInfo( tr( "Columns that are not used: %1." ).arg( unused.join( QStringLiteral( ", " ) ) ) );
  }

  bool PrepareTasksAlgorithm::prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    if ( const QgsVectorLayer *layer = parameterAsVectorLayer( parameters, INPUT, context ) )
    {
      mInputProvider = layer->providerType();
      mInputAddress = layer->source();
    }
    return KoppelkansAlgorithm::prepareAlgorithm( parameters, context, feedback );
  }

  QVariantMap PrepareTasksAlgorithm::work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback )
  {
    std::unique_ptr<QgsProcessingFeatureSource> source( parameterAsSource( parameters, INPUT, context ) );
    if ( !source )
      throw QgsProcessingException( invalidSourceError( parameters, INPUT ) );
    if ( source->wkbType() == compat::WKB_NO_GEOMETRY )
      throw QgsProcessingException(
        tr( "'%1' has no geometry, so its rows lie nowhere. Load it with Layer > Add Layer > Add Delimited Text Layer and say which "
            "columns hold the place, or join it to a layer that has one." )
          .arg( source->sourceName() ) );
    const Rules rules = loadRules( parameterAsString( parameters, RULES, context ) );
    tellRules( parameters, context, feedback );
    const QMap<QString, QString> usual = usualColumns( source->fields(), rules );
    const std::optional<Preset> preset = choosePreset( parameters, context, source->fields(), usual, feedback );

    const std::optional<Sector> sector = sectorSaid( parameterAsString( parameters, SECTOR, context ).trimmed(), rules );
    TaskMapper mapper( { source->fields(), preset, usual, parameters.value( MAPPING ).toList(), createExpressionContext( parameters, context, source.get() ),
      source->sourceCrs(), &context } );
    if ( !sector )
      requireSomethingRead( mapper, preset, source->fields(), feedback );
    tellMapping( mapper, !preset, feedback );

    const TaskCrs chosen = chooseTaskCrs(
      source->sourceCrs(), [&source, feedback] { return finiteExtent( *source, *feedback ); }, parameterAsCrs( parameters, TARGET_CRS, context ),
      preset ? preset->crs : QString(), context.transformContext() );
    if ( !chosen.explanation.isEmpty() )
      feedback->pushInfo( chosen.explanation );

    OutputLayer tasks = openOutput( parameters, OUTPUT, context, taskFields(), compat::WKB_MULTI_POLYGON, chosen.crs );
    OutputLayer rejected = openOutput( parameters, REJECTED, context, rejectedFields(), source->wkbType(), source->sourceCrs() );

    const QString inputName = mInputNames.of( INPUT, *source );
    nameAfterInput( tasks.destination(), *parameterDefinition( OUTPUT ), inputName, context );
    nameAfterInput( rejected.destination(), *parameterDefinition( REJECTED ), inputName, context );

    const double share = source->featureCount() > 0 ? 100.0 / static_cast<double>( source->featureCount() ) : 0;
    const auto write = [&tasks, &rejected, feedback, share, type = source->wkbType(), written = 0]( PreparedTask &prepared ) mutable
    {
      feedback->setProgress( share * ++written );
      if ( !prepared.claim.isRejected() )
        return tasks.add( prepared.task );
      QgsFeature refused = rejectedFeature( prepared.source, prepared.claim, type );
      rejected.add( refused );
    };
    TaskPreparation preparation( mapper, rules, QgsCoordinateTransform( source->sourceCrs(), chosen.crs, context.transformContext() ),
      { parameterAsDouble( parameters, BUFFER, context ), sector }, inputName, *feedback, write );
    AreaOfUse areaOfUse( source->sourceCrs().isValid() ? source->sourceCrs() : chosen.crs, context.transformContext() );
    prepareAll( *source, mapper, areaOfUse, preparation, feedback );
    tasks.finish( feedback );
    rejected.finish( feedback );
    LayerStyler::attach( tasks.destination(), context, feedback, [rules]( QgsVectorLayer *layer ) { applyTaskStyle( layer, rules ); } );

    const ReadReport &report = preparation.report();
    areaOfUse.tell( inputName, chosen.crs, feedback );
    tellReport( report, feedback );
    if ( report.readCount == 0 )
      feedback->pushWarning( tr( "Layer '%1' has no features: there is nothing to make tasks of." ).arg( inputName ) );
    if ( report.rejectedCount == 0 && leaveUnopened( rejected.destination(), context ) )
      feedback->pushInfo( tr( "Nothing was rejected: the empty layer of rejected features is not opened." ) );
    QVariantMap results{ { OUTPUT, tasks.destination() }, { READ_COUNT, report.readCount }, { WRITTEN_COUNT, report.usedCount },
      { REPAIRED_COUNT, report.repairedCount }, { REJECTED_COUNT, report.rejectedCount } };
    if ( rejected.isWanted() )
      results.insert( REJECTED, rejected.destination() );
    return results;
  }
} // namespace koppelkans
