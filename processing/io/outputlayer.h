// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeaturesink.h>

#include <QCoreApplication>
#include <QString>

#include <memory>

class QgsProcessingContext;
class QgsProcessingFeedback;

namespace koppelkans
{
  class GeoPackageIndex;

  /// A layer that is being written. Unless finish() is reached it is removed again, so that interrupted work leaves no half-written layer.
  class OutputLayer
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    /// Whether a file was there before the output was made: what else it holds must outlive an interrupted run.
    enum class Container
    {
      New,
      Existing
    };

    /// \a sink and \a destination as QgsProcessingAlgorithm::parameterAsSink() gives them. A null \a sink stands for an optional output that nobody asked for:
    /// it takes features and forgets them. \a container: of a table in a file. \a index: the spatial index that is to be made of it; null where the sink does
    /// so.
    OutputLayer( std::unique_ptr<QgsFeatureSink> sink, const QString &destination, QgsProcessingContext &context, Container container,
      std::unique_ptr<GeoPackageIndex> index );
    ~OutputLayer();
    OutputLayer( const OutputLayer & ) = delete;
    OutputLayer &operator=( const OutputLayer & ) = delete;

    /// Whether anybody asked for it; also after finish().
    bool isWanted() const { return mIsWanted; }
    const QString &destination() const { return mDestination; }

    /// Throws QgsProcessingException when the feature cannot be written (disk full, target locked).
    void add( QgsFeature &feature );

    /// Writes what is still held back, closes the layer and counts what a file then holds: of a failure on closing QGIS says nothing. Throws
    /// QgsProcessingException when something is missing. \a feedback: where a layer that lacks nothing but its spatial index is told; may be null.
    void finish( QgsProcessingFeedback *feedback );

    private:
    [[noreturn]] void failToWrite( const QString &reason ) const;
    bool isFile() const;
    void removeTarget();

    std::unique_ptr<QgsFeatureSink> mSink;
    const bool mIsWanted;
    QString mDestination;
    QgsProcessingContext &mContext;
    const Container mContainer;
    std::unique_ptr<GeoPackageIndex> mIndex;
    long long mAddedCount = 0;
    bool mHasPlaces = false; ///< whether any feature has
    bool mIsFinished = false;
  };
} // namespace koppelkans
