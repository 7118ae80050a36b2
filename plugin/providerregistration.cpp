// SPDX-License-Identifier: GPL-2.0-or-later
#include "providerregistration.h"

#include "provider.h"
#include "qgiscompat.h"

#include <qgsapplication.h>
#include <qgsprocessingregistry.h>

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace
{
  // The count lives on the registry, not in this library: a copy of the library that another door opened must see the same count.
  constexpr const char *USERS_PROPERTY = "koppelkansProviderUsers";
  const QString TRANSLATOR_NAME = QStringLiteral( "koppelkansTranslator" );
  const QString PROVIDER_ID = QStringLiteral( "koppelkans" );
} // namespace

// The resources sit in a static library, where nobody would start them. Qt wants the macro outside any namespace.
static void startResources()
{
  Q_INIT_RESOURCE( koppelkans );
}

namespace
{
  // What QGIS itself is translated to: --lang and the language of the system are known there before they are in the settings. Programs that set none, as
  // Python's, have the settings alone.
  QString languageOfQgis()
  {
    const QString translation = QgsApplication::instance()->translation();
    return translation.isEmpty() ? QgsApplication::locale() : translation;
  }

  // The translator is a child of the registry for the same reason as the count; English is what the source says, so none is needed for that.
  void installTranslator( QObject *registry )
  {
    auto *translator = new QTranslator( registry );
    translator->setObjectName( TRANSLATOR_NAME );
    if ( translator->load( QLocale( languageOfQgis() ), QStringLiteral( "koppelkans" ), QStringLiteral( "_" ), QStringLiteral( ":/koppelkans/i18n" ) ) )
      QCoreApplication::installTranslator( translator );
    else
      delete translator;
  }
} // namespace

bool koppelkans_add_provider()
{
  startResources();
  QgsProcessingRegistry *registry = QgsApplication::processingRegistry();
  if ( !registry->providerById( PROVIDER_ID ) )
  {
    registry->setProperty( USERS_PROPERTY, 0 );
    delete registry->findChild<QTranslator *>( TRANSLATOR_NAME );
    installTranslator( registry );
    // The registry owns what it is given, and deletes what it refuses.
    if ( !registry->addProvider( new koppelkans::Provider ) )
      return false;
  }
  registry->setProperty( USERS_PROPERTY, registry->property( USERS_PROPERTY ).toInt() + 1 );
  return true;
}

bool koppelkans_remove_provider()
{
  QgsProcessingRegistry *registry = QgsApplication::processingRegistry();
  const int users = registry->property( USERS_PROPERTY ).toInt();
  if ( users == 0 )
    return false;
  registry->setProperty( USERS_PROPERTY, users - 1 );
  if ( users == 1 )
  {
    registry->removeProvider( PROVIDER_ID );
    delete registry->findChild<QTranslator *>( TRANSLATOR_NAME );
  }
  return true;
}

int koppelkans_qgis_version()
{
  return koppelkans::compat::BUILT_FOR_QGIS;
}
