// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

class QgsFields;

namespace koppelkans
{
  /// Words of a source and what they mean. A word matches whatever its case; in a key '*' stands for any text. The whole word wins over a pattern, the longer
  /// pattern over the shorter, the alphabet decides between equals.
  class ValueTable
  {
    public:
    void insert( const QString &key, const QString &value );
    bool isEmpty() const { return mWords.isEmpty() && mPatterns.isEmpty(); }

    /// The key that matches \a word, and its value; null key when none does.
    std::pair<QString, QString> find( const QString &word ) const;

    private:
    QMap<QString, QString> mWords;
    QVector<std::pair<QString, QString>> mPatterns; ///< longest first
  };

  /// How a preset fills one field of the task layer.
  struct PresetField
  {
    QStringList expressions;          ///< alternatives: the first whose columns all exist counts
    QString value;                    ///< fixed value, where there is no expression
    ValueTable values;                ///< what the words of the source mean
    ValueTable assumedValues;         ///< likewise, but taken for granted: the field is listed in "assumed"
    std::optional<QString> otherwise; ///< for words in neither table; without it such a word is reported and the field stays empty
    bool isAssumed = false;           ///< whatever the expression gives is taken for granted
  };

  /// How the columns of one kind of source become the fields of the task layer (presets/README.md).
  struct Preset
  {
    QString id;
    QString name;
    QVector<QStringList> recognise; ///< the columns that give the source away; one list that is wholly there will do
    QString crs;                    ///< projected reference system to compute in when the layer is geographic; may be empty
    QStringList unknown;            ///< texts that mean unknown in this source
    QMap<QString, PresetField> fields;
  };

  /// Reads a preset. Throws QgsProcessingException naming \a file, the key and what is allowed.
  Preset readPreset( const QByteArray &json, const QString &file );

  /// The shipped presets and those in the folder `presets` of the rules folder of the settings and of \a rulesFolder (may be empty), by name. Of the same name
  /// the last counts. Throws like readPreset().
  QVector<Preset> loadPresets( const QString &rulesFolder );

  /// The preset \a name alone: what is wrong with others does not matter. Throws like readPreset(); \a name must be one of presetNames().
  Preset loadPreset( const QString &name, const QString &rulesFolder );

  /// Names of the presets to choose from: those of the contract first, then files that were added to the folder of the settings and to \a rulesFolder.
  QStringList presetNames( const QString &rulesFolder = QString() );

  struct Recognition
  {
    int preset = -1;     ///< index; -1 when none fits
    QString explanation; ///< which columns gave it away, or, preset by preset, what could not be found
  };

  /// The preset with most of its columns in \a fields (case does not matter); the earlier one among equals.
  Recognition recognisePreset( const QVector<Preset> &presets, const QgsFields &fields );
} // namespace koppelkans
