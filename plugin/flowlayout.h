// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace koppelkans
{
  /// Widgets in lines, as many beside one another as there is room for: a narrow dock gets more lines and stays as narrow.
  class FlowLayout : public QLayout
  {
    Q_OBJECT

    public:
    explicit FlowLayout( QWidget *parent );
    ~FlowLayout() override;

    void addItem( QLayoutItem *item ) override;
    int count() const override { return static_cast<int>( mItems.size() ); }
    QLayoutItem *itemAt( int index ) const override { return mItems.value( index ); }
    QLayoutItem *takeAt( int index ) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth( int width ) const override { return arrange( QRect( 0, 0, width, 0 ), false ); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry( const QRect &area ) override;

    private:
    int arrange( const QRect &area, bool isMoving ) const;

    QList<QLayoutItem *> mItems;
  };
} // namespace koppelkans
