// SPDX-License-Identifier: GPL-2.0-or-later
#include "areachoice.h"

#include "areareader.h"
#include "layerchoice.h"
#include "qgiscompat.h"
#include "taskcensus.h"

#include <qgsfieldcombobox.h>
#include <qgsmaplayercombobox.h>
#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QVBoxLayout>

namespace koppelkans
{
  namespace
  {
    bool canNamePieces( const QgsVectorLayer *layer )
    {
      return layer->geometryType() == compat::GEOMETRY_POLYGON && !isTaskLayer( layer ) && !isStacksLayer( layer );
    }
  } // namespace

  AreaChoice::AreaChoice( QWidget *parent )
    : QWidget( parent )
    , mLayer( new QgsMapLayerComboBox( this ) )
    , mNameField( new QgsFieldComboBox( this ) )
  {
    mLayer->setObjectName( QStringLiteral( "areas" ) );
    mLayer->setAccessibleName( tr( "Layer of areas" ) );
    mLayer->setAllowEmptyLayer( true, tr( "no names" ) );
    mNameField->setObjectName( QStringLiteral( "areaNameField" ) );
    mNameField->setAccessibleName( tr( "Field with the names of the areas" ) );
    mNameField->setToolTip( tr( "Field with the names of the areas" ) );
    for ( QComboBox *box : { static_cast<QComboBox *>( mLayer ), static_cast<QComboBox *>( mNameField ) } )
    {
      box->setMinimumContentsLength( 10 );
      box->setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    }
    offerOnly( mLayer, canNamePieces );
    setFocusProxy( mLayer );
    auto *column = new QVBoxLayout( this ); // side by side they are wider than a narrow dock
    column->setContentsMargins( 0, 0, 0, 0 );
    column->addWidget( mLayer );
    column->addWidget( mNameField );

    connect( mLayer, &QgsMapLayerComboBox::layerChanged, this, &AreaChoice::offerFields );
    connect( mNameField, &QgsFieldComboBox::fieldChanged, this, &AreaChoice::changed );
    for ( QComboBox *box : { static_cast<QComboBox *>( mLayer ), static_cast<QComboBox *>( mNameField ) } )
      connect( box, QOverload<int>::of( &QComboBox::activated ), this, &AreaChoice::edited );
    offerFields();
  }

  QString AreaChoice::layer() const
  {
    return mLayer->currentLayer() ? mLayer->currentLayer()->id() : QString();
  }

  QString AreaChoice::nameField() const
  {
    return mLayer->currentLayer() ? mNameField->currentField() : QString();
  }

  void AreaChoice::choose( const QString &layer, const QString &nameField )
  {
    mLayer->setLayer( QgsProject::instance()->mapLayer( layer ) );
    const auto *areas = qobject_cast<const QgsVectorLayer *>( mLayer->currentLayer() );
    if ( areas && areas->fields().lookupField( nameField ) >= 0 )
      mNameField->setField( nameField );
  }

  void AreaChoice::offerFields()
  {
    auto *areas = qobject_cast<QgsVectorLayer *>( mLayer->currentLayer() );
    {
      const QSignalBlocker blocker( mNameField ); // told once, below
      mNameField->setLayer( areas );
      const int likely = areas ? areaNameField( areas->fields() ) : -1;
      mNameField->setAllowEmptyFieldName( likely < 0 );
      mNameField->setField( likely < 0 ? QString() : areas->fields().at( likely ).name() );
    }
    mNameField->setVisible( areas );
    emit changed();
  }
} // namespace koppelkans
