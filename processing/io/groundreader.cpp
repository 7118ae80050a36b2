// SPDX-License-Identifier: GPL-2.0-or-later
#include "groundreader.h"

#include "areagathering.h"
#include "areaofuse.h"
#include "layernames.h"
#include "layersource.h"
#include "metriccrs.h"
#include "model/inparallel.h"
#include "model/repair.h"
#include "qgiscompat.h"
#include "siblinglayers.h"
#include "surfacewordfields.h"
#include "translation.h"
#include "underground/streetarea.h"

#include <qgscoordinatetransform.h>
#include <qgsexception.h>
#include <qgsexpression.h>
#include <qgsexpressioncontext.h>
#include <qgsfeatureiterator.h>
#include <qgsprocessingfeedback.h>
#include <qgsvectorlayer.h>
#include <qgsvectorlayerfeatureiterator.h>

#include <functional>
#include <map>
#include <optional>

namespace koppelkans
{
  struct GroundReader::Source
  {
    QString layerName;
    std::unique_ptr<QgsVectorLayerFeatureSource> features;
    QgsFields fields;
    QgsCoordinateReferenceSystem crs;
  };

  /// What was not used, and why.
  struct GroundReader::LeftOut
  {
    int withoutSurface = 0;
    int ended = 0;
    int notReprojected = 0;
  };

  /// The fields of one layer, by their places.
  struct GroundReader::Places
  {
    QList<int> words;
    QList<int> ends; ///< a value tells that the object is there no more (BGT)
    int streetId = -1;
    int streetName = -1;
  };

  namespace
  {
    constexpr int WORDS_TOLD = 10;

    QList<int> endFields( const QgsFields &fields )
    {
      QList<int> places;
      for ( const char *name : { "eindRegistratie", "terminationDate", "objectEindTijd" } )
      {
        if ( const int field = fields.lookupField( QString::fromLatin1( name ) ); field >= 0 )
          places << field;
      }
      return places;
    }

    QString textAt( const QgsFeature &feature, int field )
    {
      const QVariant value = field < 0 ? QVariant() : feature.attribute( field );
      return value.isNull() ? QString() : value.toString().trimmed();
    }

    bool hasEnded( const QgsFeature &feature, const QList<int> &ends )
    {
      return std::any_of( ends.begin(), ends.end(), [&]( int field ) { return !textAt( feature, field ).isEmpty(); } );
    }

    void readSurface( const QgsFeature &feature, const QList<int> &fields, const Rules &rules, GroundPiece &piece )
    {
      std::vector<std::string> words;
      for ( const int field : fields )
      {
        const QString word = textAt( feature, field );
        if ( word.isEmpty() || word.compare( QLatin1String( "waardeOnbekend" ), Qt::CaseInsensitive ) == 0 )
          continue;
        words.push_back( word.toStdString() );
        const bool tellsUse = rules.surfaceMeant( { words.back() } ).use != SurfaceUse::Unknown;
        const bool isFirstOfUse = tellsUse && ( piece.name.empty() || rules.surfaceMeant( { piece.name } ).use == SurfaceUse::Unknown );
        if ( piece.name.empty() || isFirstOfUse )
          piece.name = words.back();
      }
      piece.surface = rules.surfaceMeant( words );
    }

    /// Which features the user's expression calls street.
    class StreetExpression
    {
      Q_DECLARE_TR_FUNCTIONS( koppelkans )

      public:
      StreetExpression( const QString &text, const QgsExpressionContext &context )
        : mExpression( text )
        , mContext( context )
      {
        if ( mExpression.hasParserError() )
          throw QgsProcessingException( tr( "STREET_EXPRESSION cannot be read: %1" ).arg( mExpression.parserErrorString() ) );
      }

      /// False when the layer lacks a field that the expression names.
      bool fits( const QgsFields &fields )
      {
        for ( const QString &column : mExpression.referencedColumns() )
        {
          if ( column != QgsFeatureRequest::ALL_ATTRIBUTES && fields.lookupField( column ) < 0 )
            return false;
        }
        mContext.setFields( fields );
        mExpression.prepare( &mContext );
        return true;
      }

      bool isStreet( const QgsFeature &feature )
      {
        mContext.setFeature( feature );
        const QVariant value = mExpression.evaluate( &mContext );
        if ( mExpression.hasEvalError() )
          throw QgsProcessingException(
            tr( "STREET_EXPRESSION cannot be answered for feature %1: %2" ).arg( feature.id() ).arg( mExpression.evalErrorString() ) );
        return value.toBool();
      }

      private:
      QgsExpression mExpression;
      QgsExpressionContext mContext;
    };

