// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "profile.h"

#include "model/rules.h"

#include <qgscoordinatereferencesystem.h>

#include <cstddef>
#include <vector>

namespace koppelkans
{
  /// Which section, and where it lies on the map.
  struct SectionPlace
  {
    std::string id;
    std::string streetId;
    std::string streetName;
    double chainM = 0;
    Point left{};
    Point right{};
  };

  /// What came of the reading of layers; the message log tells each.
  struct LayerNews
  {
    long long leftOut = 0; ///< features that could not be used
    long long remarks = 0; ///< of features: what was left out, taken as unknown, or mended
  };

  /// Where street profiles come from. It does not change once it is there, and any thread may ask.
  class ProfileSource
  {
    public:
    virtual ~ProfileSource() = default;

    virtual const QgsCoordinateReferenceSystem &crs() const = 0; ///< of all places
    virtual const Rules &rules() const = 0;

    /// Street by street, along each by chainage. Empty where only drawn lines give profiles.
    virtual const std::vector<SectionPlace> &sections() const = 0;

    virtual LayerNews news() const = 0;

    /// What lies in one of sections().
    virtual Profile profileOf( std::size_t section ) const = 0;

    /// What lies along a line that the user drew, from left to right.
    virtual Profile profileAcross( const Point &left, const Point &right ) const = 0;
  };

  /// The index of the section that lies nearest to \a point; empty when there is none within \a reachM.
  std::optional<std::size_t> nearestSection( const std::vector<SectionPlace> &sections, const Point &point, double reachM );

  /// The index of the section with this id; empty when it is gone.
  std::optional<std::size_t> sectionNamed( const std::vector<SectionPlace> &sections, const std::string &id );

  /// The next section along the same street (\a step 1) or the one before (-1); past the end of a street the first or last of the next one.
  /// Empty at the end of all.
  std::optional<std::size_t> neighbourOf( const std::vector<SectionPlace> &sections, std::size_t section, int step );

  /// Brings sections into the order that ProfileSource::sections() promises: by street name, then street id, chainage and id.
  void sortByStreet( std::vector<SectionPlace> &sections );
} // namespace koppelkans
