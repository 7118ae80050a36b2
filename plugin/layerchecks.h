// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscheckablecombobox.h>

#include <QStringList>

class QgsVectorLayer;

namespace koppelkans
{
  /// Several layers of the project chosen in one line. Offers those that suit, now and whenever layers come, go or change.
  class LayerChecks : public QgsCheckableComboBox
  {
    Q_OBJECT

    public:
    LayerChecks( bool ( *suits )( const QgsVectorLayer *layer ), const QString &nothing, QWidget *parent );
    ~LayerChecks() override;

    void choose( const QStringList &layers );
    QStringList chosen() const; ///< ids

    signals:
    void edited(); ///< by the user

    private:
    void offer();

    bool ( *mSuits )( const QgsVectorLayer *layer );
    bool mIsFilling = false;
  };
} // namespace koppelkans
