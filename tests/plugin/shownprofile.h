// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilebody.h"
#include "profilescene.h"
#include "profiles.h"

#include <QPainter>

/// A profile shown in a scene of 1000 by 400 pixels, and what is found in it.
namespace koppelkans::test
{
  template <typename Item>
  QVector<Item *> itemsOf( const ProfileScene &scene )
  {
    QVector<Item *> found;
    for ( QGraphicsItem *item : scene.items( Qt::AscendingOrder ) )
    {
      if ( auto *suited = dynamic_cast<Item *>( item ) )
        found << suited;
    }
    return found;
  }

  inline BodyItem *bodyItem( const ProfileScene &scene, std::size_t body )
  {
    for ( BodyItem *item : itemsOf<BodyItem>( scene ) )
    {
      if ( item->body().body == body )
        return item;
    }
    return nullptr;
  }

  inline std::vector<PlacedClaim> at( const Profile &profile, double fromM, double coverM = 0.8 )
  {
    return { { 0, fromM, fromM + profile.claims[0].widthM, coverM } };
  }

  inline bool isNear( double a, double b )
  {
    return std::abs( a - b ) < 1e-6;
  }
  inline ProfileScale scaleOf( const Profile &profile, const Rules &rules, double stretch = 1 )
  {
    return scaleFor( extentOf( profile, rules ), { 1000, 400 }, QFont(), stretch );
  }

  inline void show(
    ProfileScene &scene, const Profile &profile, const Rules &rules, const std::vector<PlacedClaim> &placed, const ProfileSight &sight, double stretch = 1 )
  {
    const std::vector<Slack> slacks = slacksOf( profile.section, profile.claims, placed, rules );
    scene.showProfile( profile, rules, placed, slacks, sight, scaleOf( profile, rules, stretch ), QPalette(), QFont() );
  }

  /// Paints it, so that nothing in it can fail unseen.
  inline QImage painted( ProfileScene &scene )
  {
    QImage image( 1000, 500, QImage::Format_RGB32 );
    image.fill( Qt::white );
    QPainter painter( &image );
    scene.render( &painter );
    return image;
  }
} // namespace koppelkans::test
