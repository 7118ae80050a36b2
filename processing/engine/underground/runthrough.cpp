// SPDX-License-Identifier: GPL-2.0-or-later
#include "underground/runthrough.h"

#include "underground/cheapestplaces.h"
#include "underground/feasibleplaces.h"
#include "underground/openingcost.h"
#include "underground/placingtable.h"
#include "underground/runline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace koppelkans
{
  namespace
  {
    constexpr std::size_t WORK_FOR_SECTION = 3'000'000;
    constexpr double EUROS_PER_UNIT = EUROS_PER_COST / 10; // costs for each metre times decimetres

    /// A section as a problem at one strictness.
    class SectionProblem
    {
      public:
      SectionProblem( const RunSection &section, const std::vector<Claim> &claims, const Rules &rules, Strictness strictness )
        : mClaims( claimsOf( section, claims ) )
        , mTable( { section.section, &mClaims, &rules, nullptr, {}, {} }, strictness, UnknownDistance::AsGreatest )
        , mProblem( mTable.problemOf( mTable.all() ) )
        , mFromAxisMm( nearestMm( section.section->leftM ) )
      {
      }
      SectionProblem( const SectionProblem & ) = delete;
      SectionProblem &operator=( const SectionProblem & ) = delete;

      bool fits( SearchWork &work ) const { return feasiblePlaces( mProblem, work ).isFeasible == Feasibility::Yes; }

      /// Where the \a local claim (of the section) may lie, seen from the axis, and what opening costs there over \a decimetres of street.
      CostCurve costOf( std::size_t local, Mm decimetres, const std::function<bool()> &isCancelled ) const
      {
        SearchWork work( std::numeric_limits<std::size_t>::max(), &isCancelled ); // so few claims are searched through in any case
        const std::size_t claim = inTable( local );
        CostCurve curve = partWithin( mTable.openingCost( claim ), feasiblePlacesOf( mProblem, claim, work ) );
        for ( CostPiece &piece : curve )
        {
          piece.value *= decimetres;
          piece.slope *= decimetres;
        }
        return moved( std::move( curve ), -mFromAxisMm );
      }

      void fix( std::size_t local, Mm fromAxis )
      {
        const Mm at = fromAxis + mFromAxisMm;
        for ( ClaimOption &option : mProblem.options )
        {
          if ( option.claim == inTable( local ) )
            option.places = inBoth( option.places, { { at, at } } );
        }
      }

      /// Of the claims of the section, in their order; all have been fixed.
      std::vector<PlacedClaim> placed( SearchWork &work ) const
      {
        std::vector<const CostCurve *> costs;
        for ( std::size_t claim = 0; claim < mTable.claimCount(); ++claim )
          costs.push_back( &mTable.openingCost( claim ) );
        const FeasiblePlaces feasible = feasiblePlaces( mProblem, work );
        return mTable.placed( cheapestPlaces( mProblem, costs, feasible.places, work ).places, mProblem );
      }

      private:
      static std::vector<Claim> claimsOf( const RunSection &section, const std::vector<Claim> &claims )
      {
        if ( section.asked )
          return *section.asked;
        std::vector<Claim> ofSection;
        for ( const std::size_t claim : section.claims )
          ofSection.push_back( claims[claim] );
        return ofSection;
      }

      std::size_t inTable( std::size_t local ) const
      {
        std::size_t claim = 0;
        while ( mTable.givenClaim( claim ) != local )
          ++claim;
        return claim;
      }

      const std::vector<Claim> mClaims;
      const PlacingTable mTable;
      PlacingProblem mProblem;
      const Mm mFromAxisMm;
    };

    class Running
    {
      public:
      Running( const std::vector<RunSection> &sections, const std::vector<Claim> &claims, const Rules &rules, const RunOptions &options )
        : mSections( sections )
        , mClaims( claims )
        , mRules( rules )
        , mOptions( options )
      {
        for ( std::size_t i = 0; i < sections.size(); ++i )
        {
          mFitsCarefully.push_back( fits( i, Strictness::Careful ) );
          mFits.push_back( mFitsCarefully[i] || fits( i, Strictness::Plain ) );
        }
      }

      RunThrough run()
      {
        std::optional<std::vector<ProvenBreak>> proven; // most streets have none, and need no proof
        std::vector<std::size_t> order = byWidth();
        std::optional<RunThrough> best;
        for ( const bool isCareful : { true, false } )
        {
          for ( std::size_t attempt = 0; attempt <= mClaims.size(); ++attempt )
          {
            RunThrough tried = lay( order, isCareful );
            if ( !tried.breaks.empty() && !proven )
              proven = provenBreaks();
            if ( proven )
              markProven( tried.breaks, *proven );
            const std::size_t unproven = unprovenOf( tried );
            if ( !best || unproven < unprovenOf( *best ) )
              best = tried;
            if ( unproven == 0 )
              return std::move( *best );
            const auto first = std::find_if( tried.breaks.begin(), tried.breaks.end(), []( const RunBreak &found ) { return !found.isProven; } );
            const auto place = std::find( order.begin(), order.end(), first->claim );
            if ( place == order.begin() )
              break;
            std::rotate( order.begin(), place, place + 1 );
          }
        }
        return std::move( *best );
      }

      private:
      static std::size_t unprovenOf( const RunThrough &run )
      {
        return static_cast<std::size_t>( std::count_if( run.breaks.begin(), run.breaks.end(), []( const RunBreak &found ) { return !found.isProven; } ) );
      }

      bool fits( std::size_t section, Strictness strictness ) const
      {
        const RunSection &of = mSections[section];
        if ( !of.section->isCovered || of.claims.size() > MOST_EXACT_CLAIMS )
          return false;
        if ( of.verdict )
          return *of.verdict == Verdict::Fits || ( *of.verdict == Verdict::Tight && strictness == Strictness::Plain );
        SearchWork work = newWork();
        return SectionProblem( of, mClaims, mRules, strictness ).fits( work );
      }

      SearchWork newWork() const { return SearchWork( WORK_FOR_SECTION, &mOptions.isCancelled ); }

      std::vector<std::size_t> byWidth() const
      {
        std::vector<std::size_t> order = orderOf( mClaims );
        std::stable_sort( order.begin(), order.end(), [this]( std::size_t a, std::size_t b ) { return mClaims[a].widthM > mClaims[b].widthM; } );
        return order;
      }

      std::optional<std::size_t> localOf( std::size_t section, std::size_t claim ) const
      {
        const std::vector<std::size_t> &claims = mSections[section].claims;
        const auto found = std::find( claims.begin(), claims.end(), claim );
        return found == claims.end() ? std::nullopt : std::optional<std::size_t>( found - claims.begin() );
      }

      /// Rows of neighbouring sections in which a claim lies.
      std::vector<Stretch> rowsOf( std::size_t claim ) const
      {
        std::vector<Stretch> sections;
        for ( std::size_t i = 0; i < mSections.size(); ++i )
        {
          if ( mFits[i] && localOf( i, claim ) )
            sections.push_back( { static_cast<Mm>( i ), static_cast<Mm>( i ) } );
        }
        return united( std::move( sections ) );
      }

      double apartM( std::size_t before, std::size_t after ) const
      {
        return std::max( mSections[after].section->chainM - mSections[before].section->chainM, 0.0 );
      }

      /// How far a claim may move aside. Places are whole millimetres from the axis as it is rounded: what that adds to a move is taken off.
      Mm reachMm( std::size_t before, std::size_t after ) const
      {
        const auto roundedM = [this]( std::size_t section )
        {
          const double leftM = mSections[section].section->leftM;
          return metresOf( nearestMm( leftM ) ) - leftM;
        };
        const double reachM = apartM( before, after ) * std::max( mOptions.driftMPerM, 0.0 );
        return std::max<Mm>( floorMm( reachM - std::abs( roundedM( after ) - roundedM( before ) ) ), 0 );
      }

      /// The length of street for which a section stands: half way to its neighbours.
      Mm decimetresOf( std::size_t section ) const
      {
        const double before = section > 0 ? apartM( section - 1, section ) : 0;
        const double after = section + 1 < mSections.size() ? apartM( section, section + 1 ) : 0;
        return std::max<Mm>( std::llround( ( before + after ) / 2 * 10 ), 1 );
      }

      using Problems = std::vector<std::unique_ptr<SectionProblem>>;

      Problems problems( bool isCareful ) const
      {
        Problems problems;
        for ( std::size_t i = 0; i < mSections.size(); ++i )
        {
          const Strictness strictness = isCareful && mFitsCarefully[i] ? Strictness::Careful : Strictness::Plain;
          problems.push_back( mFits[i] ? std::make_unique<SectionProblem>( mSections[i], mClaims, mRules, strictness ) : nullptr );
        }
        return problems;
      }

      RunLine lineOf( const Problems &problems, std::size_t claim, const Stretch &row ) const
      {
        std::vector<CostCurve> costs;
        std::vector<Mm> reach;
        for ( Mm i = row.from; i <= row.to; ++i )
        {
          const auto section = static_cast<std::size_t>( i );
          costs.push_back( problems[section]->costOf( *localOf( section, claim ), decimetresOf( section ), mOptions.isCancelled ) );
          reach.push_back( i == row.from ? 0 : reachMm( section - 1, section ) );
        }
        return cheapestLine( costs, reach, std::llround( std::max( mOptions.bendEuros, 0.0 ) / EUROS_PER_UNIT ) );
      }

      static void addBreaks( std::vector<RunBreak> &breaks, std::size_t claim, const Stretch &row, const RunLine &line )
      {
        for ( const std::size_t i : line.breaks )
        {
          const std::size_t after = static_cast<std::size_t>( row.from ) + i;
          breaks.push_back( { claim, after - 1, after, false } );
        }
      }

      /// Somewhere after the one section and up to the other a claim must break.
      struct ProvenBreak
      {
        std::size_t claim = 0;
        std::size_t from = 0;
        std::size_t to = 0;
      };

      /// Of each claim by itself, the others giving way.
      std::vector<ProvenBreak> provenBreaks() const
      {
        const Problems free = problems( false );
        std::vector<ProvenBreak> breaks;
        for ( std::size_t claim = 0; claim < mClaims.size(); ++claim )
        {
          for ( const Stretch &row : rowsOf( claim ) )
          {
            auto from = static_cast<std::size_t>( row.from );
            for ( const std::size_t i : lineOf( free, claim, row ).breaks )
            {
              const std::size_t to = static_cast<std::size_t>( row.from ) + i;
              breaks.push_back( { claim, from, to } );
              from = to;
            }
          }
        }
        return breaks;
      }

      /// Of the breaks that lie where one is proven to be needed, one is proven.
      static void markProven( std::vector<RunBreak> &breaks, const std::vector<ProvenBreak> &proven )
      {
        for ( const ProvenBreak &known : proven )
        {
          const auto found = std::find_if( breaks.begin(), breaks.end(),
            [&known]( const RunBreak &other ) { return other.claim == known.claim && known.from < other.after && other.after <= known.to; } );
          if ( found != breaks.end() )
            found->isProven = true;
        }
      }

      RunThrough lay( const std::vector<std::size_t> &order, bool isCareful ) const
      {
        RunThrough run;
        const Problems laid = problems( isCareful );
        for ( const std::size_t claim : order )
        {
          for ( const Stretch &row : rowsOf( claim ) )
          {
            const RunLine line = lineOf( laid, claim, row );
            for ( std::size_t i = 0; i < line.at.size(); ++i )
            {
              const std::size_t section = static_cast<std::size_t>( row.from ) + i;
              laid[section]->fix( *localOf( section, claim ), line.at[i] );
            }
            addBreaks( run.breaks, claim, row, line );
            run.bendEuros += static_cast<double>( line.bends ) * mOptions.bendEuros;
          }
        }
        std::sort( run.breaks.begin(), run.breaks.end(),
          []( const RunBreak &a, const RunBreak &b ) { return a.claim != b.claim ? a.claim < b.claim : a.after < b.after; } );
        for ( std::size_t i = 0; i < mSections.size(); ++i )
        {
          run.placed.emplace_back();
          run.isTight.push_back( mFits[i] && !( isCareful && mFitsCarefully[i] ) );
          if ( !mFits[i] )
            continue;
          SearchWork work = newWork();
          run.placed[i] = laid[i]->placed( work );
          for ( PlacedClaim &place : run.placed[i] )
          {
            place.claim = mSections[i].claims[place.claim];
            run.openingEuros += openingEurosOf( i, place );
          }
        }
        return run;
      }

      double openingEurosOf( std::size_t section, const PlacedClaim &place ) const
      {
        return openingEurosPerM( *mSections[section].section, mClaims[place.claim], place, mRules ) * static_cast<double>( decimetresOf( section ) ) / 10;
      }

      const std::vector<RunSection> &mSections;
      const std::vector<Claim> &mClaims;
      const Rules &mRules;
      const RunOptions &mOptions;
      std::vector<bool> mFitsCarefully; ///< by section
      std::vector<bool> mFits;
    };
  } // namespace

  RunThrough runThrough( const std::vector<RunSection> &sections, const std::vector<Claim> &claims, const Rules &rules, const RunOptions &options )
  {
    return Running( sections, claims, rules, options ).run();
  }
} // namespace koppelkans
