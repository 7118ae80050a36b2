// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profilesource.h"
#include "rulesfolder.h"

#include <qgscoordinatereferencesystem.h>

/// Street profiles made by hand, by the rules that are shipped.
namespace koppelkans::test
{
  inline Body body( const Rules &rules, const std::string &thing, double fromM, double widthM, std::optional<double> topM, const YearSpan &life = {} )
  {
    Body made;
    made.id = thing + "@" + std::to_string( fromM );
    made.thing = *rules.clearances.named( thing );
    made.fromM = fromM;
    made.toM = fromM + widthM;
    made.topM = topM;
    if ( topM )
      made.bottomM = *topM + widthM;
    made.life = life;
    return made;
  }

  inline Claim claim(
    const Rules &rules, const std::string &id, const std::string &theme, double widthM, std::vector<double> coversM, int fromYear, int toYear )
  {
    Claim made;
    made.taskId = id;
    made.thing = *rules.clearances.named( theme );
    made.widthM = widthM;
    made.heightM = 0.2;
    made.coversM = std::move( coversM );
    made.trenchWidthM = widthM + 0.4;
    made.building = { fromYear, toYear };
    made.life = { fromYear, INT_MAX };
    return made;
  }

  inline void add( Profile &profile, const Claim &claim, const QString &name )
  {
    profile.claims.push_back( claim );
    ClaimTask task;
    task.name = name;
    profile.tasks.push_back( task );
  }

  inline CrossSection section( const std::string &id, const std::string &street, double chainM, double widthM )
  {
    CrossSection made;
    made.id = id;
    made.streetId = "id of " + street;
    made.streetName = street;
    made.chainM = chainM;
    made.left = { 155000 + chainM, 463000 + widthM };
    made.right = { 155000 + chainM, 463000 };
    made.rightM = widthM;
    return made;
  }

  /// 12 m: footway, carriageway, and what nobody knows. A water main at 3 m, and a heat network that wants to lie beside it from 2030 on.
  inline Profile heatBesideWater( const Rules &rules )
  {
    Profile profile;
    profile.section = section( "s1", "Kerkstraat", 120, 12 );
    profile.section.leftEnd = SectionEnd::Facade;
    profile.section.surfaces = {
      { 0, 2.4, { SurfaceUse::Footway, Paving::Tiles }, "voetpad" }, { 2.4, 8, { SurfaceUse::Carriageway, Paving::Asphalt }, "rijbaan" } };
    profile.section.bodies = { body( rules, "water", 3.0, 0.16, 1.0 ) };
    add( profile, claim( rules, "heat", "warmte", 0.65, { 0.8, 1.2 }, 2030, 2031 ), QStringLiteral( "Heat main" ) );
    return profile;
  }

  class HandProfiles : public ProfileSource
  {
    public:
    HandProfiles( std::vector<Profile> profiles, const Rules &rules )
      : mCrs( QStringLiteral( "EPSG:28992" ) )
      , mRules( rules )
      , mProfiles( std::move( profiles ) )
    {
      for ( const Profile &profile : mProfiles )
      {
        const CrossSection &section = profile.section;
        mPlaces.push_back( { section.id, section.streetId, section.streetName, section.chainM, section.left, section.right } );
      }
      sortByStreet( mPlaces );
    }

    const QgsCoordinateReferenceSystem &crs() const override { return mCrs; }
    const Rules &rules() const override { return mRules; }
    const std::vector<SectionPlace> &sections() const override { return mPlaces; }
    LayerNews news() const override { return {}; }
    Profile profileOf( std::size_t section ) const override
    {
      for ( const Profile &profile : mProfiles )
      {
        if ( profile.section.id == mPlaces[section].id )
          return profile;
      }
      return {};
    }
    Profile profileAcross( const Point &left, const Point &right ) const override
    {
      Profile profile;
      profile.section.id = "line";
      profile.section.left = left;
      profile.section.right = right;
      profile.section.rightM = std::hypot( right.x - left.x, right.y - left.y );
      return profile;
    }

    private:
    QgsCoordinateReferenceSystem mCrs;
    Rules mRules;
    std::vector<Profile> mProfiles;
    std::vector<SectionPlace> mPlaces;
  };
} // namespace koppelkans::test
