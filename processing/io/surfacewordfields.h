// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfields.h>

#include <QList>

namespace koppelkans
{
  /// The fields of a layer of public space that tell what it is for and what lies on it, the most precise first: of words that contradict the first counts.
  /// Known are, with or without accents, case and separators, and also where the name of a class of objects follows (plus-functieWegdeel): plus-functie,
  /// plus-fysiekVoorkomen, bgt-functie, functie, function, bgt-fysiekVoorkomen, surfaceMaterial, fysiekVoorkomen, klasse, class, bgt-klasse, surface, paving,
  /// verharding, verhardingssoort, materiaal, material, gebruik, use, soort, type, revêtement, fonction. Texts only.
  QList<int> surfaceWordFields( const QgsFields &fields );

  /// The field that tells which street a feature is of: \a wanted, or where that is empty a field with a name that says so; -1: none.
  /// For ids: street_id, id_street, straat_id, straatid, wegvak_id, wvk_id, straatcode, rue_id.
  int streetIdField( const QgsFields &fields, const QString &wanted );

  /// For names: street_name, streetname, straatnaam, straat, openbareruimtenaam, openbare_ruimte, stt_naam, nom_rue, rue, street; \a isOfStreets: name, naam
  /// and nom too.
  int streetNameField( const QgsFields &fields, const QString &wanted, bool isOfStreets );
} // namespace koppelkans
