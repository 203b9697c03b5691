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
    European Medicines Agency|EMA
    European Investment Bank|EIB
    European Bank for Reconstruction and Development|EBRD
    Asian Development Bank|ADB
    African Development Bank|AfDB
    Japan Aerospace Exploration Agency|JAXA
    Indian Space Research Organisation|ISRO|Indian Space Research Organization
    CERN|European Organization for Nuclear Research
    Organisation for the Prohibition of Chemical Weapons|OPCW
    International Maritime Organization|IMO|International Maritime Organisation
    International Civil Aviation Organization|ICAO
    International Air Transport Association|IATA
    World Anti-Doping Agency|WADA
    World Wide Fund for Nature|WWF
    International Union for Conservation of Nature|IUCN
    Intergovernmental Panel on Climate Change|IPCC
    United Nations Development Programme|UNDP
    United Nations Environment Programme|UNEP
    United Nations Office on Drugs and Crime|UNODC
    United Nations Population Fund|UNFPA
    Human Rights Watch|HRW
    Reporters Without Borders|RSF
    Pentagon|Defense Department|Department of Defense|US Department of Defense|U.S. Defense Department
    State Department|Department of State|US State Department
    Justice Department|Department of Justice|DOJ|US Justice Department
    Treasury Department|Department of the Treasury|US Treasury
    Department of Homeland Security|DHS
    Federal Communications Commission|FCC
    Federal Trade Commission|FTC
    Federal Emergency Management Agency|FEMA
    National Oceanic and Atmospheric Administration|NOAA
    National Transportation Safety Board|NTSB
    National Institutes of Health|NIH
    Internal Revenue Service|IRS
    National Health Service|NHS
    Royal Air Force|RAF
    Israel Defense Forces|IDF|Israeli Defense Forces
    Islamic Revolutionary Guard Corps|IRGC
    People's Liberation Army|PLA
    Islamic State|ISIS|ISIL|Daesh
    Christian Democratic Union|CDU
    Social Democratic Party of Germany|SPD
    Alternative for Germany|AfD
    Massachusetts Institute of Technology|MIT
    National Football League|NFL
    National Basketball Association|NBA
    National Hockey League|NHL
    Major League Baseball|MLB

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
