// SPDX-License-Identifier: GPL-2.0-or-later
#include "layerchecks.h"

#include "layerchoice.h"

#include <qgsproject.h>
#include <qgsvectorlayer.h>

#include <QScopedValueRollback>

namespace koppelkans
{
  LayerChecks::LayerChecks( bool ( *suits )( const QgsVectorLayer *layer ), const QString &nothing, QWidget *parent )
    : QgsCheckableComboBox( parent )
    , mSuits( suits )
  {
    setDefaultText( nothing );
    setMinimumContentsLength( 8 );
    setSizeAdjustPolicy( QComboBox::AdjustToMinimumContentsLengthWithIcon );
    // Of the model: the box itself does not tell of a tick by the space bar.
    connect( model(), &QAbstractItemModel::dataChanged, this,
      [this]
      {
        if ( !mIsFilling )
          emit edited();
      } );
    connect( QgsProject::instance(), &QgsProject::layersAdded, this,
      [this]( const QList<QgsMapLayer *> &layers )
      {
        for ( const QgsMapLayer *layer : layers )
        {
          if ( const auto *vector = qobject_cast<const QgsVectorLayer *>( layer ) )
            connect( vector, &QgsVectorLayer::updatedFields, this, &LayerChecks::offer );
          connect( layer, &QgsMapLayer::nameChanged, this, &LayerChecks::offer );
        }
        offer();
      } );
    connect( QgsProject::instance(), &QgsProject::layersRemoved, this, &LayerChecks::offer );
    offer();
  }

  LayerChecks::~LayerChecks()
  {
    QgsProject::instance()->disconnect( this );
  }

  void LayerChecks::offer()
  {
    const QStringList before = chosen();
    const QScopedValueRollback<bool> filling( mIsFilling, true );
    clear();
    for ( const QgsVectorLayer *layer : vectorLayersOf( *QgsProject::instance() ) )
    {
      if ( mSuits( layer ) )
        addItemWithCheckState( layer->name(), before.contains( layer->id() ) ? Qt::Checked : Qt::Unchecked, layer->id() );
    }
  }

  void LayerChecks::choose( const QStringList &layers )
  {
    const QScopedValueRollback<bool> filling( mIsFilling, true );
    for ( int i = 0; i < count(); ++i )
      setItemCheckState( i, layers.contains( itemData( i ).toString() ) ? Qt::Checked : Qt::Unchecked );
  }

  QStringList LayerChecks::chosen() const
  {
    QStringList ids;
    for ( const QVariant &id : checkedItemsData() )
      ids << id.toString();
    return ids;
  }
} // namespace koppelkans
