// SPDX-License-Identifier: GPL-2.0-or-later
#include "profilelayers.h"

#include "layerchecks.h"
#include "layerchoice.h"
#include "taskcensus.h"

#include <qgsmaplayercombobox.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace koppelkans
{
  ProfileLayers::ProfileLayers( QWidget *parent )
    : QWidget( parent )
  {
    mSections = makeChoice( QStringLiteral( "profileSections" ), tr( "none: draw lines on the map" ), isSectionsLayer );
    mNetworks = new LayerChecks( isNetworkLayer, tr( "none: nobody knows what lies there" ), this );
    mNetworks->setObjectName( QStringLiteral( "profileNetworks" ) );
    mObstacles = new LayerChecks( canBeObstacles, tr( "none" ), this );
    mObstacles->setObjectName( QStringLiteral( "profileObstacles" ) );
    mTasks = new LayerChecks( isTaskLayer, tr( "none: no claims" ), this );
    mTasks->setObjectName( QStringLiteral( "profileTasks" ) );
    mCoverage = makeChoice( QStringLiteral( "profileCoverage" ), tr( "none: what lies near a network" ), canBeCoverage );
    mCoverage->setToolTip( tr( "The area that the networks tell about: of a KLIC delivery the Graafpolygoon. Beyond it nobody knows what lies there." ) );

    auto *form = new QFormLayout( this );
    form->setContentsMargins( 0, 0, 0, 0 );
    form->addRow( tr( "Street sections" ), mSections );
    form->addRow( tr( "&Networks" ), mNetworks );
    form->addRow( tr( "O&bstacles" ), mObstacles );
    form->addRow( tr( "&Tasks" ), mTasks );
    form->addRow( tr( "Area told about" ), mCoverage );
    auto *makeSections = new QPushButton( tr( "&Make street sections…" ), this );
    makeSections->setObjectName( QStringLiteral( "makeSections" ) );
    auto *judge = new QPushButton( tr( "Underground &fit…" ), this );
    judge->setObjectName( QStringLiteral( "undergroundFit" ) );
    judge->setToolTip( tr( "Judge all sections at once, as layers" ) );
    auto *row = new QHBoxLayout;
    row->addWidget( makeSections );
    row->addWidget( judge );
    row->addStretch();
    form->addRow( row );

    connect( makeSections, &QPushButton::clicked, this, [this] { emit algorithmWanted( QStringLiteral( "streetsections" ) ); } );
    connect( judge, &QPushButton::clicked, this, [this] { emit algorithmWanted( QStringLiteral( "undergroundfit" ) ); } );
    for ( const QgsMapLayerComboBox *choice : { mSections, mCoverage } )
    {
      connect( choice, &QgsMapLayerComboBox::layerChanged, this, &ProfileLayers::changed );
      connect( choice, QOverload<int>::of( &QComboBox::activated ), this, &ProfileLayers::edited );
    }
    for ( LayerChecks *checks : { mNetworks, mObstacles, mTasks } )
    {
      connect( checks, &LayerChecks::edited, this, &ProfileLayers::changed );
      connect( checks, &LayerChecks::edited, this, &ProfileLayers::edited );
    }
  }

  QgsMapLayerComboBox *ProfileLayers::makeChoice( const QString &name, const QString &none, bool ( *suits )( const QgsVectorLayer *layer ) )
  {
    auto *choice = new QgsMapLayerComboBox( this );
    choice->setObjectName( name );
    choice->setAllowEmptyLayer( true, none );
    choice->setMinimumContentsLength( 8 );
    choice->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    offerOnly( choice, suits );
    return choice;
  }

  ProfileRequest ProfileLayers::request() const
  {
    ProfileRequest request;
    request.sections = mSections->currentLayer() ? mSections->currentLayer()->id() : QString();
    request.networks = mNetworks->chosen();
    request.obstacles = mObstacles->chosen();
    request.tasks = mTasks->chosen();
    request.coverage = mCoverage->currentLayer() ? mCoverage->currentLayer()->id() : QString();
    return request;
  }

  void ProfileLayers::showRequest( const ProfileRequest &request )
  {
    mSections->setLayer( QgsProject::instance()->mapLayer( request.sections ) );
    mNetworks->choose( request.networks );
    mObstacles->choose( request.obstacles );
    mTasks->choose( request.tasks );
    mCoverage->setLayer( QgsProject::instance()->mapLayer( request.coverage ) );
    emit changed();
  }

  void ProfileLayers::takeFocus()
  {
    mSections->setFocus();
  }
} // namespace koppelkans
