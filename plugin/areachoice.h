// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

class QgsFieldComboBox;
class QgsMapLayerComboBox;

namespace koppelkans
{
  /// The layer of areas that pieces are named by, and the field with the names.
  class AreaChoice : public QWidget
  {
    Q_OBJECT

    public:
    explicit AreaChoice( QWidget *parent = nullptr );

    QString layer() const;     ///< id; empty: pieces get no area name
    QString nameField() const; ///< empty without a layer, and where only the number of a feature can name it
    /// An empty or unknown \a nameField: the field that looks most like a name.
    void choose( const QString &layer, const QString &nameField );

    signals:
    void changed();
    void edited(); ///< by the user

    private:
    void offerFields();

    QgsMapLayerComboBox *mLayer = nullptr;
    QgsFieldComboBox *mNameField = nullptr;
  };
} // namespace koppelkans
