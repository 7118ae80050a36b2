<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>SectionLine</name>
    <message>
        <source>Section %1 has no length</source>
        <translation>Profiel %1 heeft geen lengte</translation>
    </message>
</context>
<context>
    <name>koppelkans</name>
    <message>
        <source>Check tasks</source>
        <translation>Opgaven controleren</translation>
    </message>
    <message>
        <source>check,validate,quality,tasks,works,duplicates,dates,dependencies,controleren,controle,kwaliteit,opgaven,werkzaamheden,dubbel,dubbelen,afhankelijkheden</source>
        <translation>controleren,controle,kwaliteit,opgaven,werkzaamheden,dubbel,dubbelen,datums,afhankelijkheden,check,validate,quality,tasks,works,duplicates,dates,dependencies</translation>
    </message>
    <message>
        <source>Lists what is wrong or doubtful about tasks, where it is, and how to mend it.</source>
        <translation>Somt op wat er aan opgaven fout of twijfelachtig is, waar dat is en hoe u het herstelt.</translation>
    </message>
    <message>
        <source>Task layers</source>
        <translation>Opgavenlagen</translation>
    </message>
    <message>
        <source>Areas the tasks should lie in</source>
        <translation>Gebieden waarin de opgaven horen te liggen</translation>
    </message>
    <message>
        <source>Streets (polygons)</source>
        <translation>Straten (vlakken)</translation>
    </message>
    <message>
        <source>Rules folder</source>
        <translation>Map met regels</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Controles</translation>
    </message>
    <message>
        <source>Number of errors</source>
        <translation>Aantal fouten</translation>
    </message>
    <message>
        <source>Number of warnings</source>
        <translation>Aantal waarschuwingen</translation>
    </message>
    <message>
        <source>Number of things good to know</source>
        <translation>Aantal dingen die goed zijn om te weten</translation>
    </message>
    <message>
        <source>Features read</source>
        <translation>Gelezen objecten</translation>
    </message>
    <message>
        <source>Features that could not be used</source>
        <translation>Objecten die niet bruikbaar waren</translation>
    </message>
    <message>
        <source>Stacking</source>
        <translation>Stapeling</translation>
    </message>
    <message>
        <source>task,sector,preset,import,mapping,refactor,programme,works,dates,repair,opgave,sector,inlezen,veldtoewijzing,programma,werkzaamheden,datums,herstellen,osiris,wior,gipod,klic,imkl,street manager</source>
        <translation>opgave,sector,inlezen,veldtoewijzing,programma,werkzaamheden,datums,herstellen,osiris,wior,gipod,klic,imkl,street manager,task,preset,import,mapping,refactor,programme,works,dates,repair</translation>
    </message>
    <message>
        <source>Makes a task layer of any layer of plans or works: maps its columns, reads its dates, repairs its geometry.</source>
        <translation>Maakt van elke laag met plannen of werken een opgavenlaag: wijst kolommen toe, leest datums en herstelt de geometrie.</translation>
    </message>
    <message>
        <source>Layer of plans or works</source>
        <translation>Laag met plannen of werken</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voorinstelling</translation>
    </message>
    <message>
        <source>Field mapping (overrides the preset)</source>
        <translation>Veldtoewijzing (gaat boven de voorinstelling)</translation>
    </message>
    <message>
        <source>Sector, where no column gives it</source>
        <translation>Sector, waar geen kolom die geeft</translation>
    </message>
    <message>
        <source>Buffer for lines and points without a width (m to each side)</source>
        <translation>Buffer voor lijnen en punten zonder breedte (m naar weerszijden)</translation>
    </message>
    <message>
        <source>Reference system of the tasks</source>
        <translation>Referentiesysteem van de opgaven</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaven</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Tasks written</source>
        <translation>Geschreven opgaven</translation>
    </message>
    <message>
        <source>Tasks with a repaired geometry</source>
        <translation>Opgaven met een herstelde geometrie</translation>
    </message>
    <message>
        <source>Features rejected</source>
        <translation>Afgewezen objecten</translation>
    </message>
    <message>
        <source>SECTOR &apos;%1&apos; is not a sector. The sectors are: %2.</source>
        <translation>SECTOR &apos;%1&apos; is geen sector. De sectoren zijn: %2.</translation>
    </message>
    <message>
        <source>Preset %1 (%2), recognised by the columns %3.</source>
        <translation>Voorinstelling %1 (%2), herkend aan de kolommen %3.</translation>
    </message>
    <message>
        <source>No preset fits, but the layer has the fields of a task layer: these are taken as they are.</source>
        <translation>Geen voorinstelling past, maar de laag heeft de velden van een opgavenlaag: die worden overgenomen zoals ze zijn.</translation>
    </message>
    <message>
        <source>No field of the task layer is filled from a column of this layer. Give a field mapping if that is not what you want.</source>
        <translation>Geen enkel veld van de opgavenlaag wordt uit een kolom van deze laag gevuld. Geef een veldtoewijzing als u dat niet wilt.</translation>
    </message>
    <message>
        <source>Columns that are not used: %1.</source>
        <translation>Kolommen die niet worden gebruikt: %1.</translation>
    </message>
    <message>
        <source>Prepare tasks</source>
        <translation>Opgaven voorbereiden</translation>
    </message>
    <message>
        <source>Task %1 is narrower than a millimetre everywhere and lies in no piece.</source>
        <translation>Opgave %1 is overal smaller dan een millimeter en ligt in geen enkel deelvlak.</translation>
    </message>
    <message>
        <source>Stack tasks</source>
        <translation>Opgaven stapelen</translation>
    </message>
    <message>
        <source>stack,stacking,overlap,together,tasks,works,reopening,street,union,partition,stapeling,stapelen,opgaven,werkzaamheden,graafrust,straat</source>
        <translation>stapeling,stapelen,opgaven,werkzaamheden,graafrust,straat,samenloop,stack,stacking,overlap,together,tasks,works,reopening,street,union,partition</translation>
    </message>
    <message>
        <source>Cuts the tasks of all sectors into pieces and tells what comes together in each.</source>
        <translation>Verdeelt de opgaven van alle sectoren in deelvlakken en zegt wat er in elk deelvlak samenkomt.</translation>
    </message>
    <message>
        <source>Smallest piece (m²)</source>
        <translation>Kleinste deelvlak (m²)</translation>
    </message>
    <message>
        <source>Mark reopening within (years)</source>
        <translation>Heropening markeren binnen (jaren)</translation>
    </message>
    <message>
        <source>Areas to name the pieces by</source>
        <translation>Gebieden die de deelvlakken een naam geven</translation>
    </message>
    <message>
        <source>Name field of the areas</source>
        <translation>Naamveld van de gebieden</translation>
    </message>
    <message>
        <source>Stacks</source>
        <translation>Stapelingen</translation>
    </message>
    <message>
        <source>Stacks by year</source>
        <translation>Stapelingen per jaar</translation>
    </message>
    <message>
        <source>Number of pieces</source>
        <translation>Aantal deelvlakken</translation>
    </message>
    <message>
        <source>Area under one task or more (m²), without slivers</source>
        <translation>Oppervlak onder een of meer opgaven (m²), zonder snippers</translation>
    </message>
    <message>
        <source>Sum over the pieces of area times number of tasks (m²)</source>
        <translation>Som over de deelvlakken van oppervlak maal aantal opgaven (m²)</translation>
    </message>
    <message>
        <source>Area of the pieces that were too small to write (m²)</source>
        <translation>Oppervlak van de deelvlakken die te klein waren om te schrijven (m²)</translation>
    </message>
    <message>
        <source>The same, times the number of tasks on them (m²)</source>
        <translation>Hetzelfde, maal het aantal opgaven daarop (m²)</translation>
    </message>
    <message>
        <source>Number of pieces that were too small to write</source>
        <translation>Aantal deelvlakken die te klein waren om te schrijven</translation>
    </message>
    <message>
        <source>Sum of the tasks&apos; areas less what the 1 mm grid keeps of it (m²)</source>
        <translation>Som van de oppervlakken van de opgaven, min wat het raster van 1 mm ervan behoudt (m²)</translation>
    </message>
    <message>
        <source>the quote (&quot;) is not closed</source>
        <translation>het aanhalingsteken (&quot;) is niet gesloten</translation>
    </message>
    <message>
        <source>the table is empty; its first line must name the columns</source>
        <translation>de tabel is leeg; de eerste regel moet de kolommen noemen</translation>
    </message>
    <message>
        <source>this column is missing</source>
        <translation>deze kolom ontbreekt</translation>
    </message>
    <message>
        <source>the line has %1 cells, the header %2</source>
        <translation>de regel heeft %1 cellen, de kopregel %2</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>mag niet leeg zijn</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a number from %2 to %3 (decimal point), or empty for unknown</source>
        <translation>&apos;%1&apos; moet een getal van %2 tot en met %3 zijn (decimale punt), of leeg voor onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be true or false</source>
        <translation>&apos;%1&apos; moet true of false zijn</translation>
    </message>
    <message>
        <source>Task %1</source>
        <translation>Opgave %1</translation>
    </message>
    <message>
        <source>%1, line %2, column &apos;%3&apos;</source>
        <translation>%1, regel %2, kolom &apos;%3&apos;</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Afgebroken</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be one of: %2</source>
        <translation>&apos;%1&apos; moet een van deze zijn: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; occurs twice; one row for each sector</source>
        <translation>&apos;%1&apos; komt tweemaal voor; één rij per sector</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a colour such as #8e3f97</source>
        <translation>&apos;%1&apos; moet een kleur zijn, zoals #8e3f97</translation>
    </message>
    <message>
        <source>no row for &apos;%1&apos;; one row for each of: %2</source>
        <translation>geen rij voor &apos;%1&apos;; één rij voor elk van: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; occurs twice; one row for each theme</source>
        <translation>&apos;%1&apos; komt tweemaal voor; één rij per thema</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be cable or pipe</source>
        <translation>&apos;%1&apos; moet cable of pipe zijn</translation>
    </message>
    <message>
        <source>The rules table %1 is missing</source>
        <translation>De regeltabel %1 ontbreekt</translation>
    </message>
    <message>
        <source>Internal error: the boundary of a piece is open; please report this with the layers</source>
        <translation>Interne fout: de grens van een deelvlak is niet gesloten; meld dit alstublieft, met de lagen erbij</translation>
    </message>
    <message>
        <source>Internal error: a piece has two outer rings; please report this with the layers</source>
        <translation>Interne fout: een deelvlak heeft twee buitenringen; meld dit alstublieft, met de lagen erbij</translation>
    </message>
    <message>
        <source>Internal error: the sweep met different areas on the two sides of one face; please report this with the layers</source>
        <translation>Interne fout: aan de twee zijden van één deelvlak liggen verschillende vlakken; meld dit alstublieft, met de lagen erbij</translation>
    </message>
    <message>
        <source>a coordinate is not a number or lies beyond 1,000,000 km; use a projected reference system in metres</source>
        <translation>een coördinaat is geen getal of ligt verder dan 1.000.000 km; gebruik een geprojecteerd referentiesysteem in meters</translation>
    </message>
    <message>
        <source>The areas have no field &apos;%1&apos;. Choose one of: %2.</source>
        <translation>De gebieden hebben geen veld &apos;%1&apos;. Kies een van deze: %2.</translation>
    </message>
    <message>
        <source>Draw its area, or delete the feature.</source>
        <translation>Teken het vlak, of verwijder het object.</translation>
    </message>
    <message>
        <source>Draw its area anew: the coordinates are lost.</source>
        <translation>Teken het vlak opnieuw: de coördinaten zijn verloren.</translation>
    </message>
    <message>
        <source>Draw an area with a surface, or make it of a line or point with koppelkans:preparetasks and BUFFER.</source>
        <translation>Teken een vlak met oppervlak, of maak het van een lijn of punt met koppelkans:preparetasks en BUFFER.</translation>
    </message>
    <message>
        <source>Check the layer&apos;s coordinate reference system and the place of the feature.</source>
        <translation>Controleer het coördinatenreferentiesysteem van de laag en de plek van het object.</translation>
    </message>
    <message>
        <source>Nothing to do: the repaired area is used. koppelkans:preparetasks stores it.</source>
        <translation>Niets te doen: het herstelde vlak wordt gebruikt. koppelkans:preparetasks slaat het op.</translation>
    </message>
    <message>
        <source>Give each task an id of its own.</source>
        <translation>Geef elke opgave een eigen id.</translation>
    </message>
    <message>
        <source>Use one of the words of the list, or leave it empty.</source>
        <translation>Gebruik een van de woorden van de lijst, of laat het leeg.</translation>
    </message>
    <message>
        <source>Write the date as 2027-03-31, or a period such as 2027, 03/2027 or Q1 2027.</source>
        <translation>Schrijf de datum als 2027-03-31, of een periode zoals 2027, 03/2027 of Q1 2027.</translation>
    </message>
    <message>
        <source>Check which of the two dates is wrong.</source>
        <translation>Ga na welke van de twee datums fout is.</translation>
    </message>
    <message>
        <source>Correct the number, or leave the field empty when it is unknown.</source>
        <translation>Verbeter het getal, of laat het veld leeg als het onbekend is.</translation>
    </message>
    <message>
        <source>Fill in the sector, or give it with SECTOR of koppelkans:preparetasks.</source>
        <translation>Vul de sector in, of geef die met SECTOR van koppelkans:preparetasks.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelaten: %1</translation>
    </message>
    <message>
        <source>Same place (%1 %), sector and period as task %2</source>
        <translation>Zelfde plek (%1 %), sector en periode als opgave %2</translation>
    </message>
    <message>
        <source>Same place (%1 %), sector and period as task %2 of another owner</source>
        <translation>Zelfde plek (%1 %), sector en periode als opgave %2 van een andere eigenaar</translation>
    </message>
    <message>
        <source>Delete one of them if they are the same work; else say in the name what differs.</source>
        <translation>Verwijder er een als het hetzelfde werk is; zeg anders in de naam wat het verschil is.</translation>
    </message>
    <message>
        <source>Neither start nor end is known</source>
        <translation>Begin en einde zijn allebei onbekend</translation>
    </message>
    <message>
        <source>Fill in at least a year; until then it stacks in space only.</source>
        <translation>Vul ten minste een jaar in; tot dan stapelt de opgave alleen in de ruimte.</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Geen eigenaar</translation>
    </message>
    <message>
        <source>Fill in who plans and pays the task.</source>
        <translation>Vul in wie de opgave plant en betaalt.</translation>
    </message>
    <message>
        <source>A cost or budget without the year of its prices</source>
        <translation>Kosten of budget zonder het jaar van de prijzen</translation>
    </message>
    <message>
        <source>Fill in price_level, the year in whose prices it was estimated.</source>
        <translation>Vul price_level in, het prijspeil (jaar) waarin het is geraamd.</translation>
    </message>
    <message>
        <source>Depends on task %1, which is not there</source>
        <translation>Hangt af van opgave %1, die er niet is</translation>
    </message>
    <message>
        <source>Correct the id, or add the layer that holds that task.</source>
        <translation>Verbeter de id, of voeg de laag toe waar die opgave in staat.</translation>
    </message>
    <message>
        <source>Depends on itself: %1 wait for one another</source>
        <translation>Hangt van zichzelf af: %1 wachten op elkaar</translation>
    </message>
    <message>
        <source>Take one dependency out of the circle.</source>
        <translation>Haal één afhankelijkheid uit de kring.</translation>
    </message>
    <message>
        <source>Lies outside the areas</source>
        <translation>Ligt buiten de gebieden</translation>
    </message>
    <message>
        <source>Check its place and the layer&apos;s coordinate reference system.</source>
        <translation>Controleer de plek en het coördinatenreferentiesysteem van de laag.</translation>
    </message>
    <message>
        <source>Only %1 % of it lies in the areas</source>
        <translation>Slechts %1 % ligt in de gebieden</translation>
    </message>
    <message>
        <source>Check its place; results by area count the part inside.</source>
        <translation>Controleer de plek; resultaten per gebied tellen het deel erbinnen.</translation>
    </message>
    <message>
        <source>Its claim is %1 m wide, the street %2 m at its widest</source>
        <translation>De ruimteclaim is %L1 m breed, de straat op haar breedst %L2 m</translation>
    </message>
    <message>
        <source>Check the width, or look for another street.</source>
        <translation>Controleer de breedte, of zoek een andere straat.</translation>
    </message>
    <message>
        <source>Error: cannot be used as it stands</source>
        <translation>Fout: zo niet bruikbaar</translation>
    </message>
    <message>
        <source>Warning: results suffer</source>
        <translation>Waarschuwing: resultaten lijden eronder</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Goed om te weten</translation>
    </message>
    <message>
        <source>The geometry has no area.</source>
        <translation>De geometrie heeft geen oppervlak.</translation>
    </message>
    <message>
        <source>The feature has no geometry.</source>
        <translation>Het object heeft geen geometrie.</translation>
    </message>
    <message>
        <source>The geometry has a coordinate that is not a number or infinite.</source>
        <translation>De geometrie heeft een coördinaat die geen getal of oneindig is.</translation>
    </message>
    <message>
        <source>The geometry cannot be reprojected: %1</source>
        <translation>De geometrie kan niet worden geherprojecteerd: %1</translation>
    </message>
    <message>
        <source>The geometry lies where the target reference system does not reach.</source>
        <translation>De geometrie ligt waar het doelreferentiesysteem niet reikt.</translation>
    </message>
    <message>
        <source>A line or point of which the width is unknown. Give BUFFER, or map width_m, working_strip_m or network.</source>
        <translation>Een lijn of punt waarvan de breedte onbekend is. Geef BUFFER, of wijs width_m, working_strip_m of network toe.</translation>
    </message>
    <message>
        <source>The line or point cannot be widened: %1</source>
        <translation>De lijn of het punt kan niet worden verbreed: %1</translation>
    </message>
    <message>
        <source>%1 (features: %2, namely %3)</source>
        <translation>%1 (objecten: %2, namelijk %3)</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>geometrie</translation>
    </message>
    <message>
        <source>The unfinished layer %1 could not be removed: %2</source>
        <translation>De onvoltooide laag %1 kon niet worden verwijderd: %2</translation>
    </message>
    <message>
        <source>Could not write to %1: %2. Check that the target can be written and the disk has room.</source>
        <translation>Kon niet schrijven naar %1: %2. Controleer of het doel beschrijfbaar is en de schijf ruimte heeft.</translation>
    </message>
    <message>
        <source>Preset %1: %2 See presets/README.md for the format.</source>
        <translation>Voorinstelling %1: %2 Zie presets/README.md voor de opmaak.</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos; in %2; allowed are %3.</source>
        <translation>onbekende sleutel &apos;%1&apos; in %2; toegestaan zijn %3.</translation>
    </message>
    <message>
        <source>%1 must be a text.</source>
        <translation>%1 moet een tekst zijn.</translation>
    </message>
    <message>
        <source>%1 must be a text or a list of texts.</source>
        <translation>%1 moet een tekst of een lijst van teksten zijn.</translation>
    </message>
    <message>
        <source>%1 must be a table of texts: { &quot;word&quot;: &quot;value&quot; }.</source>
        <translation>%1 moet een tabel van teksten zijn: { &quot;woord&quot;: &quot;waarde&quot; }.</translation>
    </message>
    <message>
        <source>field &apos;%1&apos;</source>
        <translation>veld &apos;%1&apos;</translation>
    </message>
    <message>
        <source>%1 must be an object with &apos;expression&apos; or &apos;value&apos;.</source>
        <translation>%1 moet een JSON-object met &apos;expression&apos; of &apos;value&apos; zijn.</translation>
    </message>
    <message>
        <source>%1 needs either &apos;expression&apos; or &apos;value&apos;.</source>
        <translation>%1 heeft óf &apos;expression&apos; óf &apos;value&apos; nodig.</translation>
    </message>
    <message>
        <source>cannot be read: %1.</source>
        <translation>kan niet worden gelezen: %1.</translation>
    </message>
    <message>
        <source>&apos;id&apos; is &apos;%1&apos;, but must be the name of the file.</source>
        <translation>&apos;id&apos; is &apos;%1&apos;, maar moet de naam van het bestand zijn.</translation>
    </message>
    <message>
        <source>not valid JSON at character %1: %2.</source>
        <translation>geen geldige JSON bij teken %1: %2.</translation>
    </message>
    <message>
        <source>must be a JSON object.</source>
        <translation>moet een JSON-object zijn.</translation>
    </message>
    <message>
        <source>the preset</source>
        <translation>de voorinstelling</translation>
    </message>
    <message>
        <source>&apos;recognise&apos; must be a list of lists of columns, none of them empty.</source>
        <translation>&apos;recognise&apos; moet een lijst van lijsten van kolommen zijn, geen daarvan leeg.</translation>
    </message>
    <message>
        <source>&apos;fields&apos; must say how at least one field of the task layer is filled.</source>
        <translation>&apos;fields&apos; moet zeggen hoe ten minste één veld van de opgavenlaag wordt gevuld.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a field of the task layer; the fields are %2.</source>
        <translation>&apos;%1&apos; is geen veld van de opgavenlaag; de velden zijn %2.</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>niet gevonden: %1</translation>
    </message>
    <message>
        <source>Layer &apos;%1&apos;, feature %2</source>
        <translation>Laag &apos;%1&apos;, object %2</translation>
    </message>
    <message>
        <source>The rules folder %1 does not exist. %2</source>
        <translation>De map met regels %1 bestaat niet. %2</translation>
    </message>
    <message>
        <source>Choose a folder that exists, or leave the parameter empty for the shipped rules.</source>
        <translation>Kies een map die bestaat, of laat de parameter leeg voor de meegeleverde regels.</translation>
    </message>
    <message>
        <source>Choose another one under Settings &gt; Options &gt; Koppelkans, or empty it for the shipped rules.</source>
        <translation>Kies een andere onder Extra &gt; Opties &gt; Koppelkans, of maak het veld leeg voor de meegeleverde regels.</translation>
    </message>
    <message>
        <source>The rules table %1 cannot be read: %2</source>
        <translation>De regeltabel %1 kan niet worden gelezen: %2</translation>
    </message>
    <message>
        <source>The rules cannot be used. %1</source>
        <translation>De regels zijn niet bruikbaar. %1</translation>
    </message>
    <message>
        <source>%1 tasks or more</source>
        <translation>%1 opgaven of meer</translation>
    </message>
    <message>
        <source>%1 to %2 tasks</source>
        <translation>%1 tot %2 opgaven</translation>
    </message>
    <message>
        <source>1 task</source>
        <translation>1 opgave</translation>
    </message>
    <message>
        <source>%1 tasks</source>
        <translation>%1 opgaven</translation>
    </message>
    <message>
        <source>opened again within %1 years</source>
        <translation>heropend binnen %1 jaar</translation>
    </message>
    <message>
        <source>a task here has no date</source>
        <translation>een opgave hier heeft geen datum</translation>
    </message>
    <message>
        <source>no tasks</source>
        <translation>geen opgaven</translation>
    </message>
    <message>
        <source>%1 to %2 % under two tasks or more</source>
        <translation>%1 tot %2 % onder twee of meer opgaven</translation>
    </message>
    <message>
        <source>The layer is in %1, which is not projected in metres: its features are reprojected to %2. Give TARGET_CRS for another.</source>
        <translation>De laag staat in %1, dat niet in meters is geprojecteerd: de objecten worden geherprojecteerd naar %2. Geef TARGET_CRS voor een ander systeem.</translation>
    </message>
    <message>
        <source>the layer has no extent</source>
        <translation>de laag heeft geen bereik</translation>
    </message>
    <message>
        <source>The layer is in %1, which is not projected in metres, and no other system can be chosen: %2. Give TARGET_CRS.</source>
        <translation>De laag staat in %1, dat niet in meters is geprojecteerd, en er kan geen ander systeem worden gekozen: %2. Geef TARGET_CRS.</translation>
    </message>
    <message>
        <source>The layer is in %1, which is not projected in metres, and lies at %2, %3. Give TARGET_CRS.</source>
        <translation>De laag staat in %1, dat niet in meters is geprojecteerd, en ligt op %2, %3. Geef TARGET_CRS.</translation>
    </message>
    <message>
        <source>TARGET_CRS %1 is not projected in metres. Choose a projected system, such as EPSG:28992.</source>
        <translation>TARGET_CRS %1 is niet in meters geprojecteerd. Kies een geprojecteerd systeem, zoals EPSG:28992.</translation>
    </message>
    <message>
        <source>The layer has no reference system: its coordinates are taken to be in %1.</source>
        <translation>De laag heeft geen referentiesysteem: aangenomen wordt dat de coördinaten in %1 staan.</translation>
    </message>
    <message>
        <source>The features are reprojected from %1 to %2.</source>
        <translation>De objecten worden geherprojecteerd van %1 naar %2.</translation>
    </message>
    <message>
        <source>The layer has no reference system. Set it in the layer&apos;s properties, or give TARGET_CRS when the coordinates are metres.</source>
        <translation>De laag heeft geen referentiesysteem. Stel het in bij de eigenschappen van de laag, of geef TARGET_CRS als de coördinaten meters zijn.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one of: %2</source>
        <translation>&apos;%1&apos; is niet een van: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number; taken as unknown</source>
        <translation>&apos;%1&apos; is geen getal; geldt als onbekend</translation>
    </message>
    <message>
        <source>%1 is not from %2 to %3; taken as unknown</source>
        <translation>%1 ligt niet tussen %2 en %3; geldt als onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not true or false; taken as unknown</source>
        <translation>&apos;%1&apos; is niet waar of onwaar; geldt als onbekend</translation>
    </message>
    <message>
        <source>%1 stands for unknown</source>
        <translation>%1 staat voor onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no existing date; taken as unknown</source>
        <translation>&apos;%1&apos; is geen bestaande datum; geldt als onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lies outside 1901 to 2199; taken as unknown</source>
        <translation>&apos;%1&apos; ligt buiten 1901 tot en met 2199; geldt als onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not understood as a date; taken as unknown</source>
        <translation>&apos;%1&apos; wordt niet als datum begrepen; geldt als onbekend</translation>
    </message>
    <message>
        <source>the start lies after the end; read from the earlier to the later</source>
        <translation>het begin ligt na het einde; gelezen van de vroegste tot de laatste datum</translation>
    </message>
    <message>
        <source>the earliest start lies after the latest end; read from the earlier to the later</source>
        <translation>het vroegste begin ligt na het laatste einde; gelezen van de vroegste tot de laatste datum</translation>
    </message>
    <message>
        <source>the rules (networks.csv) have no network &apos;%1&apos;</source>
        <translation>de regels (networks.csv) kennen geen net &apos;%1&apos;</translation>
    </message>
    <message>
        <source>no sector; taken as other</source>
        <translation>geen sector; geldt als overig</translation>
    </message>
    <message>
        <source>Rows of the mapping that name no field of the task layer are left aside: %1. The fields are %2.</source>
        <translation>Rijen van de toewijzing die geen veld van de opgavenlaag noemen, blijven terzijde: %1. De velden zijn %2.</translation>
    </message>
    <message>
        <source>MAPPING, field %1: the expression %2 is wrong: %3</source>
        <translation>MAPPING, veld %1: de expressie %2 is fout: %3</translation>
    </message>
    <message>
        <source>MAPPING, field %1: the layer has no column %2. Its columns are %3.</source>
        <translation>MAPPING, veld %1: de laag heeft geen kolom %2. De kolommen zijn %3.</translation>
    </message>
    <message>
        <source>The preset&apos;s expression for %1 is wrong: %2 (%3)</source>
        <translation>De expressie van de voorinstelling voor %1 is fout: %2 (%3)</translation>
    </message>
    <message>
        <source>%1 stays unknown: the layer has no column %2.</source>
        <translation>%1 blijft onbekend: de laag heeft geen kolom %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands for unknown in this source</source>
        <translation>&apos;%1&apos; staat in deze bron voor onbekend</translation>
    </message>
    <message>
        <source>the preset does not say what &apos;%1&apos; means</source>
        <translation>de voorinstelling zegt niet wat &apos;%1&apos; betekent</translation>
    </message>
    <message>
        <source>the expression fails: %1</source>
        <translation>de expressie mislukt: %1</translation>
    </message>
    <message>
        <source>an id that came before gets a number</source>
        <translation>een id die al voorkwam, krijgt een nummer</translation>
    </message>
    <message>
        <source>A task layer cannot be opened%1. Check that its source still exists.</source>
        <translation>Een opgavenlaag kan niet worden geopend%1. Controleer of de bron nog bestaat.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a polygon layer. koppelkans:preparetasks makes tasks of lines and points by their width.</source>
        <translation>&apos;%1&apos; is geen vlakkenlaag. koppelkans:preparetasks maakt opgaven van lijnen en punten aan de hand van hun breedte.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no coordinate reference system. Set it in the layer&apos;s properties (Source).</source>
        <translation>&apos;%1&apos; heeft geen coördinatenreferentiesysteem. Stel het in bij de eigenschappen van de laag (Bron).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in degrees (%2). Reproject it to a projected system in metres, or run koppelkans:preparetasks with TARGET_CRS.</source>
        <translation>&apos;%1&apos; staat in graden (%2). Herprojecteer de laag naar een geprojecteerd systeem in meters, of voer koppelkans:preparetasks uit met TARGET_CRS.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in metres (%2). Reproject it to a projected system in metres, or run koppelkans:preparetasks with TARGET_CRS.</source>
        <translation>&apos;%1&apos; staat niet in meters (%2). Herprojecteer de laag naar een geprojecteerd systeem in meters, of voer koppelkans:preparetasks uit met TARGET_CRS.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a task layer: it lacks %2. koppelkans:preparetasks makes a task layer of it.</source>
        <translation>&apos;%1&apos; is geen opgavenlaag: %2 ontbreekt. koppelkans:preparetasks maakt er een opgavenlaag van.</translation>
    </message>
    <message>
        <source>no geometry</source>
        <translation>geen geometrie</translation>
    </message>
    <message>
        <source>cannot be reprojected: %1</source>
        <translation>kan niet worden geherprojecteerd: %1</translation>
    </message>
    <message>
        <source>a coordinate is not a number or infinite</source>
        <translation>een coördinaat is geen getal of oneindig</translation>
    </message>
    <message>
        <source>no surface is left: %1</source>
        <translation>er blijft geen oppervlak over: %1</translation>
    </message>
    <message>
        <source>made valid: %1</source>
        <translation>geldig gemaakt: %1</translation>
    </message>
    <message>
        <source>There are no task layers. Choose at least one; koppelkans:preparetasks makes one of any vector layer.</source>
        <translation>Er zijn geen opgavenlagen. Kies er ten minste een; koppelkans:preparetasks maakt er een van elke vectorlaag.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is reprojected from %2 to %3, the system of the first layer; this may shift it by some decimetres.</source>
        <translation>&apos;%1&apos; wordt geherprojecteerd van %2 naar %3, het systeem van de eerste laag; daardoor kan de laag enkele decimeters verschuiven.</translation>
    </message>
    <message>
        <source>Sewer</source>
        <translation>Riolering</translation>
    </message>
    <message>
        <source>Drinking water</source>
        <translation>Drinkwater</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gas</translation>
    </message>
    <message>
        <source>Electricity</source>
        <translation>Elektriciteit</translation>
    </message>
    <message>
        <source>Telecom</source>
        <translation>Telecom</translation>
    </message>
    <message>
        <source>Heat</source>
        <translation>Warmte</translation>
    </message>
    <message>
        <source>Roads</source>
        <translation>Wegen</translation>
    </message>
    <message>
        <source>Greenery</source>
        <translation>Groen</translation>
    </message>
    <message>
        <source>Water and climate</source>
        <translation>Water en klimaat</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Woningbouw</translation>
    </message>
    <message>
        <source>Waste</source>
        <translation>Afval</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobiliteit</translation>
    </message>
    <message>
        <source>Lighting</source>
        <translation>Verlichting</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Sociaal</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Overig</translation>
    </message>
    <message>
        <source>any other value</source>
        <translation>elke andere waarde</translation>
    </message>
    <message>
        <source>Self-intersection</source>
        <translation>Doorsnijdt zichzelf</translation>
    </message>
    <message>
        <source>Ring Self-intersection</source>
        <translation>Ring raakt of doorsnijdt zichzelf</translation>
    </message>
    <message>
        <source>Hole lies outside shell</source>
        <translation>Gat ligt buiten de buitenring</translation>
    </message>
    <message>
        <source>Holes are nested</source>
        <translation>Gaten liggen in elkaar</translation>
    </message>
    <message>
        <source>Nested shells</source>
        <translation>Buitenringen liggen in elkaar</translation>
    </message>
    <message>
        <source>Interior is disconnected</source>
        <translation>Binnengebied hangt niet samen</translation>
    </message>
    <message>
        <source>Duplicate Rings</source>
        <translation>Dubbele ringen</translation>
    </message>
    <message>
        <source>Too few points in geometry component</source>
        <translation>Te weinig punten in een deel van de geometrie</translation>
    </message>
    <message>
        <source>Too few points in ring</source>
        <translation>Te weinig punten in een ring</translation>
    </message>
    <message>
        <source>Ring not closed</source>
        <translation>Ring is niet gesloten</translation>
    </message>
    <message>
        <source>Invalid Coordinate</source>
        <translation>Ongeldige coördinaat</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leeg</translation>
    </message>
    <message>
        <source>repair failed</source>
        <translation>herstel mislukt</translation>
    </message>
    <message>
        <source>Koppelkans: the native library was not found. Build it with scripts/build or install it with scripts/install, or name it in the environment variable KOPPELKANS_LIBRARY. Looked for:</source>
        <translation>Koppelkans: de bibliotheek van de plug-in is niet gevonden. Bouw haar met scripts/build of installeer haar met scripts/install, of noem haar in de omgevingsvariabele KOPPELKANS_LIBRARY. Gezocht is naar:</translation>
    </message>
    <message>
        <source>Koppelkans: {path} was built for QGIS {built} and this is QGIS {version}. Build it again with scripts/build.</source>
        <translation>Koppelkans: {path} is gebouwd voor QGIS {built} en dit is QGIS {version}. Bouw opnieuw met scripts/build.</translation>
    </message>
    <message>
        <source>Koppelkans: QGIS refused the processing provider.</source>
        <translation>Koppelkans: QGIS heeft de provider voor Processing geweigerd.</translation>
    </message>
    <message>
        <source>Koppelkans: {path} cannot be opened by QGIS {version}. It was probably built for another version of QGIS: build it again with scripts/build. The system says: {error}</source>
        <translation>Koppelkans: {path} kan door QGIS {version} niet worden geopend. Waarschijnlijk is het bestand voor een andere versie van QGIS gebouwd: bouw opnieuw met scripts/build. Het systeem meldt: {error}</translation>
    </message>
    <message>
        <source>Stack tasks by area</source>
        <translation>Opgaven stapelen per gebied</translation>
    </message>
    <message>
        <source>stack,stacking,area,neighbourhood,district,budget,cost,openings,stapeling,gebied,buurt,wijk,kosten,opgaven</source>
        <translation>stapeling,gebied,buurt,wijk,kosten,budget,opgaven,stack,stacking,area,neighbourhood,district,cost,openings</translation>
    </message>
    <message>
        <source>Tells for each area how many tasks of whom come together there, how often streets open, and what it costs.</source>
        <translation>Zegt per gebied hoeveel opgaven van wie er samenkomen, hoe vaak straten opengaan en wat het kost.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tells for each area (neighbourhood, district) which tasks have surface there, of which sectors and owners, which part of the area lies under two tasks or more, how often streets open, and which costs have no budget.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Example.&lt;/b&gt; A sewer of 1 million euros lies for a quarter in the neighbourhood North: it adds 250,000 to its cost. Without a budget it adds as much to cost_without_budget.&lt;/p&gt;&lt;p&gt;&lt;b&gt;n_openings&lt;/b&gt;: works that share a place in the area and a day count as one opening. &lt;b&gt;openings_per_year&lt;/b&gt; divides that by the calendar years of the period, or of the dated tasks where the period is open.&lt;/p&gt;&lt;p&gt;&lt;b&gt;stacked_share&lt;/b&gt; and &lt;b&gt;covered_share&lt;/b&gt;: parts of the area (0 to 1) under two tasks or more, and under one or more. &lt;b&gt;max_depth&lt;/b&gt;: most tasks at one place.&lt;/p&gt;&lt;p&gt;Costs and budgets are shared out by area. Empty means unknown, not zero. Areas may overlap; tasks outside all areas are reported.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zegt per gebied (buurt, wijk) welke opgaven er oppervlak hebben, van welke sectoren en eigenaren, welk deel van het gebied onder twee of meer opgaven ligt, hoe vaak straten opengaan en voor welke kosten er geen budget is.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorbeeld.&lt;/b&gt; Een riool van 1 miljoen euro ligt voor een kwart in de buurt Noord: het telt daar voor 250.000 mee in de kosten. Zonder budget telt het voor evenveel mee in cost_without_budget.&lt;/p&gt;&lt;p&gt;&lt;b&gt;n_openings&lt;/b&gt;: werken die een plek in het gebied en een dag gemeen hebben, tellen als één opening. &lt;b&gt;openings_per_year&lt;/b&gt; deelt dat door de kalenderjaren van de periode, of van de opgaven met een datum als de periode open is.&lt;/p&gt;&lt;p&gt;&lt;b&gt;stacked_share&lt;/b&gt; en &lt;b&gt;covered_share&lt;/b&gt;: het deel van het gebied (0 tot 1) onder twee of meer opgaven, en onder een of meer. &lt;b&gt;max_depth&lt;/b&gt;: de meeste opgaven op één plek.&lt;/p&gt;&lt;p&gt;Kosten en budgetten worden naar oppervlak verdeeld. Leeg betekent onbekend, niet nul. Gebieden mogen elkaar overlappen; opgaven buiten alle gebieden worden gemeld.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>Gebieden</translation>
    </message>
    <message>
        <source>Stacks by area</source>
        <translation>Stapelingen per gebied</translation>
    </message>
    <message>
        <source>Number of areas</source>
        <translation>Aantal gebieden</translation>
    </message>
    <message>
        <source>Tasks outside all areas</source>
        <translation>Opgaven buiten alle gebieden</translation>
    </message>
    <message>
        <source>The layer of areas has no feature with a surface. Choose a layer of neighbourhoods or districts.</source>
        <translation>De gebiedenlaag heeft geen object met oppervlak. Kies een laag met buurten of wijken.</translation>
    </message>
    <message>
        <source>%1 and %2 would be written to the same place. Choose another file for one of them.</source>
        <translation>%1 en %2 zouden naar dezelfde plaats worden geschreven. Kies voor een van de twee een ander bestand.</translation>
    </message>
    <message>
        <source>%1 would overwrite the layer %2, which is read by %3. Choose another file.</source>
        <translation>%1 zou de laag %2 overschrijven, die door %3 wordt gelezen. Kies een ander bestand.</translation>
    </message>
    <message>
        <source>No task has the owner &apos;%1&apos;. Write the name as in the field owner; several with semicolons between.</source>
        <translation>Geen enkele opgave heeft de eigenaar &apos;%1&apos;. Schrijf de naam zoals in het veld owner; zet puntkomma&apos;s tussen meer namen.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Cuts the areas of all tasks into pieces that do not overlap. Each piece tells which tasks lie there, of which sectors and owners, when the street opens, how often, and whether claims want the same depth.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Example.&lt;/b&gt; A sewer (2026), a heat network (2028) and new paving (2026) in one street give a piece with n_tasks 3, n_openings 2 (the sewer and the paving have days in common) and reopen_days: the days from the end of the first opening to the start of the next. With &apos;Mark reopening within&apos; 5 years it is hatched.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Tasks&lt;/b&gt;: one layer per sector or all in one, with the fields of the task layer (see &lt;i&gt;Prepare tasks&lt;/i&gt;). Dated tasks outside the period are left out. Undated tasks stack in space and are counted apart (n_undated). &lt;b&gt;Only these sectors, owners, domains, phases&lt;/b&gt; leave out the tasks of others.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Smallest piece&lt;/b&gt;: smaller pieces are not written; their number and area are reported, so that pieces and slivers together are the whole.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Areas&lt;/b&gt; (optional) give each piece the name of the area it lies in; they cut nothing.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Stacks by year&lt;/b&gt; (optional): a feature for every piece and every year in which a task is active, for the temporal controller.&lt;/p&gt;&lt;p&gt;Corners lie on a grid of 1 mm. The result does not depend on the order of the features or the number of processors.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Verdeelt de vlakken van alle opgaven in deelvlakken die elkaar niet overlappen. Elk deelvlak zegt welke opgaven er liggen, van welke sectoren en eigenaren, wanneer en hoe vaak de straat opengaat, en of ruimteclaims dezelfde diepte willen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorbeeld.&lt;/b&gt; Een riool (2026), een warmtenet (2028) en nieuwe bestrating (2026) in één straat geven een deelvlak met n_tasks 3, n_openings 2 (het riool en de bestrating hebben dagen gemeen) en reopen_days: de dagen van het einde van de eerste opening tot het begin van de volgende. Met &apos;Heropening markeren binnen&apos; 5 jaar is het gearceerd.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Opgaven&lt;/b&gt;: één laag per sector of alles in één laag, met de velden van de opgavenlaag (zie &lt;i&gt;Opgaven voorbereiden&lt;/i&gt;). Opgaven met een datum buiten de periode blijven weg. Opgaven zonder datum stapelen in de ruimte en worden apart geteld (n_undated). &lt;b&gt;Alleen deze sectoren, eigenaren, domeinen, fasen&lt;/b&gt; laten de opgaven van anderen weg.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kleinste deelvlak&lt;/b&gt;: kleinere deelvlakken worden niet geschreven; hun aantal en oppervlak worden gemeld, zodat deelvlakken en snippers samen het geheel zijn.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gebieden&lt;/b&gt; (optioneel) geven elk deelvlak de naam van het gebied waarin het ligt; ze snijden niets door.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Stapelingen per jaar&lt;/b&gt; (optioneel): een object voor elk deelvlak en elk jaar waarin er een opgave loopt, voor Tijdbeheer.&lt;/p&gt;&lt;p&gt;Hoekpunten liggen op een raster van 1 mm. Het resultaat hangt niet af van de volgorde van de objecten of het aantal processoren.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Tot en met</translation>
    </message>
    <message>
        <source>Only these sectors</source>
        <translation>Alleen deze sectoren</translation>
    </message>
    <message>
        <source>Only these owners (semicolons between)</source>
        <translation>Alleen deze eigenaren (met puntkomma&apos;s ertussen)</translation>
    </message>
    <message>
        <source>Only these domains</source>
        <translation>Alleen deze domeinen</translation>
    </message>
    <message>
        <source>Only these phases</source>
        <translation>Alleen deze fasen</translation>
    </message>
    <message>
        <source>Tasks outside the period</source>
        <translation>Opgaven buiten de periode</translation>
    </message>
    <message>
        <source>Tasks of other sectors, owners, domains or phases</source>
        <translation>Opgaven van andere sectoren, eigenaren, domeinen of fasen</translation>
    </message>
    <message>
        <source>The period ends (%1) before it begins (%2). Exchange FROM and TO.</source>
        <translation>De periode eindigt (%1) voordat zij begint (%2). Verwissel FROM en TO.</translation>
    </message>
    <message>
        <source>The geometry has a coordinate beyond 1,000,000 km; the reference system of the layer is probably wrong.</source>
        <translation>De geometrie heeft een coördinaat verder dan 1.000.000 km; waarschijnlijk klopt het referentiesysteem van de laag niet.</translation>
    </message>
    <message>
        <source>a coordinate lies beyond 1,000,000 km; the reference system of the layer is probably wrong</source>
        <translation>een coördinaat ligt verder dan 1.000.000 km; waarschijnlijk klopt het referentiesysteem van de laag niet</translation>
    </message>
    <message>
        <source>Tasks stacked</source>
        <translation>Gestapelde opgaven</translation>
    </message>
    <message>
        <source>That is %1 % of the area under tasks. Lower &apos;Smallest piece&apos; (MIN_AREA) to see those pieces too.</source>
        <translation>Dat is %1 % van het oppervlak onder opgaven. Verlaag &apos;Kleinste deelvlak&apos; (MIN_AREA) om ook die deelvlakken te zien.</translation>
    </message>
    <message>
        <source>Most tasks on one piece</source>
        <translation>Meeste opgaven op één deelvlak</translation>
    </message>
    <message>
        <source> The file has the layers %1; this is the first. Choose another by its name: %2|layername=%3.</source>
        <translation> Het bestand heeft de lagen %1; dit is de eerste. Kies een andere met haar naam: %2|layername=%3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; occurs more than once; this one is called &apos;%2&apos;</source>
        <translation>&apos;%1&apos; komt meer dan eens voor; deze heet &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Undated tasks, which lie somewhere but at no time: %1.</source>
        <translation>Ongedateerde opgaven, die ergens liggen maar op geen tijdstip: %1.</translation>
    </message>
    <message>
        <source>only the week is given, taken from Monday to Sunday</source>
        <translation>alleen de week is gegeven, genomen van maandag tot en met zondag</translation>
    </message>
    <message>
        <source>only a part of the month is given; its thirds run to the 10th, the 20th and the end, its halves to the 15th and the end</source>
        <translation>alleen een deel van de maand is gegeven; de derden lopen tot en met de 10e, de 20e en het eind, de helften tot en met de 15e en het eind</translation>
    </message>
    <message>
        <source>only the month is given, taken from its first to its last day</source>
        <translation>alleen de maand is gegeven, genomen van de eerste tot en met de laatste dag</translation>
    </message>
    <message>
        <source>only the quarter is given, taken from its first to its last day</source>
        <translation>alleen het kwartaal is gegeven, genomen van de eerste tot en met de laatste dag</translation>
    </message>
    <message>
        <source>only the season is given, taken as whole months: spring from March to May</source>
        <translation>alleen het seizoen is gegeven, genomen in hele maanden: het voorjaar van maart tot en met mei</translation>
    </message>
    <message>
        <source>only a part of the year is given: January to April, May to August or September to December</source>
        <translation>alleen een deel van het jaar is gegeven: januari tot en met april, mei tot en met augustus of september tot en met december</translation>
    </message>
    <message>
        <source>only the half-year is given, taken from its first to its last day</source>
        <translation>alleen het halfjaar is gegeven, genomen van de eerste tot en met de laatste dag</translation>
    </message>
    <message>
        <source>only the year is given, taken from 1 January to 31 December</source>
        <translation>alleen het jaar is gegeven, genomen van 1 januari tot en met 31 december</translation>
    </message>
    <message>
        <source>the day is taken to come first: 03/04/2027 is 3 April</source>
        <translation>de dag is vooraan genomen: 03/04/2027 is 3 april</translation>
    </message>
    <message>
        <source>the year has two digits: 27 is 2027, and 80 to 99 are 1980 to 1999</source>
        <translation>het jaar heeft twee cijfers: 27 is 2027, en 80 tot en met 99 zijn 1980 tot en met 1999</translation>
    </message>
    <message>
        <source>a number is taken as the day number of a spreadsheet: 46023 is 1 January 2026</source>
        <translation>een getal is genomen als dagnummer van een rekenblad: 46023 is 1 januari 2026</translation>
    </message>
    <message>
        <source>a number is taken as the time since 1970 in seconds or milliseconds</source>
        <translation>een getal is genomen als tijd sinds 1970 in seconden of milliseconden</translation>
    </message>
    <message>
        <source>winter is taken to begin in the year that is given: winter 2026 ends in February 2027</source>
        <translation>de winter begint in het jaar dat gegeven is: winter 2026 eindigt in februari 2027</translation>
    </message>
    <message>
        <source>opens the street</source>
        <translation>opent de straat</translation>
    </message>
    <message>
        <source>does not</source>
        <translation>opent niet</translation>
    </message>
    <message>
        <source>opens again within 1 year</source>
        <translation>heropening binnen 1 jaar</translation>
    </message>
    <message>
        <source>opens again within %1 years</source>
        <translation>heropening binnen %1 jaar</translation>
    </message>
    <message>
        <source>not yet firm</source>
        <translation>nog niet hard</translation>
    </message>
    <message>
        <source>shift room</source>
        <translation>schuifruimte</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>today, %1</source>
        <translation>vandaag, %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 t/m %2</translation>
    </message>
    <message>
        <source>not before %1</source>
        <translation>niet voor %1</translation>
    </message>
    <message>
        <source>not after %1</source>
        <translation>niet na %1</translation>
    </message>
    <message>
        <source>€ %1</source>
        <translation>€ %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>again the next day</source>
        <translation>de volgende dag opnieuw</translation>
    </message>
    <message>
        <source>again within %1 days</source>
        <translation>opnieuw binnen %1 dagen</translation>
    </message>
    <message>
        <source>again within %1 months</source>
        <translation>opnieuw binnen %1 maanden</translation>
    </message>
    <message>
        <source>again within 1 year</source>
        <translation>opnieuw binnen 1 jaar</translation>
    </message>
    <message>
        <source>again within %1 years</source>
        <translation>opnieuw binnen %1 jaar</translation>
    </message>
    <message>
        <source>none within 1 year of another</source>
        <translation>geen binnen 1 jaar na een andere</translation>
    </message>
    <message>
        <source>none within %1 years of another</source>
        <translation>geen binnen %1 jaar na een andere</translation>
    </message>
    <message>
        <source>%1 more of unknown date</source>
        <translation>nog %1 met onbekende datum</translation>
    </message>
    <message>
        <source>1 task opens the street, date unknown</source>
        <translation>1 opgave opent de straat, datum onbekend</translation>
    </message>
    <message>
        <source>%1 tasks open the street, dates unknown</source>
        <translation>%1 opgaven openen de straat, datums onbekend</translation>
    </message>
    <message>
        <source>ambition</source>
        <translation>ambitie</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>beleid</translation>
    </message>
    <message>
        <source>programmed</source>
        <translation>geprogrammeerd</translation>
    </message>
    <message>
        <source>preparation</source>
        <translation>voorbereiding</translation>
    </message>
    <message>
        <source>execution</source>
        <translation>uitvoering</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gereed</translation>
    </message>
    <message>
        <source>confidential</source>
        <translation>vertrouwelijk</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>zonder naam</translation>
    </message>
    <message>
        <source>from %1, end unknown</source>
        <translation>vanaf %1, einde onbekend</translation>
    </message>
    <message>
        <source>until %1, start unknown</source>
        <translation>tot %1, begin onbekend</translation>
    </message>
    <message>
        <source>%1 to %2 m</source>
        <translation>%1 tot %2 m</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>niet getoond</translation>
    </message>
    <message>
        <source>€ %1 M</source>
        <translation>€ %1 mln</translation>
    </message>
    <message>
        <source>€ %1 k</source>
        <translation>€ %1 k</translation>
    </message>
    <message>
        <source>cost withheld</source>
        <translation>kosten niet getoond</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>kosten onbekend</translation>
    </message>
    <message>
        <source>depth unknown</source>
        <translation>diepte onbekend</translation>
    </message>
    <message>
        <source>owner withheld</source>
        <translation>eigenaar niet getoond</translation>
    </message>
    <message>
        <source>owner unknown</source>
        <translation>eigenaar onbekend</translation>
    </message>
    <message>
        <source>phase unknown</source>
        <translation>fase onbekend</translation>
    </message>
    <message>
        <source>depth %1</source>
        <translation>diepte %1</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>eigenaar %1</translation>
    </message>
    <message>
        <source>phase %1</source>
        <translation>fase %1</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>kosten %1</translation>
    </message>
    <message>
        <source>firmness %1</source>
        <translation>hardheid %1</translation>
    </message>
    <message>
        <source>shift room %1</source>
        <translation>schuifruimte %1</translation>
    </message>
    <message>
        <source>Sector</source>
        <translation>Sector</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Shift room</source>
        <translation>Schuifruimte</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>gaat open</translation>
    </message>
    <message>
        <source>does not open</source>
        <translation>blijft dicht</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Diepte</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigenaar</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Firmness</source>
        <translation>Hardheid</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Opgave</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>no task here opens the street</source>
        <translation>geen opgave hier opent de straat</translation>
    </message>
    <message>
        <source>1 opening</source>
        <translation>1 opening</translation>
    </message>
    <message>
        <source>%1 openings</source>
        <translation>%1 openingen</translation>
    </message>
    <message>
        <source>What lies here</source>
        <translation>Wat hier ligt</translation>
    </message>
    <message>
        <source>%1 undated</source>
        <translation>%1 zonder datum</translation>
    </message>
    <message>
        <source>The file cannot be written. Choose another folder.</source>
        <translation>Het bestand kan niet worden geschreven. Kies een andere map.</translation>
    </message>
    <message>
        <source>Stacks %1</source>
        <translation>Stapelingen %1</translation>
    </message>
    <message>
        <source>Stacks by year %1</source>
        <translation>Stapelingen per jaar %1</translation>
    </message>
    <message>
        <source>1 opens the street</source>
        <translation>1 opent de straat</translation>
    </message>
    <message>
        <source>%1 open the street</source>
        <translation>%1 openen de straat</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>opgaven</translation>
    </message>
    <message>
        <source>open the street</source>
        <translation>openen de straat</translation>
    </message>
    <message>
        <source>sector unknown</source>
        <translation>sector onbekend</translation>
    </message>
    <message>
        <source>There is not enough memory. Look at fewer layers, a shorter period or fewer sectors at a time.</source>
        <translation>Er is niet genoeg geheugen. Bekijk minder lagen, een kortere periode of minder sectoren tegelijk.</translation>
    </message>
    <message>
        <source>The work could not be done: %1</source>
        <translation>Het werk kon niet worden gedaan: %1</translation>
    </message>
    <message>
        <source>A shapefile cuts the names of fields to %1 characters and texts to 254, so that %2 and others would be lost. Choose a GeoPackage (.gpkg) instead of %3.</source>
        <translation>Een shapefile kort veldnamen in tot %1 tekens en teksten tot 254, zodat onder meer %2 verloren zou gaan. Kies een GeoPackage (.gpkg) in plaats van %3.</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is not one of %3.</source>
        <translation>%1: &apos;%2&apos; is niet een van %3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no feature with a surface: nothing is compared with it.</source>
        <translation>&apos;%1&apos; heeft geen object met oppervlak: er wordt niets mee vergeleken.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is read as thousands: %2</source>
        <translation>&apos;%1&apos; is gelezen als duizendtallen: %2</translation>
    </message>
    <message>
        <source>Check the amount, and write it without a separator: 125000.</source>
        <translation>Controleer het bedrag, en schrijf het zonder scheidingsteken: 125000.</translation>
    </message>
    <message>
        <source>MAPPING has two rows for the field %1. Keep one of them.</source>
        <translation>MAPPING heeft twee rijen voor het veld %1. Houd er één van.</translation>
    </message>
    <message>
        <source>Make areas of the points and lines with koppelkans:preparetasks and a width or BUFFER, or make features of their own of them.</source>
        <translation>Maak vlakken van de punten en lijnen met koppelkans:preparetasks en een breedte of BUFFER, of maak er eigen objecten van.</translation>
    </message>
    <message>
        <source>Points or lines beside the polygons are left out: their width is unknown. Give BUFFER, or map width_m, working_strip_m or network.</source>
        <translation>Punten of lijnen naast de vlakken blijven weg: hun breedte is onbekend. Geef BUFFER, of koppel width_m, working_strip_m of network.</translation>
    </message>
    <message>
        <source>Rules: %1; the other tables are those that are shipped.</source>
        <translation>Regels: %1; de andere tabellen zijn de meegeleverde.</translation>
    </message>
    <message>
        <source>The areas of &apos;%1&apos; are named by the field %2. Give NAME_FIELD for another.</source>
        <translation>De gebieden van &apos;%1&apos; heten naar het veld %2. Geef NAME_FIELD voor een ander.</translation>
    </message>
    <message>
        <source>The areas of &apos;%1&apos; are named by their number: they have no field for it.</source>
        <translation>De gebieden van &apos;%1&apos; heten naar hun nummer: ze hebben geen veld voor een naam.</translation>
    </message>
    <message>
        <source>The rules folder %1 holds no table of rules and no folder &apos;presets&apos;. Tables are called %2, in small letters. Choose another folder, or leave the parameter empty for the shipped rules.</source>
        <translation>De map met regels %1 bevat geen tabel met regels en geen map &apos;presets&apos;. Tabellen heten %2, in kleine letters. Kies een andere map, of laat de parameter leeg voor de meegeleverde regels.</translation>
    </message>
    <message>
        <source>There is no preset &apos;%1&apos;. The presets are: %2. Your own lie in the folder &apos;presets&apos; of your rules folder; give that as RULES.</source>
        <translation>Er is geen voorinstelling &apos;%1&apos;. De voorinstellingen zijn: %2. Die van uzelf liggen in de map &apos;presets&apos; van uw map met regels; geef die op als RULES.</translation>
    </message>
    <message>
        <source>Write the id without commas and semicolons, also where another task depends on it.</source>
        <translation>Schrijf de id zonder komma&apos;s en puntkomma&apos;s, ook waar een andere opgave ervan afhangt.</translation>
    </message>
    <message>
        <source>a value that is no text, number or date; taken as unknown</source>
        <translation>een waarde die geen tekst, getal of datum is; geldt als onbekend</translation>
    </message>
    <message>
        <source>commas and semicolons stand between ids; &apos;%1&apos; is called &apos;%2&apos;</source>
        <translation>komma&apos;s en puntkomma&apos;s staan tussen id&apos;s; &apos;%1&apos; heet &apos;%2&apos;</translation>
    </message>
    <message>
        <source>the earliest start lies after the start</source>
        <translation>het vroegste begin ligt na het begin</translation>
    </message>
    <message>
        <source>the latest end lies before the end</source>
        <translation>het laatste einde ligt vóór het einde</translation>
    </message>
    <message>
        <source>%1 cannot be added to a layer that is there: an interrupted run could not take it away again. Choose a new layer.</source>
        <translation>%1 kan niet worden toegevoegd aan een laag die er al is: een onderbroken uitvoering zou het niet meer weg kunnen halen. Kies een nieuwe laag.</translation>
    </message>
    <message>
        <source>Nearest is a task layer: for that only %1 is missing.</source>
        <translation>Het dichtst erbij is een opgavenlaag: daarvoor ontbreekt alleen %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no geometry, so its rows lie nowhere. Load it with Layer &gt; Add Layer &gt; Add Delimited Text Layer and say which columns hold the place, or join it to a layer that has one.</source>
        <translation>&apos;%1&apos; heeft geen geometrie, dus liggen de rijen nergens. Laad hem met Kaartlagen &gt; Laag toevoegen &gt; Tekstgescheiden kaartlaag toevoegen en geef aan in welke kolommen de plaats staat, of koppel hem aan een laag die er een heeft.</translation>
    </message>
    <message>
        <source>cannot be read; the other date is taken for start and end</source>
        <translation>niet te lezen; de andere datum geldt voor begin en eind</translation>
    </message>
    <message>
        <source>again within 1 month</source>
        <translation>opnieuw binnen 1 maand</translation>
    </message>
    <message>
        <source>perhaps again within 1 year: the days are not known</source>
        <translation>misschien opnieuw binnen 1 jaar: de dagen zijn niet bekend</translation>
    </message>
    <message>
        <source>perhaps again within %1 years: the days are not known</source>
        <translation>misschien opnieuw binnen %1 jaar: de dagen zijn niet bekend</translation>
    </message>
    <message>
        <source>%1: the days are not known</source>
        <translation>%1: de dagen zijn niet bekend</translation>
    </message>
    <message>
        <source>Features read: %1; rejected: %2. Errors: %3; warnings: %4; good to know: %5.</source>
        <translation>Objecten gelezen: %1; afgewezen: %2. Fouten: %3; waarschuwingen: %4; goed om te weten: %5.</translation>
    </message>
    <message>
        <source>Features read: %1. Tasks written: %2; after repair of the geometry: %3. Rejected: %4.</source>
        <translation>Objecten gelezen: %1. Opgaven geschreven: %2; na herstel van de geometrie: %3. Afgewezen: %4.</translation>
    </message>
    <message>
        <source>MAPPING cannot be given as a text. Write a preset (a file in a folder &apos;presets&apos;) and give the folder around it as RULES; docs/presets.md shows how.</source>
        <translation>MAPPING kan niet als tekst worden gegeven. Schrijf een voorinstelling (een bestand in een map &apos;presets&apos;) en geef de map daaromheen als RULES; docs/presets.md laat zien hoe.</translation>
    </message>
    <message>
        <source>By preset, what could not be found:
