// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsmaptool.h>
#include <qgspointxy.h>

#include <memory>

class QgsRubberBand;

namespace koppelkans
{
  /// A click on the map asks for the nearest section; a line drawn across the street is a section of its own.
  class ProfileTool : public QgsMapTool
  {
    Q_OBJECT

    public:
    explicit ProfileTool( QgsMapCanvas *canvas );
    ~ProfileTool() override;

    void canvasPressEvent( QgsMapMouseEvent *event ) override;
    void canvasMoveEvent( QgsMapMouseEvent *event ) override;
    void canvasReleaseEvent( QgsMapMouseEvent *event ) override;
    void keyPressEvent( QKeyEvent *event ) override;
    void deactivate() override;

    signals:
    void clicked( const QgsPointXY &point );                    ///< in the map's reference system
    void drawn( const QgsPointXY &from, const QgsPointXY &to ); ///< likewise

    private:
    void forget();

    std::unique_ptr<QgsRubberBand> mBand; ///< while a line is drawn
    QgsPointXY mFrom;
    QPoint mPressed;
    bool mIsPressed = false;
  };
} // namespace koppelkans