    QString fieldNames( const QgsFields &fields, const QList<int> &places )
    {
      QStringList names;
      for ( const int place : places )
        names << fields.at( place ).name();
      return names.join( QStringLiteral( ", " ) );
    }

    const QgsVectorLayer *polygonLayer( const QgsMapLayer *layer )
    {
      if ( !layer || !layer->isValid() )
        throw QgsProcessingException( tr( "A layer of public space cannot be opened%1. Check that its source still exists." )
                                        .arg( layer ? QStringLiteral( ": " ) + distinctName( layer ) : QString() ) );
      const auto *vector = qobject_cast<const QgsVectorLayer *>( layer );
      if ( !vector || ( vector->geometryType() != compat::GEOMETRY_POLYGON && vector->wkbType() != compat::WKB_UNKNOWN ) )
        throw QgsProcessingException(
          tr( "'%1' is not a polygon layer. PUBLIC_SPACE takes the polygons of the public space; give lines along streets as STREETS." )
            .arg( distinctName( layer ) ) +
          siblingHint( layer ) );
      if ( !layer->crs().isValid() )
        throw QgsProcessingException(
          tr( "'%1' has no coordinate reference system. Set it in the layer's properties (Source)." ).arg( distinctName( layer ) ) );
      return vector;
    }

    void tellPieces( const std::vector<GroundPiece> &pieces, QgsProcessingFeedback *feedback )
    {
      std::map<std::string, int> unknownWords;
      int streets = 0;
      for ( const GroundPiece &piece : pieces )
      {
        streets += piece.isStreet ? 1 : 0;
        if ( piece.surface.use == SurfaceUse::Unknown && !piece.name.empty() )
          ++unknownWords[piece.name];
      }
      feedback->pushInfo( tr( "Polygons of public space: %1, of which street: %2." ).arg( pieces.size() ).arg( streets ) );
      QStringList told;
      for ( const auto &[word, count] : unknownWords )
      {
        if ( told.size() < WORDS_TOLD )
          told << QStringLiteral( "%1 (%2)" ).arg( QString::fromStdString( word ) ).arg( count );
      }
      if ( static_cast<int>( unknownWords.size() ) > WORDS_TOLD )
        told << QStringLiteral( "…" );
      if ( !told.isEmpty() )
        feedback->pushInfo( tr(
          "Words that tell no use: %1. Sections end at such ground unless STREET_EXPRESSION calls it street; surfacewords.csv of the rules takes more words." )
                              .arg( told.join( QStringLiteral( ", " ) ) ) );
    }
  } // namespace

  GroundReader::GroundReader() = default;
  GroundReader::~GroundReader() = default;

  void GroundReader::prepare( const QList<QgsMapLayer *> &layers, const QgsCoordinateTransformContext &transformContext )
  {
    mSources.clear();
    mTransformContext = transformContext;
    for ( QgsMapLayer *layer : layers )
    {
      const QgsVectorLayer *vector = polygonLayer( layer );
      if ( mSources.empty() )
      {
        requireMetres(
          layer->crs(), [layer] { return layer->extent(); }, distinctName( layer ) );
        mCrs = layer->crs();
      }
      auto source = std::make_unique<Source>();
      source->layerName = distinctName( layer );
      source->features = std::make_unique<QgsVectorLayerFeatureSource>( vector );
      source->fields = vector->fields();
      source->crs = layer->crs();
      mSources.push_back( std::move( source ) );
    }
  }

  namespace
  {
    /// Makes the pieces valid and takes away those of which nothing is left.
    int repairPieces( std::vector<GroundPiece> &pieces, QgsProcessingFeedback *feedback )
    {
      ParallelOptions options;
      options.isCancelled = [feedback] { return feedback->isCanceled(); };
      inParallel(
        pieces.size(), [&]( std::size_t i ) { pieces[i].polygons = std::move( repairArea( pieces[i].polygons ).polygons ); }, options );
      const std::size_t before = pieces.size();
      pieces.erase( std::remove_if( pieces.begin(), pieces.end(), []( const GroundPiece &piece ) { return piece.polygons.empty(); } ), pieces.end() );
      return static_cast<int>( before - pieces.size() );
    }
  } // namespace

