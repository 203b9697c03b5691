extension CountryTable {
  static let americasAndOceania = """
    United States;US;U.S.;USA;U.S.A.;United States of America;America|American;Americans|Washington
    Canada|Canadian;Canadians|Ottawa
    Mexico|Mexican;Mexicans|Mexico City
    Antigua and Barbuda;Antigua|Antiguan;Antiguans|
    Argentina|Argentine;Argentines;Argentinian;Argentinians;Argentinean|Buenos Aires
    Bahamas;The Bahamas|Bahamian;Bahamians|Nassau
    Barbados|Barbadian;Barbadians;Bajan|Bridgetown
    Belize|Belizean;Belizeans|Belmopan
    Bermuda|Bermudian;Bermudians|
    Bolivia|Bolivian;Bolivians|La Paz
    Brazil|Brazilian;Brazilians|Brasília;Brasilia
    Chile|Chilean;Chileans|Santiago
    Colombia|Colombian;Colombians|Bogotá;Bogota
    Costa Rica|Costa Rican;Costa Ricans|
    Cuba|Cuban;Cubans|Havana
    Dominica||Roseau
    Dominican Republic|Dominican;Dominicans|Santo Domingo
    Ecuador|Ecuadorian;Ecuadorians;Ecuadorean|Quito
    El Salvador|Salvadoran;Salvadorans;Salvadorean|San Salvador
    Grenada|Grenadian;Grenadians|
    Guatemala|Guatemalan;Guatemalans|
    Guyana|Guyanese|
    Haiti|Haitian;Haitians|Port-au-Prince
    Honduras|Honduran;Hondurans|Tegucigalpa
    Jamaica|Jamaican;Jamaicans|
    Nicaragua|Nicaraguan;Nicaraguans|Managua
    Panama|Panamanian;Panamanians|
    Paraguay|Paraguayan;Paraguayans|Asunción
    Peru|Peruvian;Peruvians|
    Puerto Rico|Puerto Rican;Puerto Ricans|San Juan
    Saint Lucia;St Lucia;St. Lucia|Saint Lucian;St Lucian|Castries
    Saint Kitts and Nevis|Kittitian|Basseterre
    Saint Vincent and the Grenadines|Vincentian|
    Suriname|Surinamese|Paramaribo
    Trinidad and Tobago;Trinidad|Trinidadian;Trinidadians|Port of Spain
    Uruguay|Uruguayan;Uruguayans|Montevideo
    Venezuela|Venezuelan;Venezuelans|Caracas
    Australia|Australian;Australians;Aussie;Aussies|Canberra
    New Zealand;Aotearoa|New Zealander;New Zealanders;Kiwi;Kiwis|Wellington
    Fiji|Fijian;Fijians|Suva
    Papua New Guinea;PNG|Papua New Guinean;Papua New Guineans|Port Moresby
    Samoa|Samoan;Samoans|Apia
    Tonga|Tongan;Tongans|Nuku'alofa
    Vanuatu|ni-Vanuatu|Port Vila
    Solomon Islands;The Solomons|Solomon Islander;Solomon Islanders|Honiara
    Kiribati|I-Kiribati|Tarawa
    Tuvalu|Tuvaluan;Tuvaluans|Funafuti
    Nauru|Nauruan;Nauruans|
    Palau|Palauan;Palauans|Ngerulmud
    Marshall Islands|Marshallese|Majuro
    Micronesia|Micronesian;Micronesians|Palikir
    New Caledonia|New Caledonian;New Caledonians|Nouméa
    French Polynesia|French Polynesian|Papeete
    Cook Islands|Cook Islander;Cook Islanders|Avarua
    Guam|Guamanian;Guamanians|

    """
}