%1</source>
        <translation>Per voorinstelling, wat niet is gevonden:
%1</translation>
    </message>
    <message>
        <source>The layer has none of the columns that the preset %1 reads, so that nothing but the geometry would come over.</source>
        <translation>De laag heeft geen van de kolommen die de voorinstelling %1 leest, zodat er alleen de geometrie zou overkomen.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Tasks in the areas: %1; outside all areas: %2.</source>
        <translation>Opgaven in de gebieden: %1; buiten alle gebieden: %2.</translation>
    </message>
    <message>
        <source>Tasks to stack: %1; undated among them: %2. Left out by the period: %3; by sector, owner, domain or phase: %4.</source>
        <translation>Opgaven om te stapelen: %1; daarvan zonder datum: %2. Weggelaten door de periode: %3; door sector, eigenaar, domein of fase: %4.</translation>
    </message>
    <message>
        <source>Pieces smaller than %2 m², which are not written: %1; together they are %3 m².</source>
        <translation>Deelvlakken kleiner dan %L2 m², die niet zijn geschreven: %L1; samen zijn ze %L3 m².</translation>
    </message>
    <message>
        <source>&apos;%1&apos; occurs twice; one row for each word</source>
        <translation>&apos;%1&apos; komt tweemaal voor; één rij per woord</translation>
    </message>
    <message>
        <source>Use one of the words of the list, or add this one to sectorwords.csv in your rules folder.</source>
        <translation>Gebruik een van de woorden van de lijst, of zet dit woord in sectorwords.csv in uw map met regels.</translation>
    </message>
    <message>
        <source>Mend it in the source and prepare the tasks again; or fill in the field here, and take the text out of the field unread.</source>
        <translation>Verbeter het in de bron en bereid de opgaven opnieuw voor; of vul hier het veld in, en haal de tekst uit het veld unread.</translation>
    </message>
    <message>
        <source>No sector; taken as other</source>
        <translation>Geen sector; geldt als overig</translation>
    </message>
    <message>
        <source>%1: more remarks of this kind: %2 (features: about %3)</source>
        <translation>%1: verdere opmerkingen van deze soort: %2 (objecten: ongeveer %3)</translation>
    </message>
    <message>
        <source>Features read: %1; used: %2; after repair among them: %3; rejected: %4.</source>
        <translation>Objecten gelezen: %1; gebruikt: %2; daarvan na herstel: %3; afgewezen: %4.</translation>
    </message>
    <message>
        <source>… and more warnings of the same kinds: %1; koppelkans:checktasks lists them all.</source>
        <translation>… en verdere waarschuwingen van dezelfde soorten: %1; koppelkans:checktasks somt ze allemaal op.</translation>
    </message>
    <message>
        <source>As Koppelkans draws this layer</source>
        <translation>Zoals Koppelkans deze laag tekent</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no sector and no word of sectorwords.csv; taken as other. The sectors are: %2</source>
        <translation>&apos;%1&apos; is geen sector en geen woord van sectorwords.csv; geldt als overig. De sectoren zijn: %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be read when the task was prepared</source>
        <translation>&apos;%1&apos; was niet leesbaar toen de opgave werd voorbereid</translation>
    </message>
    <message>
        <source>points or lines beside the areas were left out (parts: %1)</source>
        <translation>punten of lijnen naast de vlakken zijn weggelaten (delen: %1)</translation>
    </message>
    <message>
        <source>&lt;p&gt;Reads the task layers as the other algorithms do and lists what is wrong or doubtful, with the area of the task and the remedy. Nothing is changed.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Errors&lt;/b&gt;: no usable area, the same id twice, an unknown sector, unreadable dates and numbers, also those that Prepare tasks kept in the field &lt;i&gt;unread&lt;/i&gt;, a start after the end, a dependency on a task that is not there or that goes in a circle. &lt;b&gt;Warnings&lt;/b&gt;: undated, no owner, no sector, a cost without price level, the same place, sector and period as another task, outside the areas, a claim wider than the street. &lt;b&gt;Good to know&lt;/b&gt;: areas that were made valid, dates that stand for unknown, twins of different owners.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Example.&lt;/b&gt; Two layers, &apos;sewer 2026&apos; and &apos;programme&apos;, both hold the renewal of Kerkstraat in 2026. Check tasks gives a warning on the one with the greater id: &quot;Same place (97 %), sector and period as task R-12&quot;. Delete one, or both are counted when you stack.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Same place&lt;/b&gt; is at least 80 % of the area of the two together; &lt;b&gt;same period&lt;/b&gt; at least half of the days of the two together.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Areas&lt;/b&gt; (optional): tasks that lie outside them are listed. &lt;b&gt;Streets&lt;/b&gt; (optional, one polygon for each street): a claim (width_m) that is wider than the street at its widest is listed.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Leest de opgavenlagen zoals de andere algoritmen dat doen en somt op wat er fout of twijfelachtig is, met het vlak van de opgave en de remedie. Er wordt niets gewijzigd.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Fouten&lt;/b&gt;: geen bruikbaar vlak, tweemaal dezelfde id, een onbekende sector, onleesbare datums en getallen, ook die welke Opgaven voorbereiden in het veld &lt;i&gt;unread&lt;/i&gt; heeft bewaard, een begin na het einde, een afhankelijkheid van een opgave die er niet is of die in een kring loopt. &lt;b&gt;Waarschuwingen&lt;/b&gt;: zonder datum, geen eigenaar, geen sector, kosten zonder prijspeil, dezelfde plek, sector en periode als een andere opgave, buiten de gebieden, een ruimteclaim die breder is dan de straat. &lt;b&gt;Goed om te weten&lt;/b&gt;: vlakken die geldig zijn gemaakt, datums die voor onbekend staan, dubbelen van verschillende eigenaren.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorbeeld.&lt;/b&gt; Twee lagen, &apos;riolering 2026&apos; en &apos;programma&apos;, bevatten allebei de vernieuwing van de Kerkstraat in 2026. Opgaven controleren geeft een waarschuwing bij die met de hoogste id: &quot;Zelfde plek (97 %), sector en periode als opgave R-12&quot;. Verwijder er een, anders tellen ze bij het stapelen allebei mee.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Zelfde plek&lt;/b&gt; is ten minste 80 % van het oppervlak van de twee samen; &lt;b&gt;zelfde periode&lt;/b&gt; ten minste de helft van de dagen van de twee samen.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Gebieden&lt;/b&gt; (optioneel): opgaven die erbuiten liggen, worden opgesomd. &lt;b&gt;Straten&lt;/b&gt; (optioneel, één vlak per straat): een ruimteclaim (width_m) die breder is dan de straat op haar breedst, wordt opgesomd.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>The fields of the task layer are %1.</source>
        <translation>De velden van de opgavenlaag zijn %1.</translation>
    </message>
    <message>
        <source>%1 Say in the field mapping which column is what (at least sector, start and end), choose a preset that fits or write one, or give at least SECTOR. The layer has the columns %2.</source>
        <translation>%1 Zeg in de veldtoewijzing welke kolom wat is (ten minste sector, start en end), kies een voorinstelling die past of schrijf er een, of geef ten minste SECTOR. De laag heeft de kolommen %2.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Regel %1: %2</translation>
    </message>
    <message>
        <source>Street sections</source>
        <translation>Dwarsprofielen</translation>
    </message>
    <message>
        <source>Underground</source>
        <translation>Ondergrond</translation>
    </message>
    <message>
        <source>street,cross-section,section,profile,transect,axis,centreline,width,facade,underground,public space,BGT,straat,dwarsprofiel,dwarsdoorsnede,profiel,wegas,straatas,breedte,gevel,ondergrond,openbare ruimte</source>
        <translation>street,cross-section,section,profile,transect,axis,centreline,width,facade,underground,public space,BGT,straat,dwarsprofiel,dwarsdoorsnede,profiel,wegas,straatas,breedte,gevel,ondergrond,openbare ruimte</translation>
    </message>
    <message>
        <source>Draws cross-sections of streets from façade to façade, with the surfaces along them, and the axes of the streets where none are given.</source>
        <translation>Tekent dwarsprofielen van straten van gevel tot gevel, met de verhardingen daarlangs, en de assen van de straten waar die niet zijn opgegeven.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Draws lines across streets, at right angles and one every &lt;b&gt;spacing&lt;/b&gt;, as far as the public space goes: the profiles in which the other algorithms look for room underground.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Example.&lt;/b&gt; Give the road parts and road verges of a topographic map (BGT: wegdeel, ondersteunendwegdeel) as public space and its buildings (pand). A street of 95 m gets sections at 5, 15 … 85 m. One of them is 12.4 m wide, 6.1 m of it left of the axis, from façade to façade, with the surfaces [[0,2.4,&quot;footway&quot;,&quot;tiles&quot;,&quot;voetpad&quot;],[2.4,10,&quot;carriageway&quot;,&quot;asphalt&quot;,&quot;rijbaan lokale weg&quot;],[10,12.4,&quot;footway&quot;,&quot;tiles&quot;,&quot;voetpad&quot;]].&lt;/p&gt;&lt;p&gt;&lt;b&gt;Streets&lt;/b&gt;: lines along streets. Without them axes are found in the middle of the public space; output &lt;i&gt;Street axes&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Public space&lt;/b&gt;: one or more polygon layers. Fields such as function, functie, klasse, class, surface, surfaceMaterial, plus-fysiekVoorkomen tell what the ground is used for, by the words of surfacewords.csv. Without public space sections end at buildings and at the greatest width only, and surfaces are unknown.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Which of it is street&lt;/b&gt;: an expression. Empty: carriageways, footways, cycle paths, parking, squares, traffic islands, and narrow verges beside them.&lt;/p&gt;&lt;p&gt;A section goes over verges and traffic islands, and over other ground where that is at most 3 m wide with street behind it. It ends at buildings, at water and at ground that is not public. left_end and right_end tell whether a building stands there (facade).&lt;/p&gt;&lt;p&gt;There is no section where a side street opens, and none that would cross another; the log tells how many were left out, and why.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Tekent lijnen dwars over straten, haaks op de as en één op elke &lt;b&gt;onderlinge afstand&lt;/b&gt;, zo ver als de openbare ruimte reikt: de profielen waarin de andere algoritmen ruimte in de ondergrond zoeken.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorbeeld.&lt;/b&gt; Geef de wegdelen en bermen van een topografische kaart (BGT: wegdeel, ondersteunendwegdeel) op als openbare ruimte en de gebouwen daarvan (pand). Een straat van 95 m krijgt profielen op 5, 15 … 85 m. Eén daarvan is 12,4 m breed, waarvan 6,1 m links van de as, van gevel tot gevel, met de verhardingen [[0,2.4,&quot;footway&quot;,&quot;tiles&quot;,&quot;voetpad&quot;],[2.4,10,&quot;carriageway&quot;,&quot;asphalt&quot;,&quot;rijbaan lokale weg&quot;],[10,12.4,&quot;footway&quot;,&quot;tiles&quot;,&quot;voetpad&quot;]].&lt;/p&gt;&lt;p&gt;&lt;b&gt;Straten&lt;/b&gt;: lijnen langs straten. Zonder deze worden assen gezocht in het midden van de openbare ruimte; uitvoer &lt;i&gt;Straatassen&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Openbare ruimte&lt;/b&gt;: een of meer vlakkenlagen. Velden als function, functie, klasse, class, surface, surfaceMaterial, plus-fysiekVoorkomen zeggen waarvoor de grond wordt gebruikt, volgens de woorden van surfacewords.csv. Zonder openbare ruimte eindigen profielen alleen bij gebouwen en bij de grootste breedte, en zijn de verhardingen onbekend.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Welk deel daarvan straat is&lt;/b&gt;: een expressie. Leeg: rijbanen, voetpaden, fietspaden, parkeervlakken, pleinen, verkeerseilanden en smalle bermen daarnaast.&lt;/p&gt;&lt;p&gt;Een profiel gaat over bermen en verkeerseilanden, en over andere grond waar die hoogstens 3 m breed is met straat erachter. Het eindigt bij gebouwen, bij water en bij grond die niet openbaar is. left_end en right_end zeggen of daar een gebouw staat (facade).&lt;/p&gt;&lt;p&gt;Er is geen profiel waar een zijstraat uitkomt, en geen dat een ander zou kruisen; het logboek zegt hoeveel er zijn weggelaten, en waarom.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Streets (lines)</source>
        <translation>Straten (lijnen)</translation>
    </message>
    <message>
        <source>Public space (polygons)</source>
        <translation>Openbare ruimte (vlakken)</translation>
    </message>
    <message>
        <source>Which of the public space is street</source>
        <translation>Welk deel van de openbare ruimte straat is</translation>
    </message>
    <message>
        <source>Buildings</source>
        <translation>Gebouwen</translation>
    </message>
    <message>
        <source>Spacing (m)</source>
        <translation>Onderlinge afstand (m)</translation>
    </message>
    <message>
        <source>Greatest width (m)</source>
        <translation>Grootste breedte (m)</translation>
    </message>
    <message>
        <source>Field with the id of the street</source>
        <translation>Veld met de id van de straat</translation>
    </message>
    <message>
        <source>Field with the name of the street</source>
        <translation>Veld met de naam van de straat</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Dwarsprofielen</translation>
    </message>
    <message>
        <source>Street axes</source>
        <translation>Straatassen</translation>
    </message>
    <message>
        <source>Number of sections</source>
        <translation>Aantal profielen</translation>
    </message>
    <message>
        <source>Number of axes</source>
        <translation>Aantal assen</translation>
    </message>
    <message>
        <source>Places without a section</source>
        <translation>Plaatsen zonder profiel</translation>
    </message>
    <message>
        <source>Length of the axes (m)</source>
        <translation>Lengte van de assen (m)</translation>
    </message>
    <message>
        <source>The layer of public space &apos;%1&apos; cannot be opened. Check that its source still exists.</source>
        <translation>De laag met openbare ruimte &apos;%1&apos; kan niet worden geopend. Controleer of de bron nog bestaat.</translation>
    </message>
    <message>
        <source>Sections: %1. Places without one: outside the public space %2, in a junction %3, in a bend %4, across another street&apos;s section %5.</source>
        <translation>Profielen: %1. Plaatsen zonder: buiten de openbare ruimte %2, op een kruising %3, in een bocht %4, door het profiel van een andere straat %5.</translation>
    </message>
    <message>
        <source>There is no section. Look whether the streets lie on the public space, and whether its words or STREET_EXPRESSION tell what is street.</source>
        <translation>Er is geen profiel. Kijk of de straten op de openbare ruimte liggen, en of de woorden daarvan of STREET_EXPRESSION zeggen wat straat is.</translation>
    </message>
    <message>
        <source>Give STREETS (lines along the streets) or PUBLIC_SPACE (polygons), or both.</source>
        <translation>Geef STREETS (lijnen langs de straten) of PUBLIC_SPACE (vlakken) op, of beide.</translation>
    </message>
    <message>
        <source>the line has one cell, the header %2</source>
        <translation>de regel heeft één cel, de kop %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is the name of another sector, and always means that one</source>
        <translation>&apos;%1&apos; is de naam van een andere sector, en betekent altijd die</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands for a group in the other tables; give it another name</source>
        <translation>&apos;%1&apos; staat in de andere tabellen voor een groep; geef het een andere naam</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be a theme of networks.csv, an obstacle of obstacles.csv, facade, or one of: %2</source>
        <translation>&apos;%1&apos; moet een thema van networks.csv zijn, een obstakel van obstacles.csv, facade, of een van: %2</translation>
    </message>
    <message>
        <source>the trench of &apos;%1&apos; is narrower than what lies in it</source>
        <translation>de sleuf van &apos;%1&apos; is smaller dan wat erin ligt</translation>
    </message>
    <message>
        <source>the working strip of &apos;%1&apos; is narrower than its trench</source>
        <translation>de werkstrook van &apos;%1&apos; is smaller dan de sleuf</translation>
    </message>
    <message>
        <source>no distance is known of &apos;%1&apos; to others (%2: %3): nothing is said to fit beside it until networks.csv gives its clearance_m, or clearances.csv a distance in rows that name it</source>
        <translation>van &apos;%1&apos; is geen afstand tot andere bekend (%2: %3): niets heet ernaast te passen zolang networks.csv geen clearance_m geeft, of clearances.csv geen afstand in regels die het noemen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; may lie above or below %2, but how far apart is not known: vertical_m is missing</source>
        <translation>&apos;%1&apos; mag boven of onder %2 liggen, maar hoe ver uiteen is niet bekend: vertical_m ontbreekt</translation>
    </message>
    <message>
        <source>between &apos;%1&apos; and %2 the distance to warn at is less than the distance to keep, so nobody is warned</source>
        <translation>tussen &apos;%1&apos; en %2 is de waarschuwingsafstand kleiner dan de aan te houden afstand, dus niemand wordt gewaarschuwd</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is allowed under no surface that is known</source>
        <translation>&apos;%1&apos; is onder geen enkel bekend oppervlak toegestaan</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; and &apos;%3&apos; never helps: the rules ask no greater distance, or do not tell it</source>
        <translation>&apos;%1&apos; van &apos;%2&apos; en &apos;%3&apos; helpt nooit: de regels vragen geen grotere afstand, of geven die niet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; and &apos;%3&apos; never helps: the rules have no such pair</source>
        <translation>&apos;%1&apos; van &apos;%2&apos; en &apos;%3&apos; helpt nooit: zo&apos;n paar kennen de regels niet</translation>
    </message>
    <message>
        <source>no width is known of %1 where a layer tells no diameter: width_m is missing</source>
        <translation>van %1 is geen breedte bekend waar een laag geen diameter geeft: width_m ontbreekt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither in networks.csv nor in obstacles.csv, so this row says nothing</source>
        <translation>&apos;%1&apos; staat niet in networks.csv en niet in obstacles.csv, dus deze regel zegt niets</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must be tree or obstacle</source>
        <translation>&apos;%1&apos; moet tree of obstacle zijn</translation>
    </message>
    <message>
        <source>&apos;%1&apos; occurs twice; one row for each obstacle, and none called as a theme of networks.csv</source>
        <translation>&apos;%1&apos; komt tweemaal voor; één regel per obstakel, en geen met de naam van een thema van networks.csv</translation>
    </message>
    <message>
        <source>&apos;%1&apos; occurs twice; a word stands for one obstacle</source>
        <translation>&apos;%1&apos; komt tweemaal voor; een woord staat voor één obstakel</translation>
    </message>
    <message>
        <source>the pair &apos;%1&apos; and &apos;%2&apos; occurs twice; one row for each pair</source>
        <translation>het paar &apos;%1&apos; en &apos;%2&apos; komt tweemaal voor; één regel per paar</translation>
    </message>
    <message>
        <source>&apos;%1&apos; must not be less than distance_m</source>
        <translation>&apos;%1&apos; mag niet kleiner zijn dan distance_m</translation>
    </message>
    <message>
        <source>&apos;%1&apos; occurs twice; one row for each paving</source>
        <translation>&apos;%1&apos; komt tweemaal voor; één regel per verharding</translation>
    </message>
    <message>
        <source>&apos;%1&apos; under &apos;%2&apos; occurs twice; one row for each</source>
        <translation>&apos;%1&apos; onder &apos;%2&apos; komt tweemaal voor; één regel voor elk</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; and &apos;%3&apos; occurs twice at this distance</source>
        <translation>&apos;%1&apos; van &apos;%2&apos; en &apos;%3&apos; komt op deze afstand tweemaal voor</translation>
    </message>
    <message>
        <source>A claim of no width cannot be placed; give the task a width_m</source>
        <translation>Een claim zonder breedte kan niet worden geplaatst; geef de opgave een width_m</translation>
    </message>
    <message>
        <source>A claim without a depth cannot be placed; give the task a cover_m</source>
        <translation>Een claim zonder diepte kan niet worden geplaatst; geef de opgave een cover_m</translation>
    </message>
    <message>
        <source>Internal error: the claim is of a thing that the rules do not have</source>
        <translation>Interne fout: de claim is van iets dat de regels niet kennen</translation>
    </message>
    <message>
        <source>Internal error: the body %1 is of a thing that the rules do not have</source>
        <translation>Interne fout: object %1 is van iets dat de regels niet kennen</translation>
    </message>
    <message>
        <source>The rules do not tell what distance %1 of task %2 must keep from %3</source>
        <translation>De regels zeggen niet welke afstand %1 van opgave %2 tot %3 moet houden</translation>
    </message>
    <message>
        <source>No axis could be found in the street: %1. Check its polygons.</source>
        <translation>In de straat kon geen as worden gevonden: %1. Controleer de vlakken.</translation>
    </message>
    <message>
        <source>The streets could not be united: %1. Check their polygons.</source>
        <translation>De straten konden niet worden samengevoegd: %1. Controleer de vlakken.</translation>
    </message>
    <message>
        <source>The spacing must be at least 0.5 m and the greatest width more than 0 m.</source>
        <translation>De onderlinge afstand moet minstens 0,5 m zijn en de grootste breedte meer dan 0 m.</translation>
    </message>
    <message>
        <source>Each line of &apos;%1&apos; is a street of its own: no field tells which street it is of.</source>
        <translation>Elke lijn van &apos;%1&apos; is een eigen straat: geen veld zegt bij welke straat zij hoort.</translation>
    </message>
    <message>
        <source>Which street a line of &apos;%1&apos; is of is told by the field %2.</source>
        <translation>Bij welke straat een lijn van &apos;%1&apos; hoort, staat in het veld %2.</translation>
    </message>
    <message>
        <source>The names of the streets of &apos;%1&apos; are those of the field %2.</source>
        <translation>De straatnamen van &apos;%1&apos; komen uit het veld %2.</translation>
    </message>
    <message>
        <source>Features of &apos;%1&apos; left out because they have no line: %2.</source>
        <translation>Objecten van &apos;%1&apos; weggelaten omdat ze geen lijn hebben: %2.</translation>
    </message>
    <message>
        <source>Features of &apos;%1&apos; left out for a coordinate that is no number or lies beyond 1,000,000 km: %2.</source>
        <translation>Objecten van &apos;%1&apos; weggelaten om een coördinaat die geen getal is of verder dan 1.000.000 km ligt: %2.</translation>
    </message>
    <message>
        <source>Lines of &apos;%1&apos; left out because they have no length: %2.</source>
        <translation>Lijnen van &apos;%1&apos; weggelaten omdat ze geen lengte hebben: %2.</translation>
    </message>
    <message>
        <source>STREET_EXPRESSION cannot be read: %1</source>
        <translation>STREET_EXPRESSION kan niet worden gelezen: %1</translation>
    </message>
    <message>
        <source>STREET_EXPRESSION cannot be answered for feature %1: %2</source>
        <translation>STREET_EXPRESSION geeft geen antwoord voor object %1: %2</translation>
    </message>
    <message>
        <source>A layer of public space cannot be opened%1. Check that its source still exists.</source>
        <translation>Een laag met openbare ruimte kan niet worden geopend%1. Controleer of de bron nog bestaat.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a polygon layer. PUBLIC_SPACE takes the polygons of the public space; give lines along streets as STREETS.</source>
        <translation>&apos;%1&apos; is geen vlakkenlaag. PUBLIC_SPACE neemt de vlakken van de openbare ruimte; geef lijnen langs straten op als STREETS.</translation>
    </message>
    <message>
        <source>Polygons of public space: %1, of which street: %2.</source>
        <translation>Vlakken openbare ruimte: %1, waarvan straat: %2.</translation>
    </message>
    <message>
        <source>Words that tell no use: %1. Sections end at such ground unless STREET_EXPRESSION calls it street; surfacewords.csv of the rules takes more words.</source>
        <translation>Woorden die geen gebruik aangeven: %1. Profielen eindigen bij zulke grond, tenzij STREET_EXPRESSION die straat noemt; in surfacewords.csv van de regels kunnen woorden worden toegevoegd.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lacks a field of STREET_EXPRESSION: nothing of it is street.</source>
        <translation>&apos;%1&apos; mist een veld van STREET_EXPRESSION: niets daarvan is straat.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no field that tells what its ground is used for.</source>
        <translation>&apos;%1&apos; heeft geen veld dat zegt waarvoor de grond wordt gebruikt.</translation>
    </message>
    <message>
        <source>What the ground of &apos;%1&apos; is used for is told by: %2.</source>
        <translation>Waarvoor de grond van &apos;%1&apos; wordt gebruikt, staat in: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is reprojected from %2 to %3.</source>
        <translation>&apos;%1&apos; wordt omgezet van %2 naar %3.</translation>
    </message>
    <message>
        <source>No layer of public space has the fields of STREET_EXPRESSION. Correct the expression, or leave it empty.</source>
        <translation>Geen laag met openbare ruimte heeft de velden van STREET_EXPRESSION. Verbeter de expressie of laat haar leeg.</translation>
    </message>
    <message>
        <source>No layer has the field &apos;%1&apos; that STREET_ID names.</source>
        <translation>Geen laag heeft het veld &apos;%1&apos; dat STREET_ID noemt.</translation>
    </message>
    <message>
        <source>No layer has the field &apos;%1&apos; that NAME_FIELD names.</source>
        <translation>Geen laag heeft het veld &apos;%1&apos; dat NAME_FIELD noemt.</translation>
    </message>
    <message>
        <source>Features of public space left out because they have no usable surface: %1.</source>
        <translation>Objecten van de openbare ruimte weggelaten omdat ze geen bruikbaar oppervlak hebben: %1.</translation>
    </message>
    <message>
        <source>Features of public space left out because their registration has ended: %1.</source>
        <translation>Objecten van de openbare ruimte weggelaten omdat hun registratie is beëindigd: %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is in degrees (%2). Reproject it to a projected system in metres, such as EPSG:28992 (Reproject layer).</source>
        <translation>&apos;%1&apos; is in graden (%2). Zet de laag om naar een geprojecteerd stelsel in meters, zoals EPSG:28992 (Laag herprojecteren).</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in metres (%2). Reproject it to a projected system in metres, such as EPSG:28992 (Reproject layer).</source>
        <translation>&apos;%1&apos; is niet in meters (%2). Zet de laag om naar een geprojecteerd stelsel in meters, zoals EPSG:28992 (Laag herprojecteren).</translation>
    </message>
    <message>
        <source>section from façade to façade</source>
        <translation>profiel van gevel tot gevel</translation>
    </message>
    <message>
        <source>section with a façade at one end</source>
        <translation>profiel met een gevel aan één kant</translation>
    </message>
    <message>
        <source>section with open ends</source>
        <translation>profiel met open einden</translation>
    </message>
    <message>
        <source>opened again within 1 year</source>
        <translation>binnen 1 jaar opnieuw open</translation>
    </message>
    <message>
        <source>%1 is there, which is not of Koppelkans</source>
        <translation>%1 is er al, en is niet van Koppelkans</translation>
    </message>
    <message>
        <source>the database has no table of styles (layer_styles), and Koppelkans makes none in a database that others share</source>
        <translation>de database heeft geen tabel met stijlen (layer_styles), en Koppelkans maakt er geen in een database die anderen delen</translation>
    </message>
    <message>
        <source>its source has no place for styles</source>
        <translation>de bron heeft geen plaats voor stijlen</translation>
    </message>
    <message>
        <source>the file has several layers, and would have one style for all of them</source>
        <translation>het bestand heeft meer lagen, en zou één stijl voor allemaal hebben</translation>
    </message>
    <message>
        <source>The style is not stored with %1: %2. The layer itself is whole.</source>
        <translation>De stijl is niet bij %1 opgeslagen: %2. De laag zelf is volledig.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no sector and no word of sectorwords.csv; taken as SECTOR says. The sectors are: %2</source>
        <translation>&apos;%1&apos; is geen sector en geen woord van sectorwords.csv; geldt als wat SECTOR zegt. De sectoren zijn: %2</translation>
    </message>
    <message>
        <source>%1 claims room here, but of which network, how wide or how deep is not known.</source>
        <translation>%1 vraagt hier ruimte, maar voor welk net, hoe breed of hoe diep is niet bekend.</translation>
    </message>
    <message>
        <source>A confidential task</source>
        <translation>Een vertrouwelijke opgave</translation>
    </message>
    <message>
        <source>%1 networks cross the street here and are not drawn.</source>
        <translation>%1 netten kruisen hier de straat en zijn niet getekend.</translation>
    </message>
    <message>
        <source>%1 (%2 lines that count as one)</source>
        <translation>%1 (%2 lijnen die als één tellen)</translation>
    </message>
    <message>
        <source>%1 wide, assumed from the rules</source>
        <translation>%1 breed, aangenomen uit de regels</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>%1 breed</translation>
    </message>
    <message>
        <source>top at a depth of %1</source>
        <translation>bovenkant op een diepte van %1</translation>
    </message>
    <message>
        <source>top at a depth of %1, assumed from the rules</source>
        <translation>bovenkant op een diepte van %1, aangenomen uit de regels</translation>
    </message>
    <message>
        <source>depth unknown: drawn where the rules would have it, it may lie at any depth</source>
        <translation>diepte onbekend: getekend waar de regels het leggen, het kan op elke diepte liggen</translation>
    </message>
    <message>
        <source>disused: it takes room, but may be taken out</source>
        <translation>buiten gebruik: het neemt ruimte in, maar mag eruit</translation>
    </message>
    <message>
        <source>%1 up or down the street</source>
        <translation>%1 verderop in de straat</translation>
    </message>
    <message>
        <source>this is its last year</source>
        <translation>dit is het laatste jaar</translation>
    </message>
    <message>
        <source>depth assumed from the rules</source>
        <translation>diepte aangenomen uit de regels</translation>
    </message>
    <message>
        <source>disused</source>
        <translation>buiten gebruik</translation>
    </message>
    <message>
        <source>obstacle</source>
        <translation>obstakel</translation>
    </message>
    <message>
        <source>room for roots</source>
        <translation>wortelruimte</translation>
    </message>
    <message>
        <source>claim of a task</source>
        <translation>ruimteclaim van een opgave</translation>
    </message>
    <message>
        <source>its trench</source>
        <translation>de sleuf ervan</translation>
    </message>
    <message>
        <source>being built this year</source>
        <translation>in aanleg dit jaar</translation>
    </message>
    <message>
        <source>clearance</source>
        <translation>aan te houden afstand</translation>
    </message>
    <message>
        <source>clearance not kept</source>
        <translation>afstand niet aangehouden</translation>
    </message>
    <message>
        <source>Street profile</source>
        <translation>Straatprofiel</translation>
    </message>
    <message>
        <source>Add a street profile</source>
        <translation>Straatprofiel toevoegen</translation>
    </message>
    <message>
        <source>large tree</source>
        <translation>grote boom</translation>
    </message>
    <message>
        <source>tree</source>
        <translation>boom</translation>
    </message>
    <message>
        <source>small tree</source>
        <translation>kleine boom</translation>
    </message>
    <message>
        <source>underground container</source>
        <translation>ondergrondse container</translation>
    </message>
    <message>
        <source>manhole</source>
        <translation>put</translation>
    </message>
    <message>
        <source>pole</source>
        <translation>paal</translation>
    </message>
    <message>
        <source>well chamber</source>
        <translation>bronput</translation>
    </message>
    <message>
        <source>infiltration crate</source>
        <translation>infiltratiekrat</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>façade on the left</source>
        <translation>gevel links</translation>
    </message>
    <message>
        <source>left edge of the section</source>
        <translation>linkerrand van het profiel</translation>
    </message>
    <message>
        <source>façade on the right</source>
        <translation>gevel rechts</translation>
    </message>
    <message>
        <source>right edge of the section</source>
        <translation>rechterrand van het profiel</translation>
    </message>
    <message>
        <source>surface</source>
        <translation>oppervlak</translation>
    </message>
    <message>
        <source>working strip</source>
        <translation>werkstrook</translation>
    </message>
    <message>
        <source>%1 short</source>
        <translation>%1 te kort</translation>
    </message>
    <message>
        <source>%1 cm to spare</source>
        <translation>%1 cm over</translation>
    </message>
    <message>
        <source> (clearances.csv, line %1)</source>
        <translation> (clearances.csv, regel %1)</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 cm</source>
        <translation>%1 cm</translation>
    </message>
    <message>
        <source>Line drawn on the map</source>
        <translation>Lijn op de kaart getekend</translation>
    </message>
    <message>
        <source>Street %1</source>
        <translation>Straat %1</translation>
    </message>
    <message>
        <source>%1, km %2</source>
        <translation>%1, km %2</translation>
    </message>
    <message>
        <source>façade</source>
        <translation>gevel</translation>
    </message>
    <message>
        <source>%1 (confidential)</source>
        <translation>%1 (vertrouwelijk)</translation>
    </message>
    <message>
        <source>%1 (new)</source>
        <translation>%1 (nieuw)</translation>
    </message>
    <message>
        <source>carriageway</source>
        <translation>rijbaan</translation>
    </message>
    <message>
        <source>footway</source>
        <translation>voetpad</translation>
    </message>
    <message>
        <source>cycle path</source>
        <translation>fietspad</translation>
    </message>
    <message>
        <source>parking</source>
        <translation>parkeren</translation>
    </message>
    <message>
        <source>verge</source>
        <translation>berm</translation>
    </message>
    <message>
        <source>square</source>
        <translation>plein</translation>
    </message>
    <message>
        <source>traffic island</source>
        <translation>verkeerseiland</translation>
    </message>
    <message>
        <source>open water</source>
        <translation>open water</translation>
    </message>
    <message>
        <source>building</source>
        <translation>gebouw</translation>
    </message>
    <message>
        <source>surface unknown</source>
        <translation>oppervlak onbekend</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1: kept</source>
        <translation>%1: aangehouden</translation>
    </message>
    <message>
        <source>%1: %2 must be free while it is built, %3</source>
        <translation>%1: %2 moet vrij zijn tijdens de aanleg, %3</translation>
    </message>
    <message>
        <source>%1: the rules do not tell the distance</source>
        <translation>%1: de regels geven de afstand niet</translation>
    </message>
    <message>
        <source>at least %1 above one another</source>
        <translation>minstens %1 boven elkaar</translation>
    </message>
    <message>
        <source>at least %1 beside one another</source>
        <translation>minstens %1 naast elkaar</translation>
    </message>
    <message>
        <source>%1: %2, %3%4</source>
        <translation>%1: %2, %3%4</translation>
    </message>
    <message>
        <source>shared trench</source>
        <translation>gedeelde sleuf</translation>
    </message>
    <message>
        <source>root barrier</source>
        <translation>wortelscherm</translation>
    </message>
    <message>
        <source>insulation or screen</source>
        <translation>isolatie of scherm</translation>
    </message>
    <message>
        <source>deeper</source>
        <translation>dieper</translation>
    </message>
    <message>
        <source>take out what is disused</source>
        <translation>verwijderen wat buiten gebruik is</translation>
    </message>
    <message>
        <source>move what is to be replaced</source>
        <translation>verleggen wat toch vervangen wordt</translation>
    </message>
    <message>
        <source>wait until the old one is gone</source>
        <translation>wachten tot het oude weg is</translation>
    </message>
    <message>
        <source>other side</source>
        <translation>andere kant</translation>
    </message>
    <message>
        <source>%1: %2 with %3</source>
        <translation>%1: %2 met %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 from %4, when the %3 is gone</source>
        <translation>%1: %2 vanaf %4, als %3 weg is</translation>
    </message>
    <message>
        <source>These fit in the end, but cannot be built while the old ones lie here: %1.</source>
        <translation>Deze passen uiteindelijk, maar kunnen niet worden aangelegd zolang de oude hier liggen: %1.</translation>
    </message>
    <message>
        <source>These cannot lie together (no smaller set is in conflict): %1.</source>
        <translation>Deze kunnen niet samen liggen (geen kleinere groep botst): %1.</translation>
    </message>
    <message>
        <source>These cannot lie together: %1.</source>
        <translation>Deze kunnen niet samen liggen: %1.</translation>
    </message>
    <message>
        <source>being built: %1</source>
        <translation>in aanleg: %1</translation>
    </message>
    <message>
        <source>last year of: %1</source>
        <translation>laatste jaar van: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>The section has no width.</source>
        <translation>Het profiel heeft geen breedte.</translation>
    </message>
    <message>
        <source>How much is free in %1 is not known.</source>
        <translation>Hoeveel er in %1 vrij is, is niet bekend.</translation>
    </message>
    <message>
        <source>Nothing is free in %1.</source>
        <translation>In %1 is niets vrij.</translation>
    </message>
    <message>
        <source>Free in %1: %2 in one piece, from %3 on; %4 in all.</source>
        <translation>Vrij in %1: %2 aaneengesloten, vanaf %3; %4 in totaal.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 at %2, %3</source>
        <translation>%1 op %2, %3</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>%1, %2 wide. Surfaces: %3. In %4 there lie: %5. Claims: %6.</source>
        <translation>%1, %2 breed. Oppervlakken: %3. In %4 liggen er: %5. Ruimteclaims: %6.</translation>
    </message>
    <message>
        <source>Underground fit</source>
        <translation>Inpasbaarheid ondergrond</translation>
    </message>
    <message>
        <source>underground,fit,free width,room,space,cables,pipes,networks,utilities,KLIC,IMKL,bottleneck,clearance,ondergrond,inpassen,inpasbaarheid,vrije breedte,ruimte,kabels,leidingen,knelpunt,afstand</source>
        <translation>underground,fit,free width,room,space,cables,pipes,networks,utilities,KLIC,IMKL,bottleneck,clearance,ondergrond,inpassen,inpasbaarheid,vrije breedte,ruimte,kabels,leidingen,knelpunt,afstand</translation>
    </message>
    <message>
        <source>Tells for each cross-section what room is left underground, and whether the claims of the tasks fit there.</source>
        <translation>Zegt voor elk dwarsprofiel welke ruimte er in de ondergrond over is, en of de ruimteclaims van de opgaven er passen.</translation>
    </message>
    <message>
        <source>Networks (lines)</source>
        <translation>Netten (lijnen)</translation>
    </message>
    <message>
        <source>Obstacles (points and polygons)</source>
        <translation>Obstakels (punten en vlakken)</translation>
    </message>
    <message>
        <source>From (year)</source>
        <translation>Van (jaar)</translation>
    </message>
    <message>
        <source>To (year)</source>
        <translation>Tot en met (jaar)</translation>
    </message>
    <message>
        <source>Keep the old until the new is there</source>
        <translation>Het oude behouden tot het nieuwe er is</translation>
    </message>
    <message>
        <source>Area that the networks tell about</source>
        <translation>Gebied waarover de netten iets zeggen</translation>
    </message>
    <message>
        <source>Without such an area: distance to a network within which it tells (m)</source>
        <translation>Zonder zo&apos;n gebied: afstand tot een net waarbinnen het iets zegt (m)</translation>
    </message>
    <message>
        <source>Sections with their fit</source>
        <translation>Profielen met hun inpasbaarheid</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>Straten</translation>
    </message>
    <message>
        <source>Places of claims</source>
        <translation>Plaatsen van ruimteclaims</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Conflicten</translation>
    </message>
    <message>
        <source>Sections on which all fits</source>
        <translation>Profielen waarin alles past</translation>
    </message>
    <message>
        <source>Sections on which it is tight</source>
        <translation>Profielen waarin het krap is</translation>
    </message>
    <message>
        <source>Sections on which it does not fit</source>
        <translation>Profielen waarin het niet past</translation>
    </message>
    <message>
        <source>Sections of which it is not known</source>
        <translation>Profielen waarvan het niet bekend is</translation>
    </message>
    <message>
        <source>Sections that the networks do not tell about</source>
        <translation>Profielen waarover de netten niets zeggen</translation>
    </message>
    <message>
        <source>Number of streets</source>
        <translation>Aantal straten</translation>
    </message>
    <message>
        <source>Networks in the period</source>
        <translation>Netten in de periode</translation>
    </message>
    <message>
        <source>Obstacles</source>
        <translation>Obstakels</translation>
    </message>
    <message>
        <source>Tasks that claim room in the period</source>
        <translation>Opgaven die in de periode ruimte vragen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netten</translation>
    </message>
    <message>
        <source>Networks that are not there in the period: %1.</source>
        <translation>Netten die er in de periode niet zijn: %1.</translation>
    </message>
    <message>
        <source>COVERAGE has no area. Choose the polygon that the networks were asked for, or leave it empty.</source>
        <translation>COVERAGE heeft geen vlak. Kies het vlak waarvoor de netten zijn opgevraagd, of laat het leeg.</translation>
    </message>
    <message>
        <source>The tasks are reprojected from %1 to %2, the system of the sections; this may shift them by some decimetres.</source>
        <translation>De opgaven worden omgezet van %1 naar %2, het stelsel van de profielen; daarbij kunnen ze enkele decimeters verschuiven.</translation>
    </message>
    <message>
        <source>Tasks that cannot be reprojected and claim nothing: %1.</source>
        <translation>Opgaven die niet kunnen worden omgezet en niets vragen: %1.</translation>
    </message>
    <message>
        <source>Of them without a network of the rules, a width or a cover: %1. Whether they fit is unknown; give them network, width_m and cover_m.</source>
        <translation>Waarvan zonder net uit de regels, breedte of dekking: %1. Of die passen is onbekend; geef ze network, width_m en cover_m.</translation>
    </message>
    <message>
        <source>Of them without a date: %1. They are taken to be built at any time, and replace nothing.</source>
        <translation>Waarvan zonder datum: %1. Die gelden als op elk moment aan te leggen, en vervangen niets.</translation>
    </message>
    <message>
        <source>Sections that fit: %1; tight: %2; that do not fit: %3; unknown: %4.</source>
        <translation>Profielen die passen: %1; krap: %2; die niet passen: %3; onbekend: %4.</translation>
    </message>
    <message>
        <source>Sections that the networks do not tell about: %1. What lies there is unknown, not free.</source>
        <translation>Profielen waarover de netten niets zeggen: %1. Wat daar ligt is onbekend, niet vrij.</translation>
    </message>
    <message>
        <source>Sections without street_id or street_name, which are in no street: %1.</source>
        <translation>Profielen zonder street_id of street_name, die bij geen straat horen: %1.</translation>
    </message>
    <message>
        <source>There is no section. koppelkans:streetsections draws them.</source>
        <translation>Er is geen profiel. koppelkans:streetsections tekent ze.</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>past</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>past niet</translation>
    </message>
    <message>
        <source>widest free stretch: [% coalesce( format_number( &quot;free_m&quot;, 2 ), &apos;?&apos; ) %] m</source>
        <translation>breedste vrije strook: [% coalesce( format_number( &quot;free_m&quot;, 2 ), &apos;?&apos; ) %] m</translation>
    </message>
    <message>
        <source>verdict: [% coalesce( &quot;verdict&quot;, &apos;-&apos; ) %]</source>
        <translation>oordeel: [% coalesce( &quot;verdict&quot;, &apos;-&apos; ) %]</translation>
    </message>
    <message>
        <source>bottleneck: where least is free</source>
        <translation>knelpunt: waar het minst vrij is</translation>
    </message>
    <message>
        <source>place for %1 (%2)</source>
        <translation>plaats voor %1 (%2)</translation>
    </message>
    <message>
        <source>fits once the old is gone, and cannot be built while it is there</source>
        <translation>past als het oude weg is, maar kan niet worden aangelegd zolang dat er ligt</translation>
    </message>
    <message>
        <source>telecom</source>
        <translation>telecom</translation>
    </message>
    <message>
        <source>gas, low pressure</source>
        <translation>gas, lage druk</translation>
    </message>
    <message>
        <source>gas, high pressure</source>
        <translation>gas, hoge druk</translation>
    </message>
    <message>
        <source>pipeline with dangerous content</source>
        <translation>buisleiding met gevaarlijke inhoud</translation>
    </message>
    <message>
        <source>petrochemicals</source>
        <translation>petrochemie</translation>
    </message>
    <message>
        <source>low voltage</source>
        <translation>laagspanning</translation>
    </message>
    <message>
        <source>medium voltage</source>
        <translation>middenspanning</translation>
    </message>
    <message>
        <source>high voltage</source>
        <translation>hoogspanning</translation>
    </message>
    <message>
        <source>national high-voltage grid</source>
        <translation>landelijk hoogspanningsnet</translation>
    </message>
    <message>
        <source>water</source>
        <translation>water</translation>
    </message>
    <message>
        <source>heat</source>
        <translation>warmte</translation>
    </message>
    <message>
        <source>heat, low temperature</source>
        <translation>warmte, lage temperatuur</translation>
    </message>
    <message>
        <source>gravity sewer</source>
        <translation>vrijvervalriool</translation>
    </message>
    <message>
        <source>pressure sewer</source>
        <translation>drukriool</translation>
    </message>
    <message>
        <source>other network</source>
        <translation>overig net</translation>
    </message>
    <message>
        <source>network without an owner</source>
        <translation>net zonder eigenaar</translation>
    </message>
    <message>
        <source>network of unknown kind</source>
        <translation>net van onbekende soort</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is reprojected from %2 to %3, the system of the sections; this may shift it by some decimetres.</source>
        <translation>&apos;%1&apos; wordt omgezet van %2 naar %3, het stelsel van de profielen; daarbij kan het enkele decimeters verschuiven.</translation>
    </message>
    <message>
        <source>%1: read %2, used %3, left out %4.</source>
        <translation>%1: gelezen %2, gebruikt %3, weggelaten %4.</translation>
    </message>
    <message>
        <source>delivered more than once on the same line, and taken once (lines left out: %1)</source>
        <translation>meer dan eens geleverd op dezelfde lijn, en één keer genomen (weggelaten lijnen: %1)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a layer of tasks: what is to come, not what lies there. Give it as TASKS.</source>
        <translation>&apos;%1&apos; is een laag met opgaven: wat er komt, niet wat er ligt. Geef haar op als TASKS.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a line layer. Networks are lines with a theme; give points and areas as OBSTACLES.%2</source>
        <translation>&apos;%1&apos; is geen lijnenlaag. Netten zijn lijnen met een thema; geef punten en vlakken op als OBSTACLES.%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no field that tells the theme (thema, theme or network): nobody can say what lies there. Add one.%2</source>
        <translation>&apos;%1&apos; heeft geen veld dat het thema geeft (thema, theme of network): niemand kan zeggen wat daar ligt. Voeg er een toe.%2</translation>
    </message>
    <message>
        <source>There are no layers of networks. Choose at least one: lines of cables and pipes with a field thema.</source>
        <translation>Er zijn geen lagen met netten. Kies er minstens één: lijnen van kabels en leidingen met een veld thema.</translation>
    </message>
    <message>
        <source>All claims can lie here with every clearance kept.</source>
        <translation>Alle ruimteclaims kunnen hier liggen met elke afstand aangehouden.</translation>
    </message>
    <message>
        <source>tight</source>
        <translation>krap</translation>
    </message>
    <message>
        <source>The claims can lie here, but with less than %1 m to spare, nearer than the distance of a warning, or without a proof.</source>
        <translation>De ruimteclaims kunnen hier liggen, maar met minder dan %1 m over, dichterbij dan de waarschuwingsafstand, of zonder bewijs.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>The claims cannot lie here together.</source>
        <translation>De ruimteclaims kunnen hier niet samen liggen.</translation>
    </message>
    <message>
        <source>What lies here, or which distance it needs, is not known: nobody may say that it fits.</source>
        <translation>Wat hier ligt, of welke afstand het nodig heeft, is niet bekend: niemand mag zeggen dat het past.</translation>
    </message>
    <message>
        <source>0 m</source>
        <translation>0 m</translation>
    </message>
    <message>
        <source>%1
