// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QGraphicsView>
#include <QTimer>

#include <optional>

namespace koppelkans
{
  class ProfileDraft;
  class ProfileScene;

  /// One situation of the street in profile, as wide as there is room. Claims are dragged here, or moved with the keys.
  class ProfileView : public QGraphicsView
  {
    Q_OBJECT

    public:
    /// \a withClaims: the desired situation, else the present one.
    ProfileView( ProfileDraft *draft, bool withClaims, QWidget *parent = nullptr );

    void setYear( int year );
    int year() const { return mYear; }

    /// How many times more pixels a metre of depth has than one along the street; 1 is to scale.
    void setStretch( double stretch );
    void setZoom( double zoom );
    double zoom() const { return mZoom; }

    ProfileScene *profileScene() const { return mScene; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< the picture is what the dock is for: all around it gives way first

    signals:
    void stepWanted( int step ); ///< to the next section, or the one before
    void zoomChanged( double zoom );
    void drawn(); ///< anew

    protected:
    void resizeEvent( QResizeEvent *event ) override;
    void changeEvent( QEvent *event ) override;
    void keyPressEvent( QKeyEvent *event ) override;
    void mousePressEvent( QMouseEvent *event ) override;
    void wheelEvent( QWheelEvent *event ) override;
    bool focusNextPrevChild( bool next ) override;
    void focusOutEvent( QFocusEvent *event ) override;

    private:
    void draw();
    void drawSoon();
    void showPlaces();
    bool moveByKey( const QKeyEvent *event );

    ProfileDraft *mDraft;
    ProfileScene *mScene;
    bool mWithClaims;
    int mYear = 0;
    double mStretch = 1;
    double mZoom = 1;
    QTimer mDrawing; ///< many reasons to draw anew, one drawing
  };
} // namespace koppelkans
