// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "koppelkansalgorithm.h"

#include "preset.h"
#include "readreport.h"

#include <optional>

namespace koppelkans
{
  class TaskMapper;

  /// Makes a task layer of any vector layer: recognises the source, maps its columns, reads its dates, repairs its geometry.
  class PrepareTasksAlgorithm : public KoppelkansAlgorithm
  {
    Q_DECLARE_TR_FUNCTIONS( koppelkans )

    public:
    QString name() const override { return QStringLiteral( "preparetasks" ); }
    QString displayName() const override { return tr( "Prepare tasks" ); }
    QStringList tags() const override;
    QString shortDescription() const override;
    QString shortHelpString() const override;
    void initAlgorithm( const QVariantMap &configuration = QVariantMap() ) override;
    QgsProcessingAlgorithm *createInstance() const override { return new PrepareTasksAlgorithm(); }

    protected:
    bool checkParameterValues( const QVariantMap &parameters, QgsProcessingContext &context, QString *message = nullptr ) const override;
    bool prepareAlgorithm( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;
    QVariantMap work( const QVariantMap &parameters, QgsProcessingContext &context, QgsProcessingFeedback *feedback ) override;

    private:
    /// \a usual: the columns that are taken by their usual names where there is no preset.
    std::optional<Preset> choosePreset( const QVariantMap &parameters, QgsProcessingContext &context, const QgsFields &columns,
      const QMap<QString, QString> &usual, QgsProcessingFeedback *feedback ) const;
    /// Throws QgsProcessingException when nothing but the geometry would come over from a layer with these \a columns.
    static void requireSomethingRead(
      const TaskMapper &mapper, const std::optional<Preset> &preset, const QgsFields &columns, QgsProcessingFeedback *feedback );

    /// \a isByName: columns are taken by their names, so that which ones were found is news.
    void tellMapping( const TaskMapper &mapper, bool isByName, QgsProcessingFeedback *feedback ) const;

    QString mInputProvider; ///< to look for other layers in its file, where none is what was meant
    QString mInputAddress;
  };
} // namespace koppelkans