%2 wide, %3 deep
Drag it, or move it with the arrow keys: 1 cm, with Shift 10 cm.</source>
        <translation>%1
%2 breed, %3 diep
Sleep de claim, of verplaats die met de pijltjestoetsen: 1 cm, met Shift 10 cm.</translation>
    </message>
    <message>
        <source>Façade</source>
        <translation>Gevel</translation>
    </message>
    <message>
        <source>Open end: the public space goes on, or what lies there is not known</source>
        <translation>Open einde: de openbare ruimte loopt door, of wat daar ligt is niet bekend</translation>
    </message>
    <message>
        <source>%1: trunk %2, roots about %3 across and %4 deep (from the rules)</source>
        <translation>%1: stam %2, wortels ongeveer %3 breed en %4 diep (uit de regels)</translation>
    </message>
    <message>
        <source>%1
%2 up or down the street</source>
        <translation>%1
%2 verderop in de straat</translation>
    </message>
    <message>
        <source>working strip %1</source>
        <translation>werkstrook %1</translation>
    </message>
    <message>
        <source>A layer cannot be opened as a vector layer%1. Check that its source still exists.</source>
        <translation>Een laag kan niet als vectorlaag worden geopend%1. Controleer of de bron nog bestaat.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no geometry.%2</source>
        <translation>&apos;%1&apos; heeft geen geometrie.%2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; lies above the ground; left out</source>
        <translation>&apos;%1&apos; ligt boven de grond; weggelaten</translation>
    </message>
    <message>
        <source>no line that has a length</source>
        <translation>geen lijn met een lengte</translation>
    </message>
    <message>
        <source>points or areas beside the lines were left out (parts: %1)</source>
        <translation>punten of vlakken naast de lijnen zijn weggelaten (delen: %1)</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not functional, projected or disused; taken as functional</source>
        <translation>&apos;%1&apos; is niet functional, projected of disused; geldt als functional</translation>
    </message>
    <message>
        <source>no theme: what lies there is not known</source>
        <translation>geen thema: wat daar ligt is niet bekend</translation>
    </message>
    <message>
        <source>the rules (networks.csv) have no theme &apos;%1&apos;: what lies there is not known</source>
        <translation>de regels (networks.csv) kennen geen thema &apos;%1&apos;: wat daar ligt is niet bekend</translation>
    </message>
    <message>
        <source>the theme &apos;%1&apos; does not tell what lies there</source>
        <translation>het thema &apos;%1&apos; zegt niet wat daar ligt</translation>
    </message>
    <message>
        <source>networks.csv has no row &apos;%1&apos;, for networks of which the theme is not known. Add it.</source>
        <translation>networks.csv heeft geen regel &apos;%1&apos;, voor netten waarvan het thema niet bekend is. Voeg die toe.</translation>
    </message>
    <message>
        <source>%1 cannot be the width of what lies there (%2 to %3 m is believed); taken as unknown. Is it in another unit?</source>
        <translation>%1 kan niet de breedte zijn van wat daar ligt (%2 tot %3 m wordt geloofd); geldt als onbekend. Is het een andere eenheid?</translation>
    </message>
    <message>
        <source>%1 cannot be right (more than 0, at most %2 m); taken as unknown</source>
        <translation>%1 kan niet kloppen (meer dan 0, hoogstens %2 m); geldt als onbekend</translation>
    </message>
    <message>
        <source>begins after it ends; both taken as unknown</source>
        <translation>begint na het einde; beide gelden als onbekend</translation>
    </message>
    <message>
        <source>obstacles.csv has no row &apos;%1&apos;, for what no other row names. Add it.</source>
        <translation>obstacles.csv heeft geen regel &apos;%1&apos;, voor wat geen andere regel noemt. Voeg die toe.</translation>
    </message>
    <message>
        <source>neither a kind nor the name of the layer tells what it is; taken as %1</source>
        <translation>geen soort en niet de naam van de laag zegt wat het is; geldt als %1</translation>
    </message>
    <message>
        <source>the rules (obstacles.csv) do not know &apos;%1&apos;; taken as %2</source>
        <translation>de regels (obstacles.csv) kennen &apos;%1&apos; niet; geldt als %2</translation>
    </message>
    <message>
        <source>neither a point nor an area: how wide it is, is not known</source>
        <translation>geen punt en geen vlak: hoe breed het is, is niet bekend</translation>
    </message>
    <message>
        <source>a coordinate is not a number, infinite or beyond 1,000,000 km</source>
        <translation>een coördinaat is geen getal, oneindig of verder dan 1.000.000 km</translation>
    </message>
    <message>
        <source>a section of no length</source>
        <translation>een profiel zonder lengte</translation>
    </message>
    <message>
        <source>the section is bent; taken as the straight line between its ends</source>
        <translation>het profiel is geknikt; geldt als de rechte lijn tussen de uiteinden</translation>
    </message>
    <message>
        <source>left_m and right_m are not together the length of the line; the axis is taken in the middle</source>
        <translation>left_m en right_m zijn samen niet de lengte van de lijn; de as geldt als in het midden</translation>
    </message>
    <message>
        <source>not understood as surfaces, such as [[0,2.4,&quot;footway&quot;,&quot;tiles&quot;,&quot;voetpad&quot;]]; what is not understood is unknown</source>
        <translation>niet begrepen als oppervlakken, zoals [[0,2.4,&quot;footway&quot;,&quot;tiles&quot;,&quot;voetpad&quot;]]; wat niet is begrepen is onbekend</translation>
    </message>
    <message>
        <source>%1 (until %2)</source>
        <translation>%1 (tot en met %2)</translation>
    </message>
    <message>
        <source>Find a corridor</source>
        <translation>Tracé zoeken</translation>
    </message>
    <message>
        <source>underground,corridor,route,strip,reservation,heat,network,least cost,bottleneck,spatial plan,ondergrond,tracé,strook,ruimtereservering,warmtenet,leidingtracé,knelpunt,omgevingsplan</source>
        <translation>underground,corridor,route,strip,reservation,heat,network,least cost,bottleneck,spatial plan,ondergrond,tracé,strook,ruimtereservering,warmtenet,leidingtracé,knelpunt,omgevingsplan</translation>
    </message>
    <message>
        <source>Finds the best continuous strip for one future network, along streets or between two points, and what stands in its way.</source>
        <translation>Zoekt de beste doorlopende strook voor één toekomstig net, langs straten of tussen twee punten, en wat in de weg ligt.</translation>
    </message>
    <message>
        <source>Future network (theme)</source>
        <translation>Toekomstig net (thema)</translation>
    </message>
    <message>
        <source>Width of the strip (m); empty: that of the rules</source>
        <translation>Breedte van de strook (m); leeg: die van de regels</translation>
    </message>
    <message>
        <source>Cover (m); empty: that of the rules</source>
        <translation>Dekking (m); leeg: die van de regels</translation>
    </message>
    <message>
        <source>Only these streets (ids or names, semicolons between)</source>
        <translation>Alleen deze straten (ids of namen, met puntkomma&apos;s ertussen)</translation>
    </message>
    <message>
        <source>Year from which it lies there; empty: beside all that ever lies there</source>
        <translation>Jaar vanaf wanneer het er ligt; leeg: naast alles wat er ooit ligt</translation>
    </message>
    <message>
        <source>Laying, without opening (EUR/m)</source>
        <translation>Aanleg, zonder opbreken (EUR/m)</translation>
    </message>
    <message>
        <source>Each bend (EUR)</source>
        <translation>Elke bocht (EUR)</translation>
    </message>
    <message>
        <source>Each network that is crossed (EUR)</source>
        <translation>Elk net dat wordt gekruist (EUR)</translation>
    </message>
    <message>
        <source>Extra where what lies there is not known (EUR/m)</source>
        <translation>Extra waar niet bekend is wat er ligt (EUR/m)</translation>
    </message>
    <message>
        <source>Drift: most that it moves aside for each metre along the street (m)</source>
        <translation>Verloop: hoeveel het hoogstens opzij gaat per meter langs de straat (m)</translation>
    </message>
    <message>
        <source>Distance within which the end of a street reaches another (m)</source>
        <translation>Afstand waarbinnen het einde van een straat een andere bereikt (m)</translation>
    </message>
    <message>
        <source>Corridor</source>
        <translation>Tracé</translation>
    </message>
    <message>
        <source>Middle of the corridor</source>
        <translation>Midden van het tracé</translation>
    </message>
    <message>
        <source>Bottlenecks</source>
        <translation>Knelpunten</translation>
    </message>
    <message>
        <source>Number of corridors</source>
        <translation>Aantal tracés</translation>
    </message>
    <message>
        <source>Length (m)</source>
        <translation>Lengte (m)</translation>
    </message>
    <message>
        <source>Length of which it is not known what lies there (m)</source>
        <translation>Lengte waarvan niet bekend is wat er ligt (m)</translation>
    </message>
    <message>
        <source>Cost (EUR)</source>
        <translation>Kosten (EUR)</translation>
    </message>
    <message>
        <source>Networks that are crossed</source>
        <translation>Netten die worden gekruist</translation>
    </message>
    <message>
        <source>Number of bottlenecks</source>
        <translation>Aantal knelpunten</translation>
    </message>
    <message>
        <source>A corridor between points needs both FROM_POINT and TO_POINT. Give both, or none for a corridor along each street.</source>
        <translation>Een tracé tussen punten heeft FROM_POINT en TO_POINT nodig. Geef beide, of geen van beide voor een tracé langs elke straat.</translation>
    </message>
    <message>
        <source>The rules have no network &apos;%1&apos;. Choose one of: %2.</source>
        <translation>De regels kennen geen net &apos;%1&apos;. Kies een van: %2.</translation>
    </message>
    <message>
        <source>A strip of %1 m for %2, with a cover of %3 m; %4 m is opened to lay it.</source>
        <translation>Een strook van %1 m voor %2, met een dekking van %3 m; %4 m wordt opgebroken om het aan te leggen.</translation>
    </message>
    <message>
        <source>The layers of networks hold no network: what lies in the streets is unknown, not free.</source>
        <translation>De lagen met netten bevatten geen net: wat in de straten ligt is onbekend, niet vrij.</translation>
    </message>
    <message>
        <source>No section is of the streets &apos;%1&apos;. Give their street_id or street_name.</source>
        <translation>Geen profiel hoort bij de straten &apos;%1&apos;. Geef hun street_id of street_name.</translation>
    </message>
    <message>
        <source>A strip of %1 m is wider than every section; the widest has %2 m. Give a lesser WIDTH.</source>
        <translation>Een strook van %1 m is breder dan elk profiel; het breedste heeft %2 m. Geef een kleinere WIDTH.</translation>
    </message>
    <message>
        <source>%1 (%2, %3) lies further than %4 m from every section. Choose a point in a street that has sections.</source>
        <translation>%1 (%2, %3) ligt verder dan %4 m van elk profiel. Kies een punt in een straat met profielen.</translation>
    </message>
    <message>
        <source>Both points lie at the same section. Choose points further apart, or draw sections closer together.</source>
        <translation>Beide punten liggen bij hetzelfde profiel. Kies punten verder uiteen, of teken profielen dichter bij elkaar.</translation>
    </message>
    <message>
        <source>The streets of the two points do not hang together: no chain of sections and junctions leads from one to the other. Draw the sections that are missing, or let the ends of streets reach further (JUNCTION).</source>
        <translation>De straten van de twee punten hangen niet samen: geen reeks profielen en kruisingen leidt van het een naar het ander. Teken de profielen die ontbreken, of laat de einden van straten verder reiken (JUNCTION).</translation>
    </message>
    <message>
        <source>Sections without a neighbour in their street, along which there is no corridor: %1.</source>
        <translation>Profielen zonder buur in hun straat, waarlangs geen tracé loopt: %1.</translation>
    </message>
    <message>
        <source>Length %1 m, of which %2 m is over ground that is not known; cost %3 euros; bottlenecks: %4.</source>
        <translation>Lengte %1 m, waarvan %2 m over grond die niet bekend is; kosten %3 euro; knelpunten: %4.</translation>
    </message>
    <message>
        <source>%1 is no network. Choose a theme of networks.csv.</source>
        <translation>%1 is geen net. Kies een thema van networks.csv.</translation>
    </message>
    <message>
        <source>The rules give no width for %1. Give one.</source>
        <translation>De regels geven geen breedte voor %1. Geef er een.</translation>
    </message>
    <message>
        <source>The rules give no cover for %1. Give one.</source>
        <translation>De regels geven geen dekking voor %1. Geef er een.</translation>
    </message>
    <message>
        <source>The width of the strip must be more than zero.</source>
        <translation>De breedte van de strook moet meer dan nul zijn.</translation>
    </message>
    <message>
        <source>The cover of the strip must not be less than zero.</source>
        <translation>De dekking van de strook mag niet minder dan nul zijn.</translation>
    </message>
    <message>
        <source>%1 (%2): does not fit</source>
        <translation>%1 (%2): past niet</translation>
    </message>
    <message>
        <source>%1 (%2): what lies there is not known</source>
        <translation>%1 (%2): wat daar ligt is niet bekend</translation>
    </message>
    <message>
        <source>%1 (%2): room for it</source>
        <translation>%1 (%2): ruimte ervoor</translation>
    </message>
    <message>
        <source>middle of the strip for %1 (%2)</source>
        <translation>midden van de strook voor %1 (%2)</translation>
    </message>
    <message>
        <source>bottleneck: measures give room</source>
        <translation>knelpunt: maatregelen geven ruimte</translation>
    </message>
    <message>
        <source>bottleneck: no measure gives room</source>
        <translation>knelpunt: geen maatregel geeft ruimte</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>profiel %1</translation>
    </message>
    <message>
        <source>it lies %2 cm under %1, where the rules allow no such network</source>
        <translation>het ligt %2 cm onder %1, waar de regels zo&apos;n net niet toestaan</translation>
    </message>
    <message>
        <source>it lies %1 cm beyond the left end of the section</source>
        <translation>het ligt %1 cm voorbij het linkereinde van het profiel</translation>
    </message>
    <message>
        <source>it lies %1 cm beyond the right end of the section</source>
        <translation>het ligt %1 cm voorbij het rechtereinde van het profiel</translation>
    </message>
    <message>
        <source>%1 m is wanted to %2: %3 cm is missing</source>
        <translation>%1 m is gewenst tot %2: %3 cm ontbreekt</translation>
    </message>
    <message>
        <source>the façade on the left</source>
        <translation>de gevel links</translation>
    </message>
    <message>
        <source>the façade on the right</source>
        <translation>de gevel rechts</translation>
    </message>
    <message>
        <source>%1 (clearances.csv, line %2)</source>
        <translation>%1 (clearances.csv, regel %2)</translation>
    </message>
    <message>
        <source>a shared trench with %1</source>
        <translation>een gedeelde sleuf met %1</translation>
    </message>
    <message>
        <source>a root barrier at %1</source>
        <translation>een wortelscherm bij %1</translation>
    </message>
    <message>
        <source>extra insulation towards %1</source>
        <translation>extra isolatie naar %1</translation>
    </message>
    <message>
        <source>%1 m deeper</source>
        <translation>%1 m dieper</translation>
    </message>
    <message>
        <source>moving %1 by its own task</source>
        <translation>verleggen van %1 door de eigen opgave</translation>
    </message>
    <message>
        <source>waiting until %1 is gone</source>
        <translation>wachten tot %1 weg is</translation>
    </message>
    <message>
        <source>the other side of the street</source>
        <translation>de andere kant van de straat</translation>
    </message>
    <message>
        <source>What lies there is not known along %1 m: it must be investigated first.</source>
        <translation>Wat daar ligt is over %1 m niet bekend: dat moet eerst worden onderzocht.</translation>
    </message>
    <message>
        <source>It crosses other networks: %1.</source>
        <translation>Het kruist andere netten: %1.</translation>
    </message>
    <message>
        <source>A strip %1 m wide for %2 does not fit here: %3.</source>
        <translation>Een strook van %1 m breed voor %2 past hier niet: %3.</translation>
    </message>
    <message>
        <source>No measure of the rules gives room here. Look for another way, or for less width.</source>
        <translation>Geen maatregel uit de regels geeft hier ruimte. Zoek een andere weg, of een kleinere breedte.</translation>
    </message>
    <message>
        <source>%1 over %2 m (%3 euros)</source>
        <translation>%1 over %2 m (%3 euro)</translation>
    </message>
    <message>
        <source>Room comes from %1.</source>
        <translation>Ruimte komt van %1.</translation>
    </message>
    <message>
        <source>no claim here</source>
        <translation>hier geen ruimteclaim</translation>
    </message>
    <message>
        <source>How wide some of what lies here is, is not known: %1. Beside it nothing may be said to fit.</source>
        <translation>Van een deel van wat hier ligt is de breedte niet bekend: %1. Daarnaast mag van niets worden gezegd dat het past.</translation>
    </message>
    <message>
        <source>Area told about</source>
        <translation>Gebied waarover bericht is</translation>
    </message>
    <message>
        <source>narrower working strip</source>
        <translation>smallere werkstrook</translation>
    </message>
    <message>
        <source>These fit when done, but there is no room to build them: %1.</source>
        <translation>Deze passen als ze er liggen, maar er is geen ruimte om ze aan te leggen: %1.</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>vanaf %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>tot en met %1</translation>
    </message>
    <message>
        <source>all years</source>
        <translation>alle jaren</translation>
    </message>
    <message>
        <source>unknown: not stacked in the dock</source>
        <translation>onbekend: niet in het paneel gestapeld</translation>
    </message>
    <message>
        <source>Period: %1. Filter: %2.</source>
        <translation>Periode: %1. Filter: %2.</translation>
    </message>
    <message>
        <source>Tasks of: %1.</source>
        <translation>Opgaven uit: %1.</translation>
    </message>
    <message>
        <source>Layer &apos;%1&apos;, stacked %2; exported %3.</source>
        <translation>Laag &apos;%1&apos;, gestapeld %2; geëxporteerd %3.</translation>
    </message>
    <message>
        <source>Ways out are not sought where the networks do not tell what lies here.</source>
        <translation>Waar de netten niet zeggen wat hier ligt, worden geen uitwegen gezocht.</translation>
    </message>
    <message>
        <source>Ways out are not sought for more than %1 claims.</source>
        <translation>Voor meer dan %1 ruimteclaims worden geen uitwegen gezocht.</translation>
    </message>
    <message>
        <source>No way out by the measures of the rules was found.</source>
        <translation>Er is geen uitweg gevonden met de maatregelen uit de regels.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Makes tasks of a layer as you received it, so that the other tools of Koppelkans can stack and compare them.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Preset&lt;/b&gt;: what the columns of a known source mean. &lt;i&gt;auto&lt;/i&gt; recognises the source by its columns and says which preset it took; &lt;i&gt;none&lt;/i&gt; takes columns that are named like a field of the task layer or have a usual name (naam, eigenaar, begindatum, eind, kosten, date_début, coût), and says which; the names stand in the rules table columnwords.csv. A preset is a file: put your own in the folder &lt;i&gt;presets&lt;/i&gt; of your rules folder.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Field mapping&lt;/b&gt;: expressions for fields of the task layer, as in Refactor fields: task_id, name, owner, remarks, sector, domain, project_type, phase, start, end, earliest_start, latest_end, duration_days, firmness, cost, budget, price_level, budget_line, opens_street, network, width_m, cover_m, height_m, working_strip_m, claim_kind, urgency, social_goal, indicator, depends_on, confidential. A row overrides the preset for that field only; rows for other fields and empty rows change nothing. The command line of QGIS 3.22 takes no field mapping: write a preset there, and give the folder that holds the folder &lt;i&gt;presets&lt;/i&gt; as RULES.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sectors&lt;/b&gt; are read in Dutch, French and English: riolering, voirie, street lighting. The words stand in the rules table sectorwords.csv.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Dates&lt;/b&gt; may be written in any usual way: 2027-03-01, 1/3/2027, 1er trimestre 2027, zomer &apos;27, 2028/2029. What was taken for granted is told (the day comes first, a year alone is the whole year), and so is what cannot be read: the task stays, undated, with the text in the field &lt;i&gt;unread&lt;/i&gt;, and Check tasks lists it.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Amounts&lt;/b&gt; are read as people write them: 300k, 1,2 mln, € 75.000 excl. BTW. A word for unknown (onbekend, n.v.t., inconnu) leaves a field empty, and is counted.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Geometry&lt;/b&gt; is made valid without losing area. Lines and points become strips: as wide as the working strip or the width of the task (columns, or the network in the rules), else the buffer to each side. What has no usable geometry goes to Rejected with the reason: read = written + rejected.&lt;/p&gt;&lt;p&gt;Fields that were filled from the rules or taken for granted are named in the field &lt;i&gt;assumed&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Example&lt;/b&gt;: a municipality&apos;s programme with the columns &lt;i&gt;werk&lt;/i&gt;, &lt;i&gt;dienst&lt;/i&gt;, &lt;i&gt;van&lt;/i&gt; and &lt;i&gt;tot&lt;/i&gt;: choose preset &lt;i&gt;none&lt;/i&gt; and map name to &quot;werk&quot;, owner to &quot;dienst&quot;, start to &quot;van&quot;, end to &quot;tot&quot;, phase to &apos;programmed&apos; and sector to CASE WHEN &quot;dienst&quot; = &apos;Riolering&apos; THEN &apos;sewer&apos; ELSE &apos;roads&apos; END. A row with van = &apos;voorjaar 2027&apos; and an empty tot becomes a task from 1 March to 31 May 2027.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Maakt opgaven van een laag zoals u die hebt gekregen, zodat de andere gereedschappen van Koppelkans ze kunnen stapelen en vergelijken.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorinstelling&lt;/b&gt;: wat de kolommen van een bekende bron betekenen. &lt;i&gt;auto&lt;/i&gt; herkent de bron aan haar kolommen en zegt welke voorinstelling is gekozen; &lt;i&gt;none&lt;/i&gt; neemt de kolommen over die heten zoals een veld van de opgavenlaag of een gangbare naam hebben (naam, eigenaar, begindatum, eind, kosten, date_début, coût), en zegt welke; de namen staan in de regeltabel columnwords.csv. Een voorinstelling is een bestand: zet uw eigen voorinstellingen in de map &lt;i&gt;presets&lt;/i&gt; van uw map met regels.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Veldtoewijzing&lt;/b&gt;: expressies voor velden van de opgavenlaag, zoals in Bijgewerkte velden: task_id, name, owner, remarks, sector, domain, project_type, phase, start, end, earliest_start, latest_end, duration_days, firmness, cost, budget, price_level, budget_line, opens_street, network, width_m, cover_m, height_m, working_strip_m, claim_kind, urgency, social_goal, indicator, depends_on, confidential. Een rij gaat alleen voor dat veld boven de voorinstelling; rijen voor andere velden en lege rijen veranderen niets. De opdrachtregel van QGIS 3.22 neemt geen veldtoewijzing aan: schrijf daar een voorinstelling, en geef de map waarin de map &lt;i&gt;presets&lt;/i&gt; staat als RULES.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sectoren&lt;/b&gt; worden in het Nederlands, Frans en Engels gelezen: riolering, voirie, street lighting. De woorden staan in de regeltabel sectorwords.csv.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Datums&lt;/b&gt; mogen op elke gangbare manier geschreven zijn: 2027-03-01, 1/3/2027, 1er trimestre 2027, zomer &apos;27, 2028/2029. Wat is aangenomen, wordt gemeld (de dag staat vooraan, een los jaartal is het hele jaar), en ook wat niet leesbaar is: de opgave blijft, zonder datum, met de tekst in het veld &lt;i&gt;unread&lt;/i&gt;, en Opgaven controleren somt die op.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Bedragen&lt;/b&gt; worden gelezen zoals mensen ze schrijven: 300k, 1,2 mln, € 75.000 excl. BTW. Een woord voor onbekend (onbekend, n.v.t., inconnu) laat een veld leeg, en wordt geteld.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Geometrie&lt;/b&gt; wordt geldig gemaakt zonder oppervlak te verliezen. Lijnen en punten worden stroken: zo breed als de werkstrook of de breedte van de opgave (uit kolommen, of van het net in de regels), en anders de buffer naar weerszijden. Wat geen bruikbare geometrie heeft, gaat met de reden naar Afgewezen: gelezen = geschreven + afgewezen.&lt;/p&gt;&lt;p&gt;Velden die uit de regels zijn gevuld of zijn aangenomen, staan genoemd in het veld &lt;i&gt;assumed&lt;/i&gt;.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorbeeld&lt;/b&gt;: een gemeentelijk programma met de kolommen &lt;i&gt;werk&lt;/i&gt;, &lt;i&gt;dienst&lt;/i&gt;, &lt;i&gt;van&lt;/i&gt; en &lt;i&gt;tot&lt;/i&gt;: kies voorinstelling &lt;i&gt;none&lt;/i&gt; en wijs name toe aan &quot;werk&quot;, owner aan &quot;dienst&quot;, start aan &quot;van&quot;, end aan &quot;tot&quot;, phase aan &apos;programmed&apos; en sector aan CASE WHEN &quot;dienst&quot; = &apos;Riolering&apos; THEN &apos;sewer&apos; ELSE &apos;roads&apos; END. Een rij met van = &apos;voorjaar 2027&apos; en een lege tot wordt een opgave van 1 maart tot en met 31 mei 2027.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>No preset fits, but the columns have usual names: these are taken.</source>
        <translation>Geen voorinstelling past, maar de kolommen hebben gangbare namen: die worden overgenomen.</translation>
    </message>
    <message>
        <source>No preset fits: the field mapping decides, and columns that are named like a field of the task layer or have a usual name.</source>
        <translation>Geen voorinstelling past: de veldtoewijzing beslist, met de kolommen die heten zoals een veld van de opgavenlaag of een gangbare naam hebben.</translation>
    </message>
    <message>
        <source>No preset fits this layer. Say in the field mapping which column is what (at least sector, start and end), or write a preset of your own (a file in the folder &apos;presets&apos; of your rules folder; on the command line give that folder as RULES), or choose PRESET none to take only columns that are named like a field of the task layer or have a usual name (kosten, date_début). The layer has the columns %1.</source>
        <translation>Geen voorinstelling past bij deze laag. Zeg in de veldtoewijzing welke kolom wat is (ten minste sector, start en end), of schrijf een eigen voorinstelling (een bestand in de map &apos;presets&apos; van uw map met regels; geef die map op de opdrachtregel als RULES), of kies PRESET none om alleen kolommen over te nemen die heten zoals een veld van de opgavenlaag of een gangbare naam hebben (kosten, date_début). De laag heeft de kolommen %1.</translation>
    </message>
    <message>
        <source>No column is named like a field of the task layer or has a usual name, so that nothing but the geometry would come over.</source>
        <translation>Geen kolom heet zoals een veld van de opgavenlaag of heeft een gangbare naam, zodat er alleen de geometrie zou overkomen.</translation>
    </message>
    <message>
        <source>Fields that are filled, by the mapping or by the name of a column: %1. Not found, and unknown or filled from the rules: %2.</source>
        <translation>Velden die zijn gevuld, door de toewijzing of door de naam van een kolom: %1. Niet gevonden, en onbekend of uit de regels gevuld: %2.</translation>
    </message>
    <message>
        <source>Layer &apos;%1&apos; has no features: there is nothing to make tasks of.</source>
        <translation>Laag &apos;%1&apos; heeft geen objecten: er is niets om opgaven van te maken.</translation>
    </message>
    <message>
        <source>Nothing was rejected: the empty layer of rejected features is not opened.</source>
        <translation>Er is niets afgewezen: de lege laag met afgewezen objecten wordt niet geopend.</translation>
    </message>
    <message>
        <source>Tasks among them that do not open the street, and count as tasks but not as openings: %1.</source>
        <translation>Opgaven daaronder die de straat niet openen, en als opgave tellen maar niet als opening: %1.</translation>
    </message>
    <message>
        <source>%1: its axis has no length.</source>
        <translation>%1: de as heeft geen lengte.</translation>
    </message>
    <message>
        <source>%1: its axis does not lie on the public space; is there water or a building in its middle? Draw an axis on each side of that, or look whether the public space is complete.</source>
        <translation>%1: de as ligt niet op de openbare ruimte; is er water of een gebouw in het midden? Teken aan weerszijden daarvan een as, of kijk of de openbare ruimte compleet is.</translation>
    </message>
    <message>
        <source>%1: it lies in a junction all along. Give a smaller SPACING, or a longer axis.</source>
        <translation>%1: ligt in zijn geheel in een kruising. Geef een kleinere SPACING, of een langere as.</translation>
    </message>
    <message>
        <source>%1: its sections would cross one another. Draw a smoother axis.</source>
        <translation>%1: de profielen zouden elkaar kruisen. Teken een vloeiender as.</translation>
    </message>
    <message>
        <source>%1: its sections would cross those of other streets. Look whether two axes lie in one street, or give a lesser MAX_WIDTH.</source>
        <translation>%1: de profielen zouden die van andere straten kruisen. Kijk of er twee assen in één straat liggen, of geef een kleinere MAX_WIDTH.</translation>
    </message>
    <message>
        <source>Streets without any section: %1.</source>
        <translation>Straten zonder enig profiel: %1.</translation>
    </message>
    <message>
        <source>  … and %1 more.</source>
        <translation>  … en nog %1.</translation>
    </message>
    <message>
        <source>Sections that end at the greatest width, because nothing tells where the public space ends: %1 of %2. Give PUBLIC_SPACE, or at least BUILDINGS, or a MAX_WIDTH that is that of the streets.</source>
        <translation>Profielen die op de grootste breedte eindigen, omdat niets zegt waar de openbare ruimte ophoudt: %1 van %2. Geef PUBLIC_SPACE op, of ten minste BUILDINGS, of een MAX_WIDTH die bij de straten past.</translation>
    </message>
    <message>
        <source>Sections that end at the greatest width: %1. Where the street goes on beside, MAX_WIDTH may be more.</source>
        <translation>Profielen die op de grootste breedte eindigen: %1. Waar de straat daarnaast doorloopt, mag MAX_WIDTH groter zijn.</translation>
    </message>
    <message>
        <source>The file %1 is in use by another program, which writes to it. Close it there, or choose another file.</source>
        <translation>Het bestand %1 is in gebruik door een ander programma, dat erin schrijft. Sluit het daar, of kies een ander bestand.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written. Close it in other programs, make it writable, or choose another.</source>
        <translation>Naar het bestand %1 kan niet worden geschreven. Sluit het in andere programma’s, maak het beschrijfbaar, of kies een ander.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose a file in it.</source>
        <translation>%1 is een map. Kies een bestand erin.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Make it, or choose another.</source>
        <translation>De map %1 bestaat niet. Maak haar aan, of kies een andere.</translation>
    </message>
    <message>
        <source>No file can be made in the folder %1. Choose another, or ask for the right to write there.</source>
        <translation>In de map %1 kan geen bestand worden gemaakt. Kies een andere, of vraag om het recht er te schrijven.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Tells for each cross-section of a street what lies there, what room is left, and whether the claims of the tasks fit, in which place or why not.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Example.&lt;/b&gt; A section of 12.4 m with a façade at both ends and five networks has 1.12 m free in one piece at u = 3.40 m and 3.85 m in total. A task for heat wants 0.65 m there: it needs 0.65 m and its distances to what lies beside it. The street has forty such sections; its bottleneck is the one with 0.35 m, and that decides.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sections&lt;/b&gt;: of &lt;i&gt;Street sections&lt;/i&gt;, or any lines across streets. &lt;b&gt;Networks&lt;/b&gt;: lines with a field thema, as KLIC delivers them; diameter_mm, cover_m, soort, status and dates where they are known, else the rules (networks.csv), which is counted in n_assumed. &lt;b&gt;Obstacles&lt;/b&gt;: points and areas of trees, containers, manholes, buildings.&lt;/p&gt;&lt;p&gt;A line within 30 degrees of the section crosses the street: it is counted in n_across and takes no room. A cable and the duct around it count once; cables closer together than they must keep from one another are one bundle. What is disused takes room.&lt;/p&gt;&lt;p&gt;&lt;b&gt;free_m&lt;/b&gt; is the widest stretch in one piece beside all that is there in the period, with its own clearances; &lt;b&gt;free_total_m&lt;/b&gt; all stretches. Empty: not known. &lt;b&gt;Unknown is never free&lt;/b&gt;: where the nearest network is further than the distance, or the section does not lie within the area that the networks tell about, the verdict is unknown.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Tasks&lt;/b&gt;: those with a permanent claim on the section (network, width_m, cover_m). A task replaces the functional networks of its own theme within its area, unless it is for a transition or a development. &lt;b&gt;Keep the old until the new is there&lt;/b&gt;: the old one then lives until the last year of the task, else until the year before its first.&lt;/p&gt;&lt;p&gt;&lt;b&gt;From, to&lt;/b&gt;: the years that are looked at. What a task builds before them lies there: it keeps its room and needs no working strip any more. What it replaced is gone, and counts in free_m in its stead.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Along the street&lt;/b&gt;: claims are laid so that they run through from section to section, no further aside than 0.2 m for each metre, at a cost for each bend. A claim that fits in every section and cannot run through is told apart: &lt;i&gt;runs_through&lt;/i&gt; is &lt;i&gt;no&lt;/i&gt; (proven) or &lt;i&gt;not_found&lt;/i&gt;, &lt;i&gt;unknown&lt;/i&gt; where it does not fit in between, and the conflicts have the place.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Does not fit&lt;/b&gt;, by conflict_kind: &lt;i&gt;room&lt;/i&gt;: things cannot lie together; &lt;i&gt;not_yet&lt;/i&gt;: only once what is to go is gone; &lt;i&gt;working_strip&lt;/i&gt;: it fits when done, but there is no room to build, and a narrower strip (measures.csv) may be the way out.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Tight&lt;/b&gt; means: fits, but with less than 0.10 m to spare on a distance, or within a distance at which the rules warn.&lt;/p&gt;&lt;p&gt;Streets: the least free width, that of the tenth part of the sections which is narrowest, the worst verdict, and the bottleneck. All distances are indicative: make the rules your own.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zegt voor elk dwarsprofiel van een straat wat er ligt, welke ruimte er over is, en of de ruimteclaims van de opgaven passen, op welke plaats of waarom niet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorbeeld.&lt;/b&gt; Een profiel van 12,4 m met een gevel aan beide kanten en vijf netten heeft 1,12 m vrij aan één stuk op u = 3,40 m en 3,85 m in totaal. Een opgave voor warmte vraagt daar 0,65 m: ze heeft 0,65 m nodig en haar afstanden tot wat ernaast ligt. De straat heeft veertig van zulke profielen; het knelpunt is dat met 0,35 m, en dat beslist.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Profielen&lt;/b&gt;: van &lt;i&gt;Dwarsprofielen&lt;/i&gt;, of andere lijnen dwars over straten. &lt;b&gt;Netten&lt;/b&gt;: lijnen met een veld thema, zoals KLIC ze levert; diameter_mm, cover_m, soort, status en data waar die bekend zijn, anders de regels (networks.csv), wat in n_assumed wordt geteld. &lt;b&gt;Obstakels&lt;/b&gt;: punten en vlakken van bomen, containers, putten, gebouwen.&lt;/p&gt;&lt;p&gt;Een lijn binnen 30 graden van het profiel kruist de straat: die telt in n_across en neemt geen ruimte in. Een kabel en de buis eromheen tellen één keer; kabels die dichter bij elkaar liggen dan ze van elkaar moeten blijven, zijn één bundel. Wat buiten gebruik is, neemt ruimte in.&lt;/p&gt;&lt;p&gt;&lt;b&gt;free_m&lt;/b&gt; is de breedste strook aan één stuk naast alles wat er in de periode ligt, met de eigen afstanden daarvan; &lt;b&gt;free_total_m&lt;/b&gt; alle stroken. Leeg: niet bekend. &lt;b&gt;Onbekend is nooit vrij&lt;/b&gt;: waar het dichtstbijzijnde net verder is dan de afstand, of het profiel niet in het gebied ligt waarover de netten iets zeggen, is het oordeel onbekend.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Opgaven&lt;/b&gt;: die met een blijvende ruimteclaim op het profiel (network, width_m, cover_m). Een opgave vervangt de functionerende netten van het eigen thema binnen haar gebied, tenzij ze voor een transitie of een ontwikkeling is. &lt;b&gt;Het oude behouden tot het nieuwe er is&lt;/b&gt;: het oude leeft dan tot en met het laatste jaar van de opgave, anders tot en met het jaar voor het eerste.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Van, tot&lt;/b&gt;: de jaren die worden bekeken. Wat een opgave daarvoor aanlegt, ligt er: het houdt zijn ruimte en heeft geen werkstrook meer nodig. Wat het verving is weg, en telt in free_m in zijn plaats.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Langs de straat&lt;/b&gt;: ruimteclaims worden zo gelegd dat ze van profiel naar profiel doorlopen, niet verder opzij dan 0,2 m per meter, tegen kosten voor elke bocht. Een claim die in elk profiel past en niet kan doorlopen, wordt apart gemeld: &lt;i&gt;runs_through&lt;/i&gt; is &lt;i&gt;no&lt;/i&gt; (bewezen) of &lt;i&gt;not_found&lt;/i&gt;, &lt;i&gt;unknown&lt;/i&gt; waar hij er tussenin niet past, en de conflicten hebben de plaats.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Past niet&lt;/b&gt;, naar conflict_kind: &lt;i&gt;room&lt;/i&gt;: dingen kunnen niet samen liggen; &lt;i&gt;not_yet&lt;/i&gt;: pas als wat weg moet ook weg is; &lt;i&gt;working_strip&lt;/i&gt;: het past als het er ligt, maar er is geen ruimte om aan te leggen, en een smallere strook (measures.csv) kan de uitweg zijn.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Krap&lt;/b&gt; betekent: past, maar met minder dan 0,10 m over op een afstand, of binnen een afstand waarbij de regels waarschuwen.&lt;/p&gt;&lt;p&gt;Straten: de kleinste vrije breedte, die van het smalste tiende deel van de profielen, het slechtste oordeel, en het knelpunt. Alle afstanden zijn indicatief: maak de regels uw eigen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Along the street: most that a claim moves aside for each metre (m)</source>
        <translation>Langs de straat: hoeveel een ruimteclaim hoogstens opzij gaat per meter (m)</translation>
    </message>
    <message>
        <source>Along the street: cost of moving aside between two sections (EUR)</source>
        <translation>Langs de straat: kosten van opzij gaan tussen twee profielen (EUR)</translation>
    </message>
    <message>
        <source>Sections to which claims that fit do not come from the one before</source>
        <translation>Profielen waar ruimteclaims die passen niet vanuit het vorige komen</translation>
    </message>
    <message>
        <source>Tasks that claim room: %1. Without a permanent claim: %2; after the period: %3.</source>
        <translation>Opgaven die ruimte vragen: %1. Zonder blijvende ruimteclaim: %2; na de periode: %3.</translation>
    </message>
    <message>
        <source>Of those that do not fit, claims would fit when done: %1 have no room to build (the working strip), %2 wait for what is to go.</source>
        <translation>Van wat niet past, zouden ruimteclaims passen als ze er liggen: %1 hebben geen ruimte om aan te leggen (de werkstrook), %2 wachten op wat nog weg moet.</translation>
    </message>
    <message>
        <source>Sections to which claims do not come from the section before, though they fit in both: %1; of these proven: %2. See runs_through and the conflicts.</source>
        <translation>Profielen waar ruimteclaims niet vanuit het vorige profiel komen, hoewel ze in beide passen: %1; daarvan bewezen: %2. Zie runs_through en de conflicten.</translation>
    </message>
    <message>
        <source>Streets of more than %1 sections are looked at in parts. Places where nobody tells whether claims run on: %2.</source>
        <translation>Straten van meer dan %1 profielen worden in delen bekeken. Plaatsen waar niemand zegt of ruimteclaims doorlopen: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; and &apos;%3&apos; never helps: networks.csv asks no wider working strip</source>
        <translation>&apos;%1&apos; van &apos;%2&apos; en &apos;%3&apos; helpt nooit: networks.csv vraagt geen bredere werkstrook</translation>
    </message>
    <message>
        <source>Give the layer the system that its coordinates are in (in QGIS: Layer &gt; Set CRS of Layer(s); in a file: ogr2ogr -a_srs). Do not reproject it: that would keep the wrong places.</source>
        <translation>Geef de laag het stelsel waarin haar coördinaten staan (in QGIS: Kaartlagen &gt; CRS van laag instellen; in een bestand: ogr2ogr -a_srs). Zet haar niet om: dan blijven de plaatsen verkeerd.</translation>
    </message>
    <message>
        <source>Features of &apos;%1&apos; left out because they cannot be reprojected to %2: %3.</source>
        <translation>Objecten van &apos;%1&apos; weggelaten omdat ze niet naar %2 kunnen worden omgezet: %3.</translation>
    </message>
    <message>
        <source>Leave the field empty when it is unknown.</source>
        <translation>Laat het veld leeg als het onbekend is.</translation>
    </message>
    <message>
        <source>a working strip of %1 m</source>
        <translation>een werkstrook van %1 m</translation>
    </message>
    <message>
        <source>no usable surface</source>
        <translation>geen bruikbaar vlak</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no area. Choose the polygon that the networks were asked for, or none.</source>
        <translation>&apos;%1&apos; heeft geen vlak. Kies het vlak waarvoor de netten zijn opgevraagd, of geen.</translation>
    </message>
    <message>
        <source>only the season is given, taken as whole months: summer from June to August</source>
        <translation>alleen het seizoen is gegeven, genomen in hele maanden: de zomer van juni tot en met augustus</translation>
    </message>
    <message>
        <source>only the season is given, taken as whole months: autumn from September to November</source>
        <translation>alleen het seizoen is gegeven, genomen in hele maanden: het najaar van september tot en met november</translation>
    </message>
    <message>
        <source>only the season is given, taken as whole months: winter from December to February</source>
        <translation>alleen het seizoen is gegeven, genomen in hele maanden: de winter van december tot en met februari</translation>
    </message>
    <message>
        <source>says only until when, and not from when; without the other date the task lies on that one day</source>
        <translation>zegt alleen tot wanneer, en niet vanaf wanneer; zonder de andere datum ligt de opgave op die ene dag</translation>
    </message>
    <message>
        <source>says only from when, and not until when; without the other date the task lies on that one day</source>
        <translation>zegt alleen vanaf wanneer, en niet tot wanneer; zonder de andere datum ligt de opgave op die ene dag</translation>
    </message>
    <message>
        <source>a period from one time to another is given, taken from its first to its last day</source>
        <translation>een periode van het ene tot het andere tijdstip is gegeven, genomen van de eerste tot en met de laatste dag</translation>
    </message>
    <message>
        <source>the month is taken to come first, because there is none above 12: 03/14/2027 is 14 March</source>
        <translation>de maand geldt als eerste getal, omdat er geen maand boven 12 is: 03/14/2027 is 14 maart</translation>
    </message>
    <message>
        <source>%1 wants a working strip of %2 m</source>
        <translation>%1 vraagt een werkstrook van %2 m</translation>
    </message>
    <message>
        <source>It fits when done, but there is no room to build: %1.</source>
        <translation>Het past als het er ligt, maar er is geen ruimte om aan te leggen: %1.</translation>
    </message>
    <message>
        <source>It fits when done, but cannot be built while all of this is there: %1.</source>
        <translation>Het past als het er ligt, maar kan niet worden aangelegd zolang dit er allemaal is: %1.</translation>
    </message>
    <message>
        <source>%1 fits here and in the sections before, but cannot run through from %2: no more than %3 m aside over %4 m.</source>
        <translation>%1 past hier en in de vorige profielen, maar kan niet doorlopen vanaf %2: hoogstens %3 m opzij over %4 m.</translation>
    </message>
    <message>
        <source>%1 fits here and in the sections before, but beside the other claims no way through from %2 was found: no more than %3 m aside over %4 m.</source>
        <translation>%1 past hier en in de vorige profielen, maar naast de andere ruimteclaims is vanaf %2 geen doorgang gevonden: hoogstens %3 m opzij over %4 m.</translation>
    </message>
    <message>
        <source>claims fit, but cannot come from the section before</source>
        <translation>ruimteclaims passen, maar kunnen niet vanuit het vorige profiel komen</translation>
    </message>
    <message>
        <source>claims fit, but do not run through</source>
        <translation>ruimteclaims passen, maar lopen niet door</translation>
    </message>
    <message>
        <source>fits when done, but there is no room to build</source>
        <translation>past als het er ligt, maar er is geen ruimte om aan te leggen</translation>
    </message>
    <message>
        <source>fits here, but cannot come from the section before</source>
        <translation>past hier, maar kan niet vanuit het vorige profiel komen</translation>
    </message>
    <message>
        <source>Features of public space left out because they cannot be reprojected to %1: %2.</source>
        <translation>Objecten van de openbare ruimte weggelaten omdat ze niet naar %1 kunnen worden omgezet: %2.</translation>
    </message>
    <message>
        <source>cannot be reprojected: it lies where the other system does not reach</source>
        <translation>kan niet worden omgezet: het ligt waar het andere stelsel niet reikt</translation>
    </message>
    <message>
        <source>width</source>
        <translation>breedte</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>dekking</translation>
    </message>
    <message>
        <source>height</source>
        <translation>hoogte</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>years</source>
        <translation>jaren</translation>
    </message>
    <message>
        <source>delivered more than once with another %1; the side that takes most room, and for longest, is taken</source>
        <translation>vaker dan eens geleverd met een andere waarde voor %1; genomen is wat de meeste ruimte inneemt, en het langst</translation>
    </message>
    <message>
        <source>a date out of use beside the status &apos;%1&apos;; the status counts</source>
        <translation>een datum van buiten gebruik naast de status &apos;%1&apos;; de status telt</translation>
    </message>
    <message>
        <source>it is disused: its end is taken as that of its use, and it takes room until it is taken out</source>
        <translation>het is buiten gebruik: het einde geldt als dat van het gebruik, en het neemt ruimte in tot het wordt weggehaald</translation>
    </message>
    <message>
        <source>the file cannot be opened again</source>
        <translation>het bestand kan niet opnieuw worden geopend</translation>
    </message>
    <message>
        <source>the file holds %1 of the %2 features that were written to it</source>
        <translation>het bestand bevat %1 van de %2 objecten die erin zijn geschreven</translation>
    </message>
    <message>
        <source>The sections do not come street by street and along each street; they are sorted, and written in that order.</source>
        <translation>De profielen staan niet straat voor straat en langs elke straat op volgorde; ze worden gesorteerd, en in die volgorde geschreven.</translation>
    </message>
    <message>
        <source>surfaces overlap; where they do, the one that begins first counts</source>
        <translation>oppervlakken overlappen; waar ze dat doen, telt wat het eerst begint</translation>
    </message>
    <message>
        <source>surfaces reach beyond the ends of the section; they are cut there</source>
        <translation>oppervlakken reiken voorbij de einden van het profiel; ze worden daar afgesneden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands for unknown</source>
        <translation>&apos;%1&apos; staat voor onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is read as %2</source>
        <translation>&apos;%1&apos; wordt gelezen als %2</translation>
    </message>
    <message>
        <source>&apos;%1&apos; says whether value-added tax is in it; the amount is taken as it is</source>
        <translation>&apos;%1&apos; zegt of er btw in zit; het bedrag wordt genomen zoals het is</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an estimate; the amount is taken as it is</source>
        <translation>&apos;%1&apos; is een raming; het bedrag wordt genomen zoals het is</translation>
    </message>
    <message>
        <source>The layer is said to be in degrees (%1), but its coordinates are none (they run to %2, %3). %4</source>
        <translation>De laag zou in graden zijn (%1), maar haar coördinaten zijn dat niet (ze lopen tot %2, %3). %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; says only from when, and not until when; taken as unknown</source>
        <translation>&apos;%1&apos; zegt alleen vanaf wanneer, en niet tot wanneer; geldt als onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; says only until when, and not from when; taken as unknown</source>
        <translation>&apos;%1&apos; zegt alleen tot wanneer, en niet vanaf wanneer; geldt als onbekend</translation>
    </message>
    <message>
        <source>&apos;%1&apos; contradicts the other date; taken as unknown</source>
        <translation>&apos;%1&apos; is in strijd met de andere datum; geldt als onbekend</translation>
    </message>
    <message>
        <source>%1 from &apos;%2&apos;</source>
        <translation>%1 uit &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Columns that are taken by their usual names: %1. A row of the field mapping overrides each of these; the names stand in columnwords.csv.</source>
        <translation>Kolommen die om hun gangbare naam worden overgenomen: %1. Een rij van de veldtoewijzing gaat boven elk daarvan; de namen staan in columnwords.csv.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is said to be in degrees (%2), but its coordinates are none. %3</source>
        <translation>&apos;%1&apos; zou in graden zijn (%2), maar de coördinaten zijn dat niet. %3</translation>
    </message>
    <message>
        <source>Layer &apos;%1&apos; has no features.</source>
        <translation>Laag &apos;%1&apos; heeft geen objecten.</translation>
    </message>
    <message>
        <source>hedge</source>
        <translation>haag</translation>
    </message>
    <message>
        <source>street gully</source>
        <translation>straatkolk</translation>
    </message>
    <message>
        <source>valve chamber</source>
        <translation>afsluiterput</translation>
    </message>
    <message>
        <source>street cabinet</source>
        <translation>straatkast</translation>
    </message>
    <message>
        <source>fitting of a cable or pipe</source>
        <translation>appendage van een kabel of leiding</translation>
    </message>
    <message>
        <source>other ground</source>
        <translation>overige grond</translation>
    </message>
    <message>
        <source>Layer &apos;%1&apos;: %2 of %3 features lie outside the area where its reference system %4 is used, so its coordinates are probably in another one. %5</source>
        <translation>Laag &apos;%1&apos;: %2 van %3 objecten liggen buiten het gebied waar het coördinatenstelsel %4 wordt gebruikt, dus de coördinaten zijn waarschijnlijk van een ander. %5</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 bestaat al. Vervangen?</translation>
    </message>
    <message>
        <source>the rules (obstacles.csv) do not know &apos;%1&apos;; taken as the layer is named, %2</source>
        <translation>de regels (obstacles.csv) kennen &apos;%1&apos; niet; genomen zoals de laag heet, %2</translation>
    </message>
    <message>
        <source>%1 is whole, but has no spatial index, so that a large map draws slowly: %2. QGIS makes one under Layer Properties, Source.</source>
        <translation>%1 is compleet, maar heeft geen ruimtelijke index, zodat een grote kaart traag tekent: %2. QGIS maakt er een onder Laageigenschappen, Bron.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not say that the task is public; taken as confidential</source>
        <translation>&apos;%1&apos; zegt niet dat de opgave openbaar is; als vertrouwelijk genomen</translation>
    </message>
    <message>
        <source>Ways out are not sought where the width of something that lies here, or is to, is not known.</source>
        <translation>Waar van iets dat hier ligt of komt te liggen de breedte niet bekend is, worden geen uitwegen gezocht.</translation>
    </message>
    <message>
        <source>Nothing may be said to fit here, for the network, width or depth of these is not known: %1.</source>
        <translation>Van niets mag hier worden gezegd dat het past, want het net, de breedte of de diepte hiervan is niet bekend: %1.</translation>
    </message>
    <message>
        <source>the façade</source>
        <translation>de gevel</translation>
    </message>
    <message>
        <source>Give one from %1 to %2.</source>
        <translation>Geef er een van %1 tot en met %2.</translation>
    </message>
    <message>
        <source>Give one of at least %1.</source>
        <translation>Geef er een van ten minste %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number here. Write it with a point: %2.</source>
        <translation>&apos;%1&apos; is hier geen getal. Schrijf het met een punt: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number.</source>
        <translation>&apos;%1&apos; is geen geheel getal.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number.</source>
        <translation>&apos;%1&apos; is geen getal.</translation>
    </message>
    <message>
        <source>%1 is out of bounds.</source>
        <translation>%1 ligt buiten de grenzen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a date. Write it as year, month and day: 2027-03-31.</source>
        <translation>&apos;%1&apos; is geen datum. Schrijf hem als jaar, maand en dag: 2027-03-31.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither yes nor no. Give true or false.</source>
        <translation>&apos;%1&apos; is ja noch nee. Geef true of false.</translation>
    </message>
    <message>
        <source>QGIS knows no reference system &apos;%1&apos;. Write it as EPSG:28992.</source>
        <translation>QGIS kent geen referentiesysteem &apos;%1&apos;. Schrijf het als EPSG:28992.</translation>
    </message>
    <message>
        <source>; its place, which a layer of another type cannot hold: %1</source>
        <translation>; zijn plaats, die een laag van een ander type niet kan bevatten: %1</translation>
    </message>
    <message>
        <source>Rows of the mapping for columns that the layer does not have are left aside, as of a layer that was chosen before: %1.</source>
        <translation>Rijen van de veldtoewijzing voor kolommen die de laag niet heeft zijn weggelaten, als van een laag die eerder was gekozen: %1.</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plek</translation>
    </message>
    <message>
        <source>Errors and warnings by field: %1. The layer of checks tells each with its remedy.</source>
        <translation>Fouten en waarschuwingen per veld: %1. De laag met controles noemt elk ervan met de remedie.</translation>
    </message>
    <message>
        <source>%1 is a table without places: its format has none. Choose a GeoPackage (.gpkg) to see it on a map.</source>
        <translation>%1 is een tabel zonder plaatsen: zijn formaat heeft die niet. Kies een GeoPackage (.gpkg) om het op een kaart te zien.</translation>
    </message>
    <message>
        <source>No task lies in any area: look whether tasks and areas are of one place and in the right reference systems.</source>
        <translation>Geen enkele opgave ligt in een gebied: kijk of opgaven en gebieden van dezelfde plaats zijn en de juiste referentiesystemen hebben.</translation>
    </message>
    <message>
        <source>No section has any of the %1 tasks that claim room: look whether tasks and sections are of one place and in the right reference systems.</source>
        <translation>Geen enkel dwarsprofiel heeft een van de %1 opgaven die ruimte vragen: kijk of opgaven en dwarsprofielen van dezelfde plaats zijn en de juiste referentiesystemen hebben.</translation>
    </message>
    <message>
        <source>Layer &apos;%1&apos;: %2 of %3 features lie outside the area where its reference system %4 is used, so these features probably have wrong coordinates. They are %5.</source>
        <translation>Laag &apos;%1&apos;: %2 van de %3 objecten liggen buiten het gebied waar haar referentiesysteem %4 wordt gebruikt; deze objecten hebben dus waarschijnlijk verkeerde coördinaten. Het zijn %5.</translation>
    </message>
    <message>
        <source>Most sections are bent: %1 of %2. A section goes straight across its street; if these are the axes of streets, draw sections of them with koppelkans:streetsections.</source>
        <translation>De meeste dwarsprofielen zijn geknikt: %1 van %2. Een dwarsprofiel gaat recht over zijn straat; zijn dit assen van straten, teken er dan dwarsprofielen van met koppelkans:streetsections.</translation>
    </message>
    <message>
        <source>Features of &apos;%2&apos; left out for a coordinate beyond 1,000,000 km: %1; the reference system of the layer is probably wrong.</source>
        <translation>Objecten van &apos;%2&apos; die wegblijven om een coördinaat voorbij 1.000.000 km: %1; het referentiestelsel van de laag is waarschijnlijk onjuist.</translation>
    </message>
    <message>
        <source>Features of &apos;%2&apos; left out because they are points, which have no surface: %1.</source>
        <translation>Objecten van &apos;%2&apos; weggelaten omdat het punten zijn, die geen oppervlak hebben: %1.</translation>
    </message>
    <message>
        <source>Features of &apos;%2&apos; left out because they are lines, which have no surface: %1.</source>
        <translation>Objecten van &apos;%2&apos; weggelaten omdat het lijnen zijn, die geen oppervlak hebben: %1.</translation>
    </message>
    <message>
        <source>Features of &apos;%2&apos; left out because they have no usable surface: %1.</source>
        <translation>Objecten van &apos;%2&apos; die wegblijven omdat ze geen bruikbaar oppervlak hebben: %1.</translation>
    </message>
    <message>
        <source>There is no project with a reference system. Write one as EPSG:28992.</source>
        <translation>Er is geen project met een referentiesysteem. Schrijf er een als EPSG:28992.</translation>
    </message>
    <message>
        <source>Tight: %1 lies %2 m above or below %3; %4 m is asked, and %5 m would be enough to spare.</source>
        <translation>Krap: %1 ligt %2 m boven of onder %3; %4 m wordt gevraagd, en %5 m zou ruim genoeg zijn.</translation>
    </message>
    <message>
        <source>Tight: %1 lies %2 m from %3; %4 m is asked, and %5 m would be enough to spare.</source>
        <translation>Krap: %1 ligt %2 m van %3; %4 m wordt gevraagd, en %5 m zou ruim genoeg zijn.</translation>
    </message>
    <message>
        <source>In %1 they would lie in the country where that is used.</source>
        <translation>In %1 zouden ze in het land liggen waar dat wordt gebruikt.</translation>
    </message>
    <message>
        <source>They look like degrees: in EPSG:4326 they would lie in the country where %1 is used.</source>
        <translation>Het lijken graden: in EPSG:4326 zouden ze in het land liggen waar %1 wordt gebruikt.</translation>
    </message>
    <message>
        <source>Layer &apos;%1&apos; lies nowhere near the streets that are looked at: %2 km away. Look whether they are of one place and in the right reference systems. %3</source>
        <translation>Laag &apos;%1&apos; ligt nergens bij de straten waarnaar wordt gekeken: %2 km ervandaan. Kijk of ze van dezelfde plaats zijn en de juiste referentiesystemen hebben. %3</translation>
    </message>
    <message>
        <source>Tasks that claim no room because neither they nor the rules tell how wide their network is: %1. Fill in width_m.</source>
        <translation>Opgaven die geen ruimte vragen omdat noch zij noch de regels zeggen hoe breed hun net is: %1. Vul width_m in.</translation>
    </message>
    <message>
        <source>over the junction of %1 and %2</source>
        <translation>over de kruising van %1 en %2</translation>
    </message>
    <message>
        <source>along %1 from %2 to %3 m, its middle %4 m from the left side of the street</source>
        <translation>langs %1 van %2 tot %3 m, het midden %4 m van de linkerkant van de straat</translation>
    </message>
    <message>
        <source>taking out the disused %1</source>
        <translation>verwijderen van %1 (buiten gebruik)</translation>
    </message>
    <message>
        <source>Reserve a strip %1 m wide for %2, with a cover of %3 m, %4.</source>
        <translation>Reserveer een strook van %1 m breed voor %2, met een dekking van %3 m, %4.</translation>
    </message>
    <message>
        <source>It does not fit along %1 m: at worst %2 m is missing.</source>
        <translation>Het past over %1 m niet: op zijn ergst ontbreekt %2 m.</translation>
    </message>
    <message>
        <source>There is no room for %1: the section is %2 m wide.</source>
        <translation>Er is geen ruimte voor %1: het profiel is %2 m breed.</translation>
    </message>
    <message>
        <source>There is no room for %1.</source>
        <translation>Er is geen ruimte voor %1.</translation>
    </message>
    <message>
        <source>task %1</source>
        <translation>opgave %1</translation>
    </message>
    <message>
        <source>the left end of the section</source>
        <translation>het linkereinde van het profiel</translation>
    </message>
    <message>
        <source>the right end of the section</source>
        <translation>het rechtereinde van het profiel</translation>
    </message>
    <message>
        <source>ground under which the rules allow no such network</source>
        <translation>grond waaronder de regels zo&apos;n net niet toestaan</translation>
    </message>
    <message>
        <source>%1 with its working strip of %2 m</source>
        <translation>%1 met zijn werkstrook van %2 m</translation>
    </message>
    <message>
        <source>%1: dates that stand for unknown: %2 (%3).</source>
        <translation>%1: datums die voor onbekend staan: %2 (%3).</translation>
    </message>
    <message>
        <source>COVERAGE is not given: a section counts as told about where a network lies within %1 m.</source>
        <translation>COVERAGE is niet gegeven: een profiel geldt als bekend waar binnen %1 m een net ligt.</translation>
    </message>
    <message>
        <source>Sections that count so and have no network in themselves: %1 of %2. They may lie beyond what was asked for: give COVERAGE (of a KLIC delivery the Graafpolygoon), which decides it better.</source>
        <translation>Profielen die zo gelden en zelf geen net hebben: %1 van %2. Ze kunnen buiten het opgevraagde gebied liggen: geef COVERAGE (van een KLIC-levering de Graafpolygoon), dat beslist beter.</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 en nog %2</translation>
    </message>
    <message>
        <source>Of that section it says: %1</source>
        <translation>Over dat profiel staat er: %1</translation>
    </message>
    <message>
        <source>✗ working strip: %1</source>
        <translation>✗ werkstrook: %1</translation>
    </message>
    <message>
        <source>%1 too far</source>
        <translation>%1 te ver</translation>
    </message>
    <message>
        <source>%1 beyond it</source>
        <translation>%1 erbuiten</translation>
    </message>
    <message>
        <source>%1: may not lie below it, %2</source>
        <translation>%1: mag er niet onder liggen, %2</translation>
    </message>
    <message>
        <source>Sections that fit, but where the search for the cheapest places ended early: %1. There may be a cheaper way.</source>
        <translation>Profielen die passen, maar waar het zoeken naar de goedkoopste plaatsen voortijdig ophield: %1. Misschien kan het goedkoper.</translation>
    </message>
    <message>
        <source>&lt;p&gt;Finds the cheapest strip in which a future network can lie without a break: between two points over the streets, or along each street when no points are given. It keeps the clearances of the rules to all that is there, to façades, and to surfaces under which nothing may be laid. Room to build is not asked for: whether the working strip fits too, &lt;i&gt;Underground fit&lt;/i&gt; tells of a task that claims the strip.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Example.&lt;/b&gt; A heat network 1.30 m wide from the plant to the school, 640 m apart. Straight on it would lie 500 m under asphalt (260 euros per m2); the way through the verge of the parallel street is 120 m longer and 90,000 euros cheaper, so that is the corridor. At one section 30 cm is missing beside water main W12: a bottleneck, which extra insulation over 10 m solves for 1,800 euros.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Cost&lt;/b&gt;: opening by the surface above the trench, laying by the metre, each bend, each network that is crossed. Where what lies there is not known (not covered, beside a network of unknown width, over a junction) the strip may go, at an extra cost: &lt;b&gt;unknown is never free&lt;/b&gt;, and its length is told. All these are indicative: set your own.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Sections&lt;/b&gt;: of &lt;i&gt;Street sections&lt;/i&gt;. The strip moves aside from section to section no faster than the drift allows; it goes from street to street where the end of one lies near to the other. Give buildings as obstacles, so that no junction is seen through a house.&lt;/p&gt;&lt;p&gt;Where no strip fits all the way, the one that is least short is given, with its &lt;b&gt;bottlenecks&lt;/b&gt;: what is in the way, how many centimetres are missing, and which measures of the rules (measures.csv) give room at what cost.&lt;/p&gt;&lt;p&gt;&lt;b&gt;planning_text&lt;/b&gt; says in words what to lay down in the spatial plan: in &lt;i&gt;Corridor&lt;/i&gt; the same for all strips of a street that follow one another, in &lt;i&gt;Middle of the corridor&lt;/i&gt; for the whole way.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Zoekt de goedkoopste strook waarin een toekomstig net zonder onderbreking kan liggen: tussen twee punten door de straten, of langs elke straat als er geen punten zijn opgegeven. De strook houdt de afstanden van de regels aan tot alles wat er ligt, tot gevels, en tot oppervlakken waaronder niets mag worden gelegd. Ruimte om te bouwen wordt niet gevraagd: of de werkstrook ook past, zegt &lt;i&gt;Inpasbaarheid ondergrond&lt;/i&gt; van een opgave die de strook vraagt.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Voorbeeld.&lt;/b&gt; Een warmtenet van 1,30 m breed van de bron naar de school, 640 m verderop. Rechtdoor zou het 500 m onder asfalt liggen (260 euro per m2); de weg door de berm van de straat ernaast is 120 m langer en 90.000 euro goedkoper, dus dat is het tracé. Bij één profiel ontbreekt 30 cm naast waterleiding W12: een knelpunt, dat extra isolatie over 10 m oplost voor 1.800 euro.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Kosten&lt;/b&gt;: opbreken naar het oppervlak boven de sleuf, aanleg per meter, elke bocht, elk net dat wordt gekruist. Waar niet bekend is wat er ligt (niet gedekt, naast een net van onbekende breedte, over een kruising) mag de strook lopen, tegen extra kosten: &lt;b&gt;onbekend is nooit vrij&lt;/b&gt;, en de lengte ervan wordt gemeld. Dit alles is indicatief: stel uw eigen waarden in.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Profielen&lt;/b&gt;: van &lt;i&gt;Dwarsprofielen&lt;/i&gt;. De strook gaat van profiel naar profiel niet sneller opzij dan het verloop toelaat; ze gaat van straat naar straat waar het einde van de een dicht bij de ander ligt. Geef gebouwen op als obstakels, zodat geen kruising door een huis heen wordt gezien.&lt;/p&gt;&lt;p&gt;Waar nergens een strook helemaal past, wordt die gegeven waaraan het minst ontbreekt, met de &lt;b&gt;knelpunten&lt;/b&gt;: wat in de weg ligt, hoeveel centimeter ontbreekt, en welke maatregelen uit de regels (measures.csv) tegen welke kosten ruimte geven.&lt;/p&gt;&lt;p&gt;&lt;b&gt;planning_text&lt;/b&gt; zegt in woorden wat in het omgevingsplan moet worden vastgelegd: in &lt;i&gt;Tracé&lt;/i&gt; hetzelfde voor alle stroken van een straat die op elkaar volgen, in &lt;i&gt;Midden van het tracé&lt;/i&gt; voor de hele weg.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>From point</source>
        <translation>Van punt</translation>
    </message>
    <message>
        <source>To point</source>
        <translation>Naar punt</translation>
    </message>
    <message>
        <source>Room to build is not asked for here: whether the working strip fits, koppelkans:undergroundfit tells of a task that claims the strip.</source>
        <translation>Ruimte om te bouwen wordt hier niet gevraagd: of de werkstrook past, zegt koppelkans:undergroundfit van een opgave die de strook vraagt.</translation>
    </message>
    <message>
        <source>Of them built before the period: %1. They keep their room, wherever the search finds it, and need no working strip any more.</source>
        <translation>Daarvan gebouwd vóór de periode: %1. Ze houden hun ruimte, waar de zoekactie die ook vindt, en hebben geen werkstrook meer nodig.</translation>
    </message>
    <message>
        <source>Sections in which a task takes the place of networks of its theme: %1. Where its network comes beside them, give the task the project_type transition or development.</source>
        <translation>Profielen waarin een opgave in de plaats komt van netten van haar thema: %1. Komt haar net ernaast, geef de opgave dan project_type transition of development.</translation>
    </message>
    <message>
        <source>Sections in which a later task takes the place of an earlier one of its theme: %1.</source>
        <translation>Profielen waarin een latere opgave in de plaats komt van een eerdere van hetzelfde thema: %1.</translation>
    </message>
    <message>
        <source>Sections of whose claims not all arrangements could be tried: %1. Their verdict, tight or unknown, is not certain.</source>
        <translation>Profielen waarvan niet alle indelingen van de ruimteclaims konden worden geprobeerd: %1. Hun oordeel, krap of onbekend, is niet zeker.</translation>
    </message>
    <message>
        <source>Not all that lies in this section is known: it reaches beyond what the networks tell about</source>
        <translation>Niet alles wat in dit profiel ligt is bekend: het reikt verder dan waar de netten over vertellen</translation>
    </message>
    <message>
        <source>Not all arrangements of the %1 claims could be tried, and none was found</source>
        <translation>Niet alle indelingen van de %1 ruimteclaims konden worden geprobeerd, en er is er geen gevonden</translation>
    </message>
    <message>
        <source>Tasks that claim no room because their field network is empty or names no network of the rules: %1 (%2). Where they lay a cable or pipe, fill in its theme as networks.csv has it%3; where they lay none, say none in claim_kind.</source>
        <translation>Opgaven die geen ruimte vragen omdat hun veld network leeg is of geen net uit de regels noemt: %1 (%2). Leggen ze een kabel of leiding, vul dan het thema in zoals networks.csv het heeft%3; leggen ze er geen, zet dan none in claim_kind.</translation>
    </message>
    <message>
        <source>Not all arrangements could be tried: it may well fit with enough to spare.</source>
        <translation>Niet alle indelingen konden worden geprobeerd: misschien past het ruim.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <translation>%1, tot en met %2</translation>
    </message>
    <message>
        <source>%1 wants a working strip of %2 m, and the section is %3 m wide</source>
        <translation>%1 vraagt een werkstrook van %2 m, en het profiel is %3 m breed</translation>
    </message>
    <message>
        <source>Underground fit was asked here for other claims than these, so whether these run through the street is not told.</source>
        <translation>Inpasbaarheid ondergrond is hier voor andere ruimteclaims gevraagd dan deze, dus of deze door de straat doorlopen wordt niet gezegd.</translation>
    </message>
    <message>
        <source>By Underground fit the claims fit here, but cannot run through from the section before.</source>
        <translation>Volgens Inpasbaarheid ondergrond passen de ruimteclaims hier, maar kunnen ze niet doorlopen vanuit het vorige profiel.</translation>
    </message>
    <message>
        <source>By Underground fit the claims fit here, but cannot run through to the next section.</source>
        <translation>Volgens Inpasbaarheid ondergrond passen de ruimteclaims hier, maar kunnen ze niet doorlopen naar het volgende profiel.</translation>
    </message>
    <message>
        <source>By Underground fit the claims fit here, but cannot run through from the section before, nor to the next one.</source>
        <translation>Volgens Inpasbaarheid ondergrond passen de ruimteclaims hier, maar kunnen ze niet doorlopen vanuit het vorige profiel, en ook niet naar het volgende.</translation>
    </message>
    <message>
        <source>By Underground fit the claims fit here, but no way through from the section before was found.</source>
        <translation>Volgens Inpasbaarheid ondergrond passen de ruimteclaims hier, maar is vanuit het vorige profiel geen doorgang gevonden.</translation>
    </message>
    <message>
        <source>By Underground fit the claims fit here, but no way through to the next section was found.</source>
        <translation>Volgens Inpasbaarheid ondergrond passen de ruimteclaims hier, maar is naar het volgende profiel geen doorgang gevonden.</translation>
    </message>
    <message>
        <source>By Underground fit the claims fit here, but no way through was found from the section before, nor to the next one.</source>
        <translation>Volgens Inpasbaarheid ondergrond passen de ruimteclaims hier, maar is vanuit het vorige profiel geen doorgang gevonden, en ook niet naar het volgende.</translation>
    </message>
    <message>
        <source>By Underground fit the claims run through here.</source>
        <translation>Volgens Inpasbaarheid ondergrond lopen de ruimteclaims hier door.</translation>
    </message>
    <message>
        <source> (networks.csv)</source>
        <translation> (networks.csv)</translation>
    </message>
    <message>
        <source> (obstacles.csv)</source>
        <translation> (obstacles.csv)</translation>
    </message>
    <message>
        <source>overlap by %1</source>
        <translation>overlappen %1</translation>
    </message>
    <message>
        <source>Underground fit cannot tell whether the claims run through here: in a section beside it they do not fit, it is not known whether they fit, or it is missing.</source>
        <translation>Inpasbaarheid ondergrond kan niet zeggen of de ruimteclaims hier doorlopen: in een profiel ernaast passen ze niet, is niet bekend of ze passen, of het ontbreekt.</translation>
    </message>
