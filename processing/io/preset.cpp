// SPDX-License-Identifier: GPL-2.0-or-later
#include "preset.h"

#include "rulesfolder.h"
#include "taskfields.h"
#include "translation.h"

#include <qgsexception.h>
#include <qgsfields.h>
#include <qgssettings.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace koppelkans
{
  namespace
  {
    [[noreturn]] void refuse( const QString &file, const QString &problem )
    {
      throw QgsProcessingException( tr( "Preset %1: %2 See presets/README.md for the format." ).arg( file, problem ) );
    }

    void refuseUnknownKeys( const QJsonObject &object, const QStringList &allowed, const QString &where, const QString &file )
    {
      for ( const QString &key : object.keys() )
      {
        if ( !allowed.contains( key ) )
          refuse( file, tr( "unknown key '%1' in %2; allowed are %3." ).arg( key, where, allowed.join( QStringLiteral( ", " ) ) ) );
      }
    }

    QString textOf( const QJsonValue &value, const QString &where, const QString &file )
    {
      if ( !value.isString() )
        refuse( file, tr( "%1 must be a text." ).arg( where ) );
      return value.toString();
    }

    QStringList textsOf( const QJsonValue &value, const QString &where, const QString &file )
    {
      if ( value.isString() )
        return { value.toString() };
      if ( !value.isArray() )
        refuse( file, tr( "%1 must be a text or a list of texts." ).arg( where ) );
      QStringList texts;
      const QJsonArray items = value.toArray();
      for ( const QJsonValue &item : items )
        texts << textOf( item, where, file );
      return texts;
    }

    ValueTable tableOf( const QJsonValue &value, const QString &where, const QString &file )
    {
      if ( !value.isUndefined() && !value.isObject() )
        refuse( file, tr( "%1 must be a table of texts: { \"word\": \"value\" }." ).arg( where ) );
      ValueTable table;
      const QJsonObject object = value.toObject();
      for ( auto it = object.begin(); it != object.end(); ++it )
        table.insert( it.key(), textOf( it.value(), where + QStringLiteral( ", '%1'" ).arg( it.key() ), file ) );
      return table;
    }

    PresetField fieldOf( const QJsonValue &value, const QString &name, const QString &file )
    {
      const QString where = tr( "field '%1'" ).arg( name );
      if ( !value.isObject() )
        refuse( file, tr( "%1 must be an object with 'expression' or 'value'." ).arg( where ) );
      const QJsonObject object = value.toObject();
      refuseUnknownKeys( object,
        { QStringLiteral( "expression" ), QStringLiteral( "value" ), QStringLiteral( "values" ), QStringLiteral( "assumed_values" ),
          QStringLiteral( "otherwise" ), QStringLiteral( "assumed" ) },
        where, file );
      if ( object.contains( QStringLiteral( "expression" ) ) == object.contains( QStringLiteral( "value" ) ) )
        refuse( file, tr( "%1 needs either 'expression' or 'value'." ).arg( where ) );

      PresetField field;
      if ( object.contains( QStringLiteral( "expression" ) ) )
        field.expressions = textsOf( object.value( QStringLiteral( "expression" ) ), where, file );
      else
        field.value = textOf( object.value( QStringLiteral( "value" ) ), where, file );
      field.values = tableOf( object.value( QStringLiteral( "values" ) ), where, file );
      field.assumedValues = tableOf( object.value( QStringLiteral( "assumed_values" ) ), where, file );
      if ( object.contains( QStringLiteral( "otherwise" ) ) )
        field.otherwise = textOf( object.value( QStringLiteral( "otherwise" ) ), where, file );
      field.isAssumed = object.value( QStringLiteral( "assumed" ) ).toBool();
      return field;
    }

    QString foldedWord( const QString &word )
    {
      return word.simplified().toCaseFolded();
    }

    /// Whether \a word fits \a pattern, in which '*' stands for any text; both folded.
    bool fits( const QString &word, const QString &pattern )
    {
      const QStringList parts = pattern.split( '*' );
      if ( !word.startsWith( parts.first() ) || word.size() < parts.first().size() + parts.last().size() || !word.endsWith( parts.last() ) )
        return false;
      auto from = parts.first().size();
      for ( auto i = 1; i + 1 < parts.size(); ++i )
      {
        const auto found = word.indexOf( parts[i], from );
        if ( found < 0 )
          return false;
        from = found + parts[i].size();
      }
      return from <= word.size() - parts.last().size();
    }

    QStringList jsonFiles( const QString &folder )
    {
      QStringList paths;
      for ( const QFileInfo &info : QDir( folder ).entryInfoList( { QStringLiteral( "*.json" ) }, QDir::Files, QDir::Name ) )
        paths << info.filePath();
      return paths;
    }

    /// Files of a user's own presets: those of the settings, then those of \a rulesFolder.
    QStringList ownPresetFiles( const QString &rulesFolder )
    {
      QStringList paths;
      for ( const QString &folder : { QgsSettings().value( RULES_FOLDER_SETTING ).toString(), rulesFolder } )
      {
        if ( !folder.isEmpty() )
          paths << jsonFiles( QDir( folder ).filePath( QStringLiteral( "presets" ) ) );
      }
      return paths;
    }

    const QString SHIPPED_FOLDER = QStringLiteral( ":/koppelkans/presets" );

    Preset presetOfFile( const QString &path )
    {
      QFile file( path );
      if ( !file.open( QIODevice::ReadOnly ) )
        refuse( path, tr( "cannot be read: %1." ).arg( file.errorString() ) );
      Preset preset = readPreset( file.readAll(), path );
      if ( preset.id != QFileInfo( path ).completeBaseName() )
        refuse( path, tr( "'id' is '%1', but must be the name of the file." ).arg( preset.id ) );
      return preset;
    }
  } // namespace

  void ValueTable::insert( const QString &key, const QString &value )
  {
    const QString folded = foldedWord( key );
    if ( !folded.contains( '*' ) )
    {
      mWords.insert( folded, value );
      return;
    }
    mPatterns.append( { folded, value } );
    std::sort( mPatterns.begin(), mPatterns.end(),
      []( const auto &a, const auto &b ) { return a.first.size() != b.first.size() ? a.first.size() > b.first.size() : a.first < b.first; } );
  }

  std::pair<QString, QString> ValueTable::find( const QString &word ) const
  {
    const QString folded = foldedWord( word );
    const auto exact = mWords.constFind( folded );
    if ( exact != mWords.constEnd() )
      return { exact.key(), exact.value() };
    for ( const auto &pattern : mPatterns )
    {
      if ( fits( folded, pattern.first ) )
        return pattern;
    }
    return {};
  }

  Preset readPreset( const QByteArray &json, const QString &file )
  {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson( json, &error );
    if ( error.error != QJsonParseError::NoError )
      refuse( file, tr( "not valid JSON at character %1: %2." ).arg( error.offset ).arg( error.errorString() ) );
    if ( !document.isObject() )
      refuse( file, tr( "must be a JSON object." ) );
    const QJsonObject object = document.object();
    refuseUnknownKeys( object,
      { QStringLiteral( "id" ), QStringLiteral( "name" ), QStringLiteral( "source" ), QStringLiteral( "unverified" ), QStringLiteral( "recognise" ),
        QStringLiteral( "crs" ), QStringLiteral( "unknown" ), QStringLiteral( "fields" ) },
      tr( "the preset" ), file );

    Preset preset;
    preset.id = textOf( object.value( QStringLiteral( "id" ) ), QStringLiteral( "'id'" ), file );
    preset.name = textOf( object.value( QStringLiteral( "name" ) ), QStringLiteral( "'name'" ), file );
    if ( object.contains( QStringLiteral( "crs" ) ) )
      preset.crs = textOf( object.value( QStringLiteral( "crs" ) ), QStringLiteral( "'crs'" ), file );
    if ( object.contains( QStringLiteral( "unknown" ) ) )
      preset.unknown = textsOf( object.value( QStringLiteral( "unknown" ) ), QStringLiteral( "'unknown'" ), file );
    const QJsonArray recognise = object.value( QStringLiteral( "recognise" ) ).toArray();
    for ( const QJsonValue &columns : recognise )
      preset.recognise << textsOf( columns, QStringLiteral( "'recognise'" ), file );
    if ( preset.recognise.isEmpty() ||
         std::any_of( preset.recognise.begin(), preset.recognise.end(), []( const QStringList &list ) { return list.isEmpty(); } ) )
      refuse( file, tr( "'recognise' must be a list of lists of columns, none of them empty." ) );

    const QgsFields taskLayer = taskFields();
    const QJsonObject fields = object.value( QStringLiteral( "fields" ) ).toObject();
    if ( fields.isEmpty() )
      refuse( file, tr( "'fields' must say how at least one field of the task layer is filled." ) );
    for ( auto it = fields.begin(); it != fields.end(); ++it )
    {
      if ( taskLayer.indexOf( it.key() ) < 0 )
        refuse( file, tr( "'%1' is not a field of the task layer; the fields are %2." ).arg( it.key(), taskLayer.names().join( QStringLiteral( ", " ) ) ) );
      preset.fields.insert( it.key(), fieldOf( it.value(), it.key(), file ) );
    }
    return preset;
  }

  QVector<Preset> loadPresets( const QString &rulesFolder )
  {
    QMap<QString, Preset> byId;
    for ( const QString &path : jsonFiles( SHIPPED_FOLDER ) + ownPresetFiles( rulesFolder ) )
    {
      const Preset preset = presetOfFile( path );
      byId.insert( preset.id, preset );
    }
    return byId.values().toVector();
  }

  Preset loadPreset( const QString &name, const QString &rulesFolder )
  {
    QString last;
    for ( const QString &path : jsonFiles( SHIPPED_FOLDER ) + ownPresetFiles( rulesFolder ) )
    {
      if ( QFileInfo( path ).completeBaseName() == name )
        last = path;
    }
    return presetOfFile( last );
  }

  QStringList presetNames( const QString &rulesFolder )
  {
    QStringList names = { QStringLiteral( "auto" ), QStringLiteral( "none" ), QStringLiteral( "brussels_programme" ), QStringLiteral( "osiris" ),
      QStringLiteral( "wior" ), QStringLiteral( "gipod" ), QStringLiteral( "streetmanager" ), QStringLiteral( "imkl" ) };
    for ( const QString &path : jsonFiles( SHIPPED_FOLDER ) + ownPresetFiles( rulesFolder ) )
    {
      const QString name = QFileInfo( path ).completeBaseName();
      if ( !names.contains( name ) )
        names << name;
    }
    return names;
  }

  Recognition recognisePreset( const QVector<Preset> &presets, const QgsFields &fields )
  {
    Recognition result;
    QStringList missed;
    int mostFound = 0;
    for ( int i = 0; i < presets.size(); ++i )
    {
      QStringList fewestMissing;
      for ( const QStringList &columns : presets[i].recognise )
      {
        QStringList missing;
        for ( const QString &column : columns )
        {
          if ( fields.lookupField( column ) < 0 )
            missing << column;
        }
        if ( missing.isEmpty() && columns.size() > mostFound )
        {
          mostFound = columns.size();
          result.preset = i;
          result.explanation = columns.join( QStringLiteral( ", " ) );
        }
        if ( fewestMissing.isEmpty() || missing.size() < fewestMissing.size() )
          fewestMissing = missing;
      }
      missed
        << QStringLiteral( "  %1 (%2): %3" ).arg( presets[i].id, presets[i].name, tr( "not found: %1" ).arg( fewestMissing.join( QStringLiteral( ", " ) ) ) );
    }
    if ( result.preset < 0 )
      result.explanation = missed.join( '\n' );
    return result;
  }
} // namespace koppelkans
