/// Parts of the world and peoples without a country of their own, as in the tables of countries.
extension CountryTable {
  /// Continents and peoples, whose adjectives news uses as it does those of countries.
  package static let regions: [Country] = regionLines.split(separator: "\n").map(country)

  private static let regionLines = """
    Europe|European;Europeans;Pan-European|
    Africa|African;Africans;Pan-African|
    Asia|Asian;Asians;Central Asian;South Asian;East Asian;Southeast Asian|
    Latin America|Latin American;Latin Americans;Latino;Latinos;Latina;Hispanic;Hispanics|
    North America|North American;North Americans|
    South America|South American;South Americans|
    Middle East|Middle Eastern|
    Scandinavia|Scandinavian;Scandinavians;Nordic|
    Balkans|Balkan|
    Caribbean|Caribbean|
    West|Western;Westerner;Westerners|
    |Arab;Arabs;Arabic|
    |Jewish;Jew;Jews|
    |Muslim;Muslims;Islamic;Shia;Shiite;Shiites;Sunni;Sunnis|
    |Christian;Christians;Catholic;Catholics;Protestant;Protestants;Orthodox|
    |Hindu;Hindus;Buddhist;Buddhists;Sikh;Sikhs|
    |Slavic;Slav;Slavs;Roma;Rohingya;Uyghur;Uyghurs;Pashtun;Pashtuns;Berber;Berbers|
    Catalonia|Catalan;Catalans|Barcelona
    Flanders|Flemish|
    Chechnya|Chechen;Chechens|Grozny
    Crimea|Crimean;Crimeans|
    Sicily|Sicilian;Sicilians|
    Bavaria|Bavarian;Bavarians|
    Texas|Texan;Texans|
    California|Californian;Californians|

    """
}