</context>
<context>
    <name>koppelkans::AreaChoice</name>
    <message>
        <source>Layer of areas</source>
        <translation>Laag met gebieden</translation>
    </message>
    <message>
        <source>no names</source>
        <translation>geen namen</translation>
    </message>
    <message>
        <source>Field with the names of the areas</source>
        <translation>Veld met de namen van de gebieden</translation>
    </message>
</context>
<context>
    <name>koppelkans::ClaimHands</name>
    <message>
        <source>Put all claims where they fit at the least cost, or show why they cannot</source>
        <translation>Alle ruimteclaims plaatsen waar ze tegen de laagste kosten passen, of laten zien waarom dat niet kan</translation>
    </message>
    <message>
        <source>To the next depth that is allowed, or as much deeper as the measures allow</source>
        <translation>Naar de volgende toegestane diepte, of zoveel dieper als de maatregelen toelaten</translation>
    </message>
    <message>
        <source>Beside the nearest claim with which the measures allow a trench to be shared</source>
        <translation>Naast de dichtstbijzijnde ruimteclaim waarmee volgens de maatregelen een sleuf mag worden gedeeld</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Undo the last move</source>
        <translation>De laatste verplaatsing ongedaan maken</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Opnieuw</translation>
    </message>
    <message>
        <source>Do the move again</source>
        <translation>De verplaatsing opnieuw doen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Ongedaan maken: %1</translation>
    </message>
    <message>
        <source>Choose a claim first</source>
        <translation>Kies eerst een ruimteclaim</translation>
    </message>
    <message>
        <source>No other depth is allowed, and nothing here may lie above or below it</source>
        <translation>Geen andere diepte is toegestaan, en niets mag hier erboven of eronder liggen</translation>
    </message>
    <message>
        <source>The measures allow no trench with another claim that is built in the same years</source>
        <translation>De maatregelen staan geen sleuf toe met een andere ruimteclaim die in dezelfde jaren wordt aangelegd</translation>
    </message>
    <message>
        <source>Place &amp;all</source>
        <translation>All&amp;es plaatsen</translation>
    </message>
    <message>
        <source>Other s&amp;ide</source>
        <translation>&amp;Andere kant</translation>
    </message>
    <message>
        <source>Deeper</source>
        <translation>D&amp;ieper</translation>
    </message>
    <message>
        <source>Shared trench</source>
        <translation>Gedeelde &amp;sleuf</translation>
    </message>
    <message>
        <source>To the other side of the section&apos;s middle, where every rule is kept</source>
        <translation>Naar de andere kant van het midden van het profiel, waar elke regel wordt aangehouden</translation>
    </message>
    <message>
        <source>No place on the other side keeps every rule: there where the least is missing</source>
        <translation>Geen plaats aan de andere kant houdt elke regel aan: daar waar het minst ontbreekt</translation>
    </message>
    <message>
        <source>The claim is wider than half of the section</source>
        <translation>De ruimteclaim is breder dan de helft van het profiel</translation>
    </message>
    <message>
        <source>To the other side of the section&apos;s middle</source>
        <translation>Naar de andere kant van het midden van het profiel</translation>
    </message>
