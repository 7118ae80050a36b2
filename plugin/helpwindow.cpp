// SPDX-License-Identifier: GPL-2.0-or-later
#include "helpwindow.h"

#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace koppelkans
{
  HelpWindow::HelpWindow( QWidget *parent )
    : QDialog( parent )
  {
    setWindowTitle( tr( "Koppelkans: first steps" ) );
    setAttribute( Qt::WA_DeleteOnClose );
    const QStringList steps = {
      tr( "<b>Load</b> the layers of the sectors as they are: works, programmes, visions, cables and pipes." ),
      tr( "<b>Prepare tasks</b> turns one such layer into tasks: it recognises known formats, reads dates in any notation, repairs areas, and lists in a "
          "second layer what it could not use and why." ),
      tr( "<b>Check tasks</b> lists what is missing or contradictory, with the remedy for each." ),
      tr( "<b>Stack tasks</b> lays all task layers over one another. Each place then says how many tasks of whom come together there, when the street opens, "
          "and how often." ),
      tr( "The <b>stacking dock</b> ranks the places; click one to go there, or click the map to see what lies there." ),
    };
    auto *text = new QTextBrowser( this );
    text->setHtml( QStringLiteral( "<h3>%1</h3><ol><li>%2</li></ol><p>%3</p>" )
                     .arg( tr( "From layers to a map of what comes together where" ), steps.join( QStringLiteral( "</li><li>" ) ),
                       tr( "The same steps are in the Processing toolbox, for models and batches. Your own tariffs, sectors and clearances go into the rules "
                           "folder: Settings > Options > Koppelkans." ) ) );
    auto *buttons = new QDialogButtonBox( QDialogButtonBox::Close, this );
    connect( buttons, &QDialogButtonBox::rejected, this, &QDialog::close );
    auto *layout = new QVBoxLayout( this );
    layout->addWidget( text );
    layout->addWidget( buttons );
    resize( 520, 380 );
  }
} // namespace koppelkans
