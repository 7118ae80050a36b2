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
    mSections = new QgsMapLayerComboBox( this );
    mSections->setObjectName( QStringLiteral( "profileSections" ) );
    mSections->setAllowEmptyLayer( true, tr( "none: draw lines on the map" ) );
    mSections->setMinimumContentsLength( 8 );
    mSections->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    offerOnly( mSections, []( const QgsVectorLayer *layer ) { return isSectionsLayer( layer ); } );
    mNetworks = new LayerChecks( isNetworkLayer, tr( "none: nobody knows what lies there" ), this );
    mNetworks->setObjectName( QStringLiteral( "profileNetworks" ) );
    mObstacles = new LayerChecks( canBeObstacles, tr( "none" ), this );
    mObstacles->setObjectName( QStringLiteral( "profileObstacles" ) );
    mTasks = new LayerChecks( isTaskLayer, tr( "none: no claims" ), this );
    mTasks->setObjectName( QStringLiteral( "profileTasks" ) );

    auto *form = new QFormLayout( this );
    form->setContentsMargins( 0, 0, 0, 0 );
    form->addRow( tr( "Street se&ctions" ), mSections );
    form->addRow( tr( "&Networks" ), mNetworks );
    form->addRow( tr( "O&bstacles" ), mObstacles );
    form->addRow( tr( "&Tasks" ), mTasks );
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
    connect( mSections, &QgsMapLayerComboBox::layerChanged, this, &ProfileLayers::changed );
    connect( mSections, QOverload<int>::of( &QComboBox::activated ), this, &ProfileLayers::edited );
    for ( LayerChecks *checks : { mNetworks, mObstacles, mTasks } )
    {
      connect( checks, &LayerChecks::edited, this, &ProfileLayers::changed );
      connect( checks, &LayerChecks::edited, this, &ProfileLayers::edited );
    }
  }

  ProfileRequest ProfileLayers::request() const
  {
    ProfileRequest request;
    request.sections = mSections->currentLayer() ? mSections->currentLayer()->id() : QString();
    request.networks = mNetworks->chosen();
    request.obstacles = mObstacles->chosen();
    request.tasks = mTasks->chosen();
    return request;
  }

  void ProfileLayers::showRequest( const ProfileRequest &request )
  {
    mSections->setLayer( QgsProject::instance()->mapLayer( request.sections ) );
    mNetworks->choose( request.networks );
    mObstacles->choose( request.obstacles );
    mTasks->choose( request.tasks );
    emit changed();
  }

  void ProfileLayers::takeFocus()
  {
    mSections->setFocus();
  }
} // namespace koppelkans