</context>
<context>
    <name>koppelkans::HelpWindow</name>
    <message>
        <source>Koppelkans: first steps</source>
        <translation>Koppelkans: eerste stappen</translation>
    </message>
    <message>
        <source>&lt;b&gt;Load&lt;/b&gt; the layers of the sectors as they are: works, programmes, visions, cables and pipes.</source>
        <translation>&lt;b&gt;Laad&lt;/b&gt; de lagen van de sectoren zoals ze zijn: werken, programma&apos;s, visies, kabels en leidingen.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Prepare tasks&lt;/b&gt; turns one such layer into tasks: it recognises known formats, reads dates in any notation, repairs areas, and lists in a second layer what it could not use and why.</source>
        <translation>&lt;b&gt;Opgaven voorbereiden&lt;/b&gt; maakt van zo&apos;n laag opgaven: het herkent bekende bronnen, leest datums in elke notatie, herstelt vlakken en zet in een tweede laag wat niet bruikbaar was en waarom.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Check tasks&lt;/b&gt; lists what is missing or contradictory, with the remedy for each.</source>
        <translation>&lt;b&gt;Opgaven controleren&lt;/b&gt; somt op wat ontbreekt of tegenstrijdig is, telkens met de remedie.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Stack tasks&lt;/b&gt; lays all task layers over one another. Each place then says how many tasks of whom come together there, when the street opens, and how often.</source>
        <translation>&lt;b&gt;Opgaven stapelen&lt;/b&gt; legt alle opgavenlagen over elkaar. Elke plek zegt dan hoeveel opgaven van wie er samenkomen, en wanneer en hoe vaak de straat opengaat.</translation>
    </message>
    <message>
        <source>The &lt;b&gt;stacking dock&lt;/b&gt; ranks the places; click one to go there, or click the map to see what lies there.</source>
        <translation>Het &lt;b&gt;stapelpaneel&lt;/b&gt; rangschikt de plekken; klik op een plek om ernaartoe te gaan, of klik op de kaart om te zien wat er ligt.</translation>
    </message>
    <message>
        <source>From layers to a map of what comes together where</source>
        <translation>Van lagen naar een kaart van wat waar samenkomt</translation>
    </message>
    <message>
        <source>The same steps are in the Processing toolbox, for models and batches. Your own tariffs, sectors and clearances go into the rules folder: Settings &gt; Options &gt; Koppelkans.</source>
        <translation>Dezelfde stappen staan in de Toolbox van Processing, voor modellen en batches. Uw eigen tarieven, sectoren en tussenafstanden zet u in de map met regels: Extra &gt; Opties &gt; Koppelkans.</translation>
    </message>