  void GroundReader::readLayer( std::size_t number, const Places &places, const Rules &rules, const std::function<bool( const QgsFeature & )> &isStreet,
    Site &site, QgsProcessingFeedback *feedback, std::vector<GroundPiece> &pieces, LeftOut &leftOut ) const
  {
    const Source &source = *mSources[number];
    const QgsCoordinateTransform transform( source.crs, mCrs, mTransformContext );
    if ( !transform.isShortCircuited() )
      feedback->pushInfo( tr( "'%1' is reprojected from %2 to %3." ).arg( source.layerName, source.crs.authid(), mCrs.authid() ) );
    AreaOfUse areaOfUse( source.crs, mTransformContext );
    QgsFeatureIterator features = source.features->getFeatures( QgsFeatureRequest() );
    QgsFeature feature;
    while ( features.nextFeature( feature ) )
    {
      if ( feedback->isCanceled() )
        throw Cancelled();
      areaOfUse.add( feature );
      if ( hasEnded( feature, places.ends ) )
      {
        ++leftOut.ended;
        continue;
      }
      QgsGeometry geometry = feature.geometry();
      const PlaceProblem place = bringTo( geometry, transform );
      if ( place.problem == ReadProblem::NotReprojected )
      {
        ++leftOut.notReprojected;
        continue;
      }
      GroundPiece piece;
      piece.id = QStringLiteral( "%1:%2" ).arg( number, 4, 10, QLatin1Char( '0' ) ).arg( feature.id(), 20, 10, QLatin1Char( '0' ) ).toStdString();
      if ( place.reason.isEmpty() )
        piece.polygons = gatherArea( geometry.constGet() ).polygons; // as drawn
      readSurface( feature, places.words, rules, piece );
      piece.streetId = textAt( feature, places.streetId ).toStdString();
      piece.streetName = textAt( feature, places.streetName ).toStdString();
      piece.isStreet = isStreet( feature );
      pieces.push_back( std::move( piece ) );
    }
    areaOfUse.tell( source.layerName, site, feedback );
    if ( !site.extent )
      site.extent = areaOfUse.extentIn( mCrs );
  }

  std::vector<GroundPiece> GroundReader::read(
    const GroundFields &fields, const Rules &rules, const QgsExpressionContext &context, Site &site, QgsProcessingFeedback *feedback ) const
  {
    std::optional<StreetExpression> expression;
    if ( !fields.streetExpression.isEmpty() )
      expression.emplace( fields.streetExpression, context );
    std::vector<GroundPiece> pieces;
    LeftOut leftOut;
    bool doesExpressionFit = !expression;
    bool isIdFound = fields.streetId.isEmpty();
    bool isNameFound = fields.streetName.isEmpty();
    for ( std::size_t s = 0; s < mSources.size(); ++s )
    {
      const Source &source = *mSources[s];
      const Places places{ surfaceWordFields( source.fields ), endFields( source.fields ), streetIdField( source.fields, fields.streetId ),
        streetNameField( source.fields, fields.streetName, false ) };
      isIdFound = isIdFound || places.streetId >= 0;
      isNameFound = isNameFound || places.streetName >= 0;
      const bool fits = expression && expression->fits( source.fields );
      doesExpressionFit = doesExpressionFit || fits;
      if ( expression && !fits )
        feedback->pushInfo( tr( "'%1' lacks a field of STREET_EXPRESSION: nothing of it is street." ).arg( source.layerName ) );
      feedback->pushInfo( places.words.isEmpty()
                            ? tr( "'%1' has no field that tells what its ground is used for." ).arg( source.layerName )
                            : tr( "What the ground of '%1' is used for is told by: %2." ).arg( source.layerName, fieldNames( source.fields, places.words ) ) );
      const auto isStreet = [&]( const QgsFeature &feature ) { return fits && expression->isStreet( feature ); };
      readLayer( s, places, rules, isStreet, site, feedback, pieces, leftOut );
    }
    if ( !doesExpressionFit )
      throw QgsProcessingException( tr( "No layer of public space has the fields of STREET_EXPRESSION. Correct the expression, or leave it empty." ) );
    if ( !isIdFound )
      throw QgsProcessingException( tr( "No layer has the field '%1' that STREET_ID names." ).arg( fields.streetId ) );
    if ( !isNameFound )
      throw QgsProcessingException( tr( "No layer has the field '%1' that NAME_FIELD names." ).arg( fields.streetName ) );

    leftOut.withoutSurface = repairPieces( pieces, feedback );
    if ( !expression )
      markStreets( pieces );
    if ( leftOut.withoutSurface > 0 )
      feedback->pushWarning( tr( "Features of public space left out because they have no usable surface: %1." ).arg( leftOut.withoutSurface ) );
    if ( leftOut.notReprojected > 0 )
      feedback->pushWarning(
        tr( "Features of public space left out because they cannot be reprojected to %1: %2." ).arg( mCrs.authid() ).arg( leftOut.notReprojected ) );
    if ( leftOut.ended > 0 )
      feedback->pushInfo( tr( "Features of public space left out because their registration has ended: %1." ).arg( leftOut.ended ) );
    tellPieces( pieces, feedback );
    return pieces;
  }
} // namespace koppelkans
