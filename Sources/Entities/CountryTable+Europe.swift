/// A line: name and aliases, demonyms, capitals.
extension CountryTable {
  static let europe = """
    Albania|Albanian;Albanians|Tirana
    Andorra|Andorran;Andorrans|Andorra la Vella
    Austria|Austrian;Austrians|Vienna
    Belarus;Byelorussia|Belarusian;Belarusians;Belarussian|Minsk
    Belgium|Belgian;Belgians|
    Bosnia and Herzegovina;Bosnia;Bosnia-Herzegovina;BiH|Bosnian;Bosnians|Sarajevo
    Bulgaria|Bulgarian;Bulgarians|Sofia
    Croatia|Croatian;Croatians;Croat;Croats|Zagreb
    Cyprus|Cypriot;Cypriots|Nicosia
    Czech Republic;Czechia|Czech;Czechs|Prague
    Denmark|Danish;Dane;Danes|Copenhagen
    Estonia|Estonian;Estonians|Tallinn
    Finland|Finnish;Finn;Finns|Helsinki
    France;French Republic|French;Frenchman;Frenchmen;Frenchwoman|Paris
    Germany;Federal Republic of Germany|German;Germans|Berlin
    Greece|Greek;Greeks|Athens
    Hungary|Hungarian;Hungarians|Budapest
    Iceland|Icelandic;Icelander;Icelanders|Reykjavík
    Ireland;Republic of Ireland;Éire|Irish;Irishman;Irishwoman|Dublin
    Italy|Italian;Italians|Rome
    Kosovo|Kosovar;Kosovars;Kosovan|Pristina
    Latvia|Latvian;Latvians|Riga
    Liechtenstein|Liechtensteiner|Vaduz
    Lithuania|Lithuanian;Lithuanians|Vilnius
    Luxembourg|Luxembourgish;Luxembourger;Luxembourgers|
    Malta|Maltese|Valletta
    Moldova|Moldovan;Moldovans|Chișinău;Chisinau
    Monaco|Monegasque|
    Montenegro|Montenegrin;Montenegrins|Podgorica
    Netherlands;The Netherlands;Holland|Dutch;Dutchman;Dutchwoman|Amsterdam;The Hague
    North Macedonia;Macedonia|Macedonian;Macedonians|Skopje
    Norway|Norwegian;Norwegians|Oslo
    Poland|Polish;Pole;Poles|Warsaw
    Portugal|Portuguese|Lisbon
    Romania|Romanian;Romanians|Bucharest
    Russia;Russian Federation|Russian;Russians|Moscow
    San Marino|Sammarinese|
    Serbia|Serbian;Serbians;Serb;Serbs|Belgrade
    Slovakia|Slovak;Slovaks;Slovakian|Bratislava
    Slovenia|Slovenian;Slovenians;Slovene;Slovenes|Ljubljana
    Spain|Spanish;Spaniard;Spaniards|Madrid
    Sweden|Swedish;Swede;Swedes|Stockholm
    Switzerland|Swiss|Bern
    Turkey;Türkiye|Turkish;Turk;Turks|Ankara
    Ukraine|Ukrainian;Ukrainians|Kyiv;Kiev
    United Kingdom;UK;U.K.;Britain;Great Britain|British;Briton;Britons|London
    England|English;Englishman;Englishwoman|
    Scotland|Scottish;Scot;Scots|Edinburgh
    Wales|Welsh;Welshman|Cardiff
    Northern Ireland|Northern Irish|Belfast
    Vatican City;Vatican|Vatican|
    Soviet Union;USSR;U.S.S.R.|Soviet;Soviets|
    Yugoslavia|Yugoslav;Yugoslavs|
    Czechoslovakia|Czechoslovak|
    Greenland|Greenlandic;Greenlander;Greenlanders|Nuuk
    Faroe Islands;Faroes|Faroese|Tórshavn

    """
}