</context>
<context>
    <name>koppelkans::HotPlaces</name>
    <message>
        <source>Layer of stacks</source>
        <translation>Laag met stapelingen</translation>
    </message>
    <message>
        <source>Hottest by</source>
        <translation>Rangschikken</translation>
    </message>
    <message>
        <source>by tasks</source>
        <translation>naar opgaven</translation>
    </message>
    <message>
        <source>by cost</source>
        <translation>naar kosten</translation>
    </message>
    <message>
        <source>by openings</source>
        <translation>naar openingen</translation>
    </message>
    <message>
        <source>by owners</source>
        <translation>naar eigenaren</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Expor&amp;teren</translation>
    </message>
    <message>
        <source>Export the list, the map and the bars</source>
        <translation>De lijst, de kaart en de balken exporteren</translation>
    </message>
    <message>
        <source>Hot places</source>
        <translation>Drukke plekken</translation>
    </message>
    <message>
        <source>There are no stacks yet.</source>
        <translation>Er zijn nog geen stapelingen.</translation>
    </message>
    <message>
        <source>Stack the ticked la&amp;yers</source>
        <translation>De aangevinkte la&amp;gen stapelen</translation>
    </message>
    <message>
        <source>The places could not be ranked: %1</source>
        <translation>De plekken konden niet worden gerangschikt: %1</translation>
    </message>
    <message>
        <source>A place is one piece. Pieces below %1 m² and pieces within %2 m of a hotter one are left out.</source>
        <translation>Een plek is één deelvlak. Deelvlakken onder %1 m² en deelvlakken binnen %2 m van een drukker deelvlak blijven weg.</translation>
    </message>
    <message>
        <source>Ranking the places…</source>
        <translation>De plekken worden gerangschikt…</translation>
    </message>
    <message>
        <source>Ranking hot places</source>
        <translation>Drukke plekken rangschikken</translation>
    </message>
    <message>
        <source>No piece here is %1 m² or larger.</source>
        <translation>Geen deelvlak hier is %1 m² of groter.</translation>
    </message>
    <message>
        <source>by undated tasks</source>
        <translation>op opgaven zonder datum</translation>
    </message>
