/// A line for each thing: its usual name first, then its other names.
extension AliasTable {
  static let bodyLines = """
    United Nations|UN|U.N.
    European Union|EU|E.U.
    NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation
    African Union|AU
    World Health Organization|WHO|World Health Organisation
    International Monetary Fund|IMF
    World Trade Organization|WTO|World Trade Organisation
    International Atomic Energy Agency|IAEA
    International Labour Organization|ILO|International Labour Organisation
    International Olympic Committee|IOC
    International Criminal Court|ICC
    International Court of Justice|ICJ
    International Committee of the Red Cross|ICRC
    International Energy Agency|IEA
    International Organization for Migration|IOM
    Organization for Security and Co-operation in Europe|OSCE
    Organisation for Economic Co-operation and Development|OECD|Organization for Economic Cooperation and Development
    Organization of American States|OAS
    Association of Southeast Asian Nations|ASEAN
    Economic Community of West African States|ECOWAS
    Organization of the Petroleum Exporting Countries|OPEC
    Shanghai Cooperation Organisation|SCO|Shanghai Cooperation Organization
    World Food Programme|WFP|World Food Program
    World Meteorological Organization|WMO
    United Nations Children's Fund|UNICEF
    UNESCO|United Nations Educational, Scientific and Cultural Organization
    UNHCR|United Nations High Commissioner for Refugees
    UNRWA|United Nations Relief and Works Agency
    Food and Agriculture Organization|FAO
    European Central Bank|ECB
    European Commission|EC
    Federal Reserve|Fed|US Federal Reserve
    Federal Bureau of Investigation|FBI
    Central Intelligence Agency|CIA
    National Security Agency|NSA
    Environmental Protection Agency|EPA
    Food and Drug Administration|FDA
    Federal Aviation Administration|FAA
    Securities and Exchange Commission|SEC
    Centers for Disease Control and Prevention|CDC
    NASA|National Aeronautics and Space Administration
    European Space Agency|ESA
    US Geological Survey|USGS|U.S. Geological Survey
    Associated Press|AP
    Agence France-Presse|AFP
    British Broadcasting Corporation|BBC
    Doctors Without Borders|MSF|Médecins Sans Frontières
    FIFA|Fédération Internationale de Football Association
    UEFA|Union of European Football Associations
    Palestine Liberation Organization|PLO
    Kurdistan Workers' Party|PKK
    Bharatiya Janata Party|BJP
    African National Congress|ANC

    """

  static let placeLines = """
    Kyiv|Kiev
    Odesa|Odessa
    Kharkiv|Kharkov
    Dnipro|Dnepr
    Kolkata|Calcutta
    Mumbai|Bombay
    Chennai|Madras
    Bengaluru|Bangalore
    Yangon|Rangoon
    Beijing|Peking
    Guangzhou|Canton
    Ho Chi Minh City|Saigon
    Istanbul|Constantinople
    İzmir|Smyrna
    New York City|New York|NYC
    Los Angeles|L.A.|LA
    Washington, D.C.|Washington DC|Washington D.C.
    Saint Petersburg|St. Petersburg|St Petersburg
    Mecca|Makkah
    Gdańsk|Danzig
    Lviv|Lvov
    Chișinău|Kishinev
    Almaty|Alma-Ata
    Sana'a|Sanaa
    California|Calif.
    Pennsylvania|Pa.
    Massachusetts|Mass.
    Connecticut|Conn.
    Florida|Fla.
    Texas|Tex.
    Virginia|Va.
    Michigan|Mich.
    Minnesota|Minn.
    Wisconsin|Wis.
    Tennessee|Tenn.
    Oklahoma|Okla.
    Colorado|Colo.
    Arizona|Ariz.

    """
}
