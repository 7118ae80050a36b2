// SPDX-License-Identifier: GPL-2.0-or-later
#include "optionspage.h"

#include "rulesfolder.h"
#include "rulesstatus.h"

#include <qgsapplication.h>
#include <qgsfilewidget.h>
#include <qgssettings.h>

#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace koppelkans
{
  OptionsPage::OptionsPage( QWidget *parent )
    : QgsOptionsPageWidget( parent )
    , mFolder( new QgsFileWidget( this ) )
    , mRules( new QTreeWidget( this ) )
    , mCopyButton( new QPushButton( tr( "Copy the shipped rules to this folder" ), this ) )
    , mMessage( new QLabel( this ) )
  {
    setObjectName( QStringLiteral( "Koppelkans" ) ); // by which QGIS opens the page
    auto *explanation = new QLabel(
      tr( "The shipped rules are indicative. Tables in this folder replace them, file by file; a table that is not there stays as shipped." ), this );
    mCopyButton->setObjectName( QStringLiteral( "copyRules" ) );
    explanation->setWordWrap( true );
    mFolder->setObjectName( QStringLiteral( "rulesFolder" ) );
    mFolder->setStorageMode( QgsFileWidget::GetDirectory );
    mFolder->setDialogTitle( tr( "Folder with your own rules" ) );
    mFolder->setFilePath( QgsSettings().value( RULES_FOLDER_SETTING ).toString() );

    mRules->setObjectName( QStringLiteral( "rulesTables" ) );
    mRules->setHeaderLabels( { tr( "Table" ), tr( "Taken from" ), tr( "State" ) } );
    mRules->header()->setStretchLastSection( true );
    mMessage->setWordWrap( true );
    mMessage->setTextInteractionFlags( Qt::TextSelectableByMouse );

    auto *form = new QFormLayout;
    auto *label = new QLabel( tr( "&Rules folder" ), this );
    label->setBuddy( mFolder );
    form->addRow( label, mFolder );
    auto *buttons = new QHBoxLayout;
    buttons->addWidget( mCopyButton );
    buttons->addStretch();
    auto *layout = new QVBoxLayout( this );
    layout->setContentsMargins( 0, 0, 0, 0 );
    layout->addWidget( explanation );
    layout->addLayout( form );
    layout->addWidget( mRules );
    layout->addLayout( buttons );
    layout->addWidget( mMessage );

    connect( mFolder, &QgsFileWidget::fileChanged, this,
      [this]
      {
        mMessage->clear();
        showRules();
      } );
    connect( mCopyButton, &QPushButton::clicked, this, &OptionsPage::copyShippedRules );
    showRules();
  }

  void OptionsPage::apply()
  {
    QgsSettings().setValue( RULES_FOLDER_SETTING, mFolder->filePath() );
  }

  void OptionsPage::showRules()
  {
    const QString folder = mFolder->filePath();
    mCopyButton->setEnabled( !folder.isEmpty() );
    if ( !folder.isEmpty() && !QDir( folder ).exists() )
      mMessage->setText( tr( "This folder does not exist. Choose another one, or copy the shipped rules to make it." ) );
    mRules->clear();
    for ( const RulesFileStatus &status : rulesStatus( folder ) )
    {
      auto *row = new QTreeWidgetItem( mRules );
      row->setText( 0, status.file );
      row->setText( 1, status.overridden ? tr( "this folder" ) : tr( "shipped" ) );
      const bool isFine = status.problem.isEmpty();
      const QString fine = status.remarks.isEmpty() ? tr( "reads without error" ) : tr( "reads without error; remarks: %1" ).arg( status.remarks.size() );
      row->setText( 2, isFine ? fine : status.problem );
      row->setToolTip( 2, row->text( 2 ) );
      row->setIcon( 2, QgsApplication::getThemeIcon( isFine ? QStringLiteral( "/mIconSuccess.svg" ) : QStringLiteral( "/mIconWarning.svg" ) ) );
      for ( const QString &remark : status.remarks )
      {
        auto *line = new QTreeWidgetItem( row, { remark } );
        line->setFirstColumnSpanned( true );
        line->setToolTip( 0, remark );
        line->setIcon( 0, QgsApplication::getThemeIcon( QStringLiteral( "/mIconInfo.svg" ) ) );
      }
    }
    mRules->resizeColumnToContents( 0 ); // while the remarks are folded: they span all columns
    mRules->resizeColumnToContents( 1 );
  }

  void OptionsPage::copyShippedRules()
  {
    const RulesCopy copy = copyShippedRulesTo( mFolder->filePath() );
    const QString comma = QStringLiteral( ", " );
    QStringList lines;
    if ( !copy.copied.isEmpty() )
      lines << tr( "Copied: %1." ).arg( copy.copied.join( comma ) );
    if ( !copy.kept.isEmpty() )
      lines << tr( "Kept as they are: %1. To get the shipped table back, remove yours first." ).arg( copy.kept.join( comma ) );
    if ( !copy.failed.isEmpty() )
      lines << tr( "Could not be written: %1. Choose a folder you may write in." ).arg( copy.failed.join( comma ) );
    showRules();
    mMessage->setText( lines.join( QLatin1Char( '\n' ) ) );
  }

  OptionsPageFactory::OptionsPageFactory()
    : QgsOptionsWidgetFactory( QStringLiteral( "Koppelkans" ), QIcon( QStringLiteral( ":/koppelkans/icons/koppelkans.svg" ) ) )
  {
  }

  QgsOptionsPageWidget *OptionsPageFactory::createWidget( QWidget *parent ) const
  {
    return new OptionsPage( parent );
  }
} // namespace koppelkans