</context>
<context>
    <name>koppelkans::HotPlacesModel</name>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>€ %1 M</source>
        <translation>€ %1 mln</translation>
    </message>
    <message>
        <source>€ %1 k</source>
        <translation>€ %1 k</translation>
    </message>
    <message>
        <source>€ %1</source>
        <translation>€ %1</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>zonder datum</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 t/m %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>€ %1, this piece&apos;s share of the known costs</source>
        <translation>€ %1, het aandeel van dit deelvlak in de bekende kosten</translation>
    </message>
    <message>
        <source>cost unknown</source>
        <translation>kosten onbekend</translation>
    </message>
    <message>
        <source>owners unknown</source>
        <translation>eigenaren onbekend</translation>
    </message>
    <message>
        <source>x %1, y %2</source>
        <translation>x %1, y %2</translation>
    </message>
    <message>
        <source>%1 m²</source>
        <translation>%1 m²</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaven</translation>
    </message>
    <message>
        <source>Number of tasks on this place</source>
        <translation>Aantal opgaven op deze plek</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sectoren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>How often the street is opened: works that share a day are one opening</source>
        <translation>Hoe vaak de straat opengaat: werken die een dag delen, zijn één opening</translation>
    </message>
    <message>
        <source>Own.</source>
        <translation>Eig.</translation>
    </message>
    <message>
        <source>Number of owners</source>
        <translation>Aantal eigenaren</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>This piece&apos;s share of the known costs of its tasks, in euros</source>
        <translation>Het aandeel van dit deelvlak in de bekende kosten van zijn opgaven, in euro</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Name of the area; without one, x and y in metres</source>
        <translation>Naam van het gebied; zonder naam x en y in meters</translation>
    </message>
    <message>
        <source>Sectors of the tasks by their two-letter codes; the tooltip of a row tells what they mean</source>
        <translation>Sectoren van de opgaven, met hun code van twee letters; de tooltip van een rij zegt wat ze betekenen</translation>
    </message>
    <message>
        <source>Where, sectors</source>
        <translation>Waar, sectoren</translation>
    </message>
    <message>
        <source>Name of the area; without one, x and y in metres. Below it the sectors of the tasks by their two-letter codes; the tooltip of a row tells what they mean</source>
        <translation>Naam van het gebied; zonder naam x en y in meters. Daaronder de sectoren van de opgaven, met hun code van twee letters; de tooltip van een rij zegt wat ze betekenen</translation>
    </message>
    <message>
        <source>%1; %2 undated</source>
        <translation>%1; %2 zonder datum</translation>
    </message>
    <message>
        <source>Undat.</source>
        <translation>Z.dat.</translation>
    </message>
    <message>
        <source>Number of undated tasks among them: nobody knows when, so no opening counts them</source>
        <translation>Aantal opgaven zonder datum daaronder: niemand weet wanneer, dus geen opening telt ze mee</translation>
    </message>
</context>
<context>
    <name>koppelkans::OptionsPage</name>
    <message>
        <source>Copy the shipped rules to this folder</source>
        <translation>Meegeleverde regels naar deze map kopiëren</translation>
    </message>
    <message>
        <source>The shipped rules are indicative. Tables in this folder replace them, file by file; a table that is not there stays as shipped.</source>
        <translation>De meegeleverde regels zijn indicatief. Tabellen in deze map vervangen ze, bestand voor bestand; een tabel die er niet staat, blijft zoals meegeleverd.</translation>
    </message>
    <message>
        <source>Folder with your own rules</source>
        <translation>Map met uw eigen regels</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>Afkomstig uit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>&amp;Rules folder</source>
        <translation>Map met &amp;regels</translation>
    </message>
    <message>
        <source>This folder does not exist. Choose another one, or copy the shipped rules to make it.</source>
        <translation>Deze map bestaat niet. Kies een andere, of kopieer de meegeleverde regels om haar te maken.</translation>
    </message>
    <message>
        <source>this folder</source>
        <translation>deze map</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>meegeleverd</translation>
    </message>
    <message>
        <source>reads without error</source>
        <translation>leesbaar zonder fouten</translation>
    </message>
    <message>
        <source>Copied: %1.</source>
        <translation>Gekopieerd: %1.</translation>
    </message>
    <message>
        <source>Kept as they are: %1. To get the shipped table back, remove yours first.</source>
        <translation>Ongewijzigd gelaten: %1. Verwijder eerst uw eigen tabel om de meegeleverde terug te krijgen.</translation>
    </message>
    <message>
        <source>Could not be written: %1. Choose a folder you may write in.</source>
        <translation>Kon niet worden geschreven: %1. Kies een map waarin u mag schrijven.</translation>
    </message>
    <message>
        <source>reads without error; remarks: %1</source>
        <translation>leest zonder fouten; opmerkingen: %1</translation>
    </message>
</context>
<context>
    <name>koppelkans::PeriodFilter</name>
    <message>
        <source>Per&amp;iod</source>
        <translation>Per&amp;iode</translation>
    </message>
    <message>
        <source>First year of the period</source>
        <translation>Eerste jaar van de periode</translation>
    </message>
    <message>
        <source>Last year of the period</source>
        <translation>Laatste jaar van de periode</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Dated tasks outside the period are left out. Undated tasks stay: they stack in space.</source>
        <translation>Gedateerde opgaven buiten de periode vallen weg. Opgaven zonder datum blijven: zij stapelen in de ruimte.</translation>
    </message>
</context>
<context>
    <name>koppelkans::PlaceLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 is %2</translation>
    </message>
</context>
<context>
    <name>koppelkans::PlacePane</name>
    <message>
        <source>Wh&amp;at lies here</source>
        <translation>W&amp;at hier ligt</translation>
    </message>
    <message>
        <source>Click the map to see which tasks lie there</source>
        <translation>Klik op de kaart om te zien welke opgaven daar liggen</translation>
    </message>
    <message>
        <source>There are no stacks yet: stack first.</source>
        <translation>Er zijn nog geen stapelingen: stapel eerst.</translation>
    </message>
    <message>
        <source>No tasks lie there.</source>
        <translation>Daar liggen geen opgaven.</translation>
    </message>
    <message>
        <source>Reading the tasks…</source>
        <translation>De opgaven worden gelezen…</translation>
    </message>
</context>
<context>
    <name>koppelkans::PlaceTaskModel</name>
    <message>
        <source>Tasks</source>
        <translation>Opgaven</translation>
    </message>
    <message>
        <source>Tasks from %1 to %2</source>
        <translation>Opgaven van %1 tot en met %2</translation>
    </message>
</context>
<context>
    <name>koppelkans::PlaceTool</name>
    <message>
        <source>What lies here</source>
        <translation>Wat hier ligt</translation>
    </message>
</context>
<context>
    <name>koppelkans::PlaceView</name>
    <message>
        <source>Tasks at this place</source>
        <translation>Opgaven op deze plek</translation>
    </message>
    <message>
        <source>No task lies here. Click another place on the map.</source>
        <translation>Hier ligt geen opgave. Klik op een andere plek op de kaart.</translation>
    </message>
    <message>
        <source>Click the map to see what lies there.</source>
        <translation>Klik op de kaart om te zien wat daar ligt.</translation>
    </message>
</context>
<context>
    <name>koppelkans::Plugin</name>
    <message>
        <source>Shows what comes together in a street</source>
        <translation>Toont wat er in een straat samenkomt</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>&amp;Prepare tasks…</source>
        <translation>Opgaven &amp;voorbereiden…</translation>
    </message>
    <message>
        <source>&amp;Check tasks…</source>
        <translation>Opgaven &amp;controleren…</translation>
    </message>
    <message>
        <source>&amp;Stack tasks…</source>
        <translation>Opgaven &amp;stapelen…</translation>
    </message>
    <message>
        <source>Stack tasks &amp;by area…</source>
        <translation>Opgaven stapelen per &amp;gebied…</translation>
    </message>
    <message>
        <source>&amp;Rules and options…</source>
        <translation>&amp;Regels en opties…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>The dialog could not be opened. Enable the plugin Processing under Plugins &gt; Manage and Install Plugins.</source>
        <translation>Het dialoogvenster kon niet worden geopend. Schakel de plug-in Processing in onder Plug-ins &gt; Plug-ins beheren en installeren.</translation>
    </message>
    <message>
        <source>Stacking &amp;dock</source>
        <translation>Stapel&amp;paneel</translation>
    </message>
    <message>
        <source>Stacking dock: what comes together where</source>
        <translation>Stapelpaneel: wat waar samenkomt</translation>
    </message>
    <message>
        <source>Street s&amp;ections…</source>
        <translation>Dwarspro&amp;fielen…</translation>
    </message>
    <message>
        <source>&amp;Underground fit…</source>
        <translation>&amp;Inpasbaarheid ondergrond…</translation>
    </message>
    <message>
        <source>Street pro&amp;file</source>
        <translation>Straatpro&amp;fiel</translation>
    </message>
    <message>
        <source>Street profile: what lies in a street, and what fits</source>
        <translation>Straatprofiel: wat er in een straat ligt, en wat er past</translation>
    </message>
    <message>
        <source>&amp;Find a corridor…</source>
        <translation>&amp;Tracé zoeken…</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileAnswer</name>
    <message>
        <source>No task claims room here.</source>
        <translation>Geen opgave vraagt hier ruimte.</translation>
    </message>
    <message>
        <source>Tasks claim room here, but whether they fit is not known.</source>
        <translation>Opgaven vragen hier ruimte, maar of ze passen is niet bekend.</translation>
    </message>
    <message>
        <source>As drawn: %1</source>
        <translation>Zoals getekend: %1</translation>
    </message>
    <message>
        <source>As drawn: %1 (and %2 more)</source>
        <translation>Zoals getekend: %1 (en nog %2)</translation>
    </message>
    <message>
        <source>✓ Every rule is kept as drawn, with measures for %1 € per m.</source>
        <translation>✓ Zoals getekend wordt elke regel aangehouden, met maatregelen voor € %1 per m.</translation>
    </message>
    <message>
        <source>✓ Every rule that is known is kept as drawn.</source>
        <translation>✓ Zoals getekend wordt elke bekende regel aangehouden.</translation>
    </message>
    <message>
        <source>Verdict: %1 %2. %3</source>
        <translation>Oordeel: %1 %2. %3</translation>
    </message>
    <message>
        <source>Measure: %1</source>
        <translation>Maatregel: %1</translation>
    </message>
    <message>
        <source>Distances are indicative, from the rules in force; not a norm.</source>
        <translation>Afstanden zijn indicatief, uit de geldende regels; geen norm.</translation>
    </message>
    <message>
        <source>It fits; there may be a cheaper way.</source>
        <translation>Het past; misschien kan het goedkoper.</translation>
    </message>
    <message>
        <source>Not all that lies here is known: the section reaches beyond what the networks tell about.</source>
        <translation>Niet alles wat hier ligt is bekend: het profiel reikt verder dan het gebied waarover de netten iets zeggen.</translation>
    </message>
    <message>
        <source>The networks do not tell what lies here.</source>
        <translation>De netten zeggen niet wat hier ligt.</translation>
    </message>
    <message>
        <source>Not all arrangements could be tried: this verdict is not certain.</source>
        <translation>Niet alle indelingen konden worden geprobeerd: dit oordeel is niet zeker.</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileCatalogue</name>
    <message>
        <source>Reading the layers of the street profile</source>
        <translation>De lagen van het straatprofiel lezen</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileDock</name>
    <message>
        <source>Street profile</source>
        <translation>Straatprofiel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Lagen</translation>
    </message>
    <message>
        <source>There are no street sections in this project yet. Street sections makes them from street axes or from the public space; with a layer of networks, lines drawn on the map will do as well.</source>
        <translation>Er zijn nog geen dwarsprofielen in dit project. Dwarsprofielen maakt ze uit straatassen of uit de openbare ruimte; met een laag netten voldoen ook lijnen die u op de kaart tekent.</translation>
    </message>
    <message>
        <source>Make &amp;street sections…</source>
        <translation>&amp;Dwarsprofielen maken…</translation>
    </message>
    <message>
        <source>Reading the layers…</source>
        <translation>Lagen lezen…</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG, SVG or PDF)…</source>
        <translation>&amp;Afbeelding (PNG, SVG of PDF)…</translation>
    </message>
    <message>
        <source>&amp;Copy to the clipboard</source>
        <translation>Naar het klembord &amp;kopiëren</translation>
    </message>
    <message>
        <source>Into a print &amp;layout</source>
        <translation>In een afdruk&amp;lay-out</translation>
    </message>
    <message>
        <source>&amp;New print layout</source>
        <translation>&amp;Nieuwe afdruklay-out</translation>
    </message>
    <message>
        <source>The layers cannot be read</source>
        <translation>De lagen kunnen niet worden gelezen</translation>
    </message>
    <message>
        <source>The profile cannot be shown</source>
        <translation>Het profiel kan niet worden getoond</translation>
    </message>
    <message>
        <source>Picture of the street profile</source>
        <translation>Afbeelding van het straatprofiel</translation>
    </message>
    <message>
        <source>profile.png</source>
        <translation>profiel.png</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</source>
        <translation>PNG (*.png);;SVG (*.svg);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>De afbeelding kon niet worden geschreven</translation>
    </message>
    <message>
        <source>Koppelkans: %1</source>
        <translation>Koppelkans: %1</translation>
    </message>
    <message>
        <source>Of the layers %1 features were left out.</source>
        <translation>Van de lagen zijn %1 objecten weggelaten.</translation>
    </message>
    <message>
        <source>Remarks on the layers: %1. See View &gt; Panels &gt; Log Messages, under Koppelkans.</source>
        <translation>Opmerkingen bij de lagen: %1. Zie Beeld &gt; Panelen &gt; Logboekmeldingen, onder Koppelkans.</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileDraft</name>
    <message>
        <source>Move %1</source>
        <translation>%1 verplaatsen</translation>
    </message>
    <message>
        <source>Other side</source>
        <translation>Andere kant</translation>
    </message>
    <message>
        <source>Deeper</source>
        <translation>Dieper</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Hoger</translation>
    </message>
    <message>
        <source>Shared trench</source>
        <translation>Gedeelde sleuf</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileHeader</name>
    <message>
        <source>Previous section (Page Up)</source>
        <translation>Vorig profiel (Page Up)</translation>
    </message>
    <message>
        <source>Next section (Page Down)</source>
        <translation>Volgend profiel (Page Down)</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straat</translation>
    </message>
    <message>
        <source>Choose a street, or type its name</source>
        <translation>Kies een straat, of typ de naam</translation>
    </message>
    <message>
        <source>Street %1</source>
        <translation>Straat %1</translation>
    </message>
    <message>
        <source>km %1 · %2 of %3</source>
        <translation>km %1 · %2 van %3</translation>
    </message>
    <message>
        <source>Along the axis of the street · which of its sections</source>
        <translation>Langs de as van de straat · het hoeveelste profiel</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileJob</name>
    <message>
        <source>Reading the street profile</source>
        <translation>Het straatprofiel lezen</translation>
    </message>
    <message>
        <source>Placing the claims</source>
        <translation>De ruimteclaims plaatsen</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileLayers</name>
    <message>
        <source>none: draw lines on the map</source>
        <translation>geen: teken lijnen op de kaart</translation>
    </message>
    <message>
        <source>none: nobody knows what lies there</source>
        <translation>geen: niemand weet wat daar ligt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>none: no claims</source>
        <translation>geen: geen ruimteclaims</translation>
    </message>
    <message>
        <source>&amp;Networks</source>
        <translation>&amp;Netten</translation>
    </message>
    <message>
        <source>O&amp;bstacles</source>
        <translation>Obstakels</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>Op&amp;gaven</translation>
    </message>
    <message>
        <source>&amp;Make street sections…</source>
        <translation>Dwarsprofielen &amp;maken…</translation>
    </message>
    <message>
        <source>Underground &amp;fit…</source>
        <translation>&amp;Inpasbaarheid ondergrond…</translation>
    </message>
    <message>
        <source>Judge all sections at once, as layers</source>
        <translation>Alle profielen in één keer beoordelen, als lagen</translation>
    </message>
    <message>
        <source>none: what lies near a network</source>
        <translation>geen: wat bij een net ligt</translation>
    </message>
    <message>
        <source>The area that the networks tell about: of a KLIC delivery the Graafpolygoon. Beyond it nobody knows what lies there.</source>
        <translation>Het gebied waarover de netten iets zeggen: van een KLIC-levering de Graafpolygoon. Daarbuiten weet niemand wat er ligt.</translation>
    </message>
    <message>
        <source>Street sections</source>
        <translation>Dwarspro&amp;fielen</translation>
    </message>
    <message>
        <source>Area told about</source>
        <translation>Gebied waarover bericht is</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileLegend</name>
    <message>
        <source>Legend of the profile</source>
        <translation>Legenda van het profiel</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileOptions</name>
    <message>
        <source>Which situation is seen</source>
        <translation>Welke situatie wordt getoond</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Huidig</translation>
    </message>
    <message>
        <source>Desired</source>
        <translation>Gewenst</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>How much the depth is stretched</source>
        <translation>Hoeveel de diepte is uitgerekt</translation>
    </message>
    <message>
        <source>Depth to scale</source>
        <translation>Diepte op schaal</translation>
    </message>
    <message>
        <source>Depth %1 ×</source>
        <translation>Diepte %1 ×</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>Expor&amp;teren</translation>
    </message>
    <message>
        <source>Le&amp;gend</source>
        <translation>&amp;Legenda</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfilePane</name>
    <message>
        <source>Choose a street on the map</source>
        <translation>Een straat op de kaart kiezen</translation>
    </message>
    <message>
        <source>Click a street on the map, or draw a line across it</source>
        <translation>Klik op een straat op de kaart, of teken er een lijn dwars over</translation>
    </message>
    <message>
        <source>Draw a line across a street on the map.</source>
        <translation>Teken een lijn dwars over een straat op de kaart.</translation>
    </message>
    <message>
        <source>Click a street on the map, draw a line across it, or choose one above.</source>
        <translation>Klik op een straat op de kaart, teken er een lijn dwars over, of kies er hierboven een.</translation>
    </message>
    <message>
        <source>No section lies there. Draw a line across the street.</source>
        <translation>Daar ligt geen profiel. Teken een lijn dwars over de straat.</translation>
    </message>
    <message>
        <source>Place all</source>
        <translation>Alles plaatsen</translation>
    </message>
    <message>
        <source>Way out</source>
        <translation>Uitweg</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileTool</name>
    <message>
        <source>Street profile</source>
        <translation>Straatprofiel</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileView</name>
    <message>
        <source>Street in profile, desired situation</source>
        <translation>Straat in profiel, gewenste situatie</translation>
    </message>
    <message>
        <source>Street in profile, present situation</source>
        <translation>Straat in profiel, huidige situatie</translation>
    </message>
</context>
<context>
    <name>koppelkans::ProfileViews</name>
    <message>
        <source>Desired, %1</source>
        <translation>Gewenst, %1</translation>
    </message>
    <message>
        <source>Present, %1</source>
        <translation>Huidig, %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>koppelkans::StackPane</name>
    <message>
        <source>There are no task layers in this project yet. Prepare tasks makes one of any layer of works, plans or visions; task layers that you load appear here by themselves.</source>
        <translation>Dit project heeft nog geen opgavenlagen. Opgaven voorbereiden maakt er een van elke laag met werken, plannen of visies; opgavenlagen die u laadt, verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>Prepare tas&amp;ks…</source>
        <translation>Opgaven &amp;voorbereiden…</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaven</translation>
    </message>
    <message>
        <source>Filters and options</source>
        <translation>Filters en opties</translation>
    </message>
    <message>
        <source> years</source>
        <translation> jaar</translation>
    </message>
    <message>
        <source>Also a layer &amp;by year, for the temporal controller</source>
        <translation>Ook een laag per jaar, &amp;voor Tijdbeheer</translation>
    </message>
    <message>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <source>GeoPackage to keep the stacks in</source>
        <translation>GeoPackage om de stapelingen in te bewaren</translation>
    </message>
    <message>
        <source>temporary</source>
        <translation>tijdelijk</translation>
    </message>
    <message>
        <source>Nothing is overwritten: where the file is there already, the next one gets a number.</source>
        <translation>Er wordt niets overschreven: is het bestand er al, dan krijgt het volgende een nummer.</translation>
    </message>
    <message>
        <source>Reopened withi&amp;n</source>
        <translation>Heropend bi&amp;nnen</translation>
    </message>
    <message>
        <source>Area names</source>
        <translation>Gebiedsnamen</translation>
    </message>
    <message>
        <source>&amp;Keep in</source>
        <translation>Bewar&amp;en in</translation>
    </message>
    <message>
        <source>S&amp;tack</source>
        <translation>&amp;Stapelen</translation>
    </message>
    <message>
        <source>Progress of the stacking</source>
        <translation>Voortgang van het stapelen</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>%1 pieces, %2 s</source>
        <translation>%1 deelvlakken, %2 s</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Gestopt. Er is niets geschreven.</translation>
    </message>
    <message>
        <source>Not stacked: %1</source>
        <translation>Niet gestapeld: %1</translation>
    </message>
    <message>
        <source>Stack the tasks of the ticked layers</source>
        <translation>De opgaven van de aangevinkte lagen stapelen</translation>
    </message>
    <message>
        <source>Tick at least one task layer</source>
        <translation>Vink ten minste één opgavenlaag aan</translation>
    </message>
    <message>
        <source>Filters and options (filtered)</source>
        <translation>Filters en opties (gefilterd)</translation>
    </message>
    <message>
        <source>%1, filtered</source>
        <translation>%1, gefilterd</translation>
    </message>
    <message>
        <source>%1 piece, %2 s</source>
        <translation>%1 deelvlak, %2 s</translation>
    </message>
    <message>
        <source> year</source>
        <translation> jaar</translation>
    </message>
    <message>
        <source>Tasks: 1 layer</source>
        <translation>Opgaven: 1 laag</translation>
    </message>
    <message>
        <source>Tasks: %1 layers</source>
        <translation>Opgaven: %1 lagen</translation>
    </message>
    <message>
        <source>, %1–%2</source>
        <translation>, %1–%2</translation>
    </message>
</context>
<context>
    <name>koppelkans::StackRun</name>
    <message>
        <source>The algorithm %1 is missing. Enable the plugin Koppelkans again.</source>
        <translation>Het algoritme %1 ontbreekt. Schakel de plug-in Koppelkans opnieuw in.</translation>
    </message>
    <message>
        <source>The stacks were written but cannot be opened.</source>
        <translation>De stapelingen zijn geschreven, maar kunnen niet worden geopend.</translation>
    </message>
</context>
<context>
    <name>koppelkans::StackingDock</name>
    <message>
        <source>Stacking</source>
        <translation>Stapeling</translation>
    </message>
    <message>
        <source>&amp;List of hot places (CSV)…</source>
        <translation>&amp;Lijst van drukke plekken (CSV)…</translation>
    </message>
    <message>
        <source>&amp;Map and bars (PNG)…</source>
        <translation>&amp;Kaart en balken (PNG)…</translation>
    </message>
    <message>
        <source>&amp;Bars (PNG or SVG)…</source>
        <translation>&amp;Balken (PNG of SVG)…</translation>
    </message>
    <message>
        <source>Not stacked</source>
        <translation>Niet gestapeld</translation>
    </message>
    <message>
        <source>The tasks cannot be read</source>
        <translation>De opgaven kunnen niet worden gelezen</translation>
    </message>
    <message>
        <source>List of hot places</source>
        <translation>Lijst van drukke plekken</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The list could not be written</source>
        <translation>De lijst kon niet worden geschreven</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>PNG (*.png);;SVG (*.svg)</source>
        <translation>PNG (*.png);;SVG (*.svg)</translation>
    </message>
    <message>
        <source>Picture of the place</source>
        <translation>Afbeelding van de plek</translation>
    </message>
    <message>
        <source>The picture could not be written</source>
        <translation>De afbeelding kon niet worden geschreven</translation>
    </message>
    <message>
        <source>Koppelkans: %1</source>
        <translation>Koppelkans: %1</translation>
    </message>
    <message>
        <source>hot_places</source>
        <translation>drukke_plekken</translation>
    </message>
    <message>
        <source>place</source>
        <translation>plek</translation>
    </message>
    <message>
        <source>Tasks that are not in this layer are left off the map.</source>
        <translation>Opgaven die niet in deze laag zitten, staan niet op de kaart.</translation>
    </message>
</context>
<context>
    <name>koppelkans::TaskCatalogue</name>
    <message>
        <source>Reading tasks</source>
        <translation>Opgaven lezen</translation>
    </message>
</context>
<context>
    <name>koppelkans::TaskFilters</name>
    <message>
        <source>Physical</source>
        <translation>Fysiek</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Sociaal</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technisch</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sectoren</translation>
    </message>
    <message>
        <source>all sectors</source>
        <translation>alle sectoren</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Eigenaren</translation>
    </message>
    <message>
        <source>all owners</source>
        <translation>alle eigenaren</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domeinen</translation>
    </message>
    <message>
        <source>all domains</source>
        <translation>alle domeinen</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fasen</translation>
    </message>
    <message>
        <source>all phases</source>
        <translation>alle fasen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>koppelkans::TaskLayerList</name>
    <message>
        <source>Task layers</source>
        <translation>Opgavenlagen</translation>
    </message>
    <message>
        <source>Task layer</source>
        <translation>Opgavenlaag</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Opgaven</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Sectoren</translation>
    </message>
    <message>
        <source>Counting tasks</source>
        <translation>Opgaven tellen</translation>
    </message>
</context>
<context>
    <name>koppelkans::VerdictBadge</name>
    <message>
        <source>searching</source>
        <translation>bezig met zoeken</translation>
    </message>
    <message>
        <source>Places for all claims are being searched.</source>
        <translation>Er wordt naar plaatsen voor alle ruimteclaims gezocht.</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Oordeel: %1</translation>
    </message>
</context>
<context>
    <name>koppelkans::WaysOutPanel</name>
    <message>
        <source>&amp;Use this way out</source>
        <translation>Deze &amp;uitweg gebruiken</translation>
    </message>
    <message>
        <source>Ways out, cheapest first</source>
        <translation>Uitwegen, goedkoopste eerst</translation>
    </message>
    <message>
        <source>€ per m</source>
        <translation>€ per m</translation>
    </message>
</context>
<context>
    <name>koppelkans::YearCounts</name>
    <message>
        <source>Tasks and openings by year</source>
        <translation>Opgaven en openingen per jaar</translation>
    </message>
    <message>
        <source>No task here has a date.</source>
        <translation>Geen opgave hier heeft een datum.</translation>
    </message>
</context>
<context>
    <name>koppelkans::YearSlider</name>
    <message>
        <source>&amp;Year</source>
        <translation>Jaar</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jaar</translation>
    </message>
</context>
</TS>
