extension CountryTable {
  static let asia = """
    Afghanistan|Afghan;Afghans|Kabul
    Armenia|Armenian;Armenians|Yerevan
    Azerbaijan|Azerbaijani;Azerbaijanis;Azeri;Azeris|Baku
    Bahrain|Bahraini;Bahrainis|Manama
    Bangladesh|Bangladeshi;Bangladeshis|Dhaka
    Bhutan|Bhutanese|Thimphu
    Brunei|Bruneian;Bruneians|
    Cambodia|Cambodian;Cambodians|Phnom Penh
    China;People's Republic of China;PRC|Chinese|Beijing
    Georgia|Georgian;Georgians|Tbilisi
    Hong Kong|Hong Konger;Hong Kongers|
    India|Indian;Indians|New Delhi;Delhi
    Indonesia|Indonesian;Indonesians|Jakarta
    Iran;Islamic Republic of Iran|Iranian;Iranians|Tehran
    Iraq|Iraqi;Iraqis|Baghdad
    Israel|Israeli;Israelis|
    Japan|Japanese|Tokyo
    Jordan|Jordanian;Jordanians|Amman
    Kazakhstan|Kazakh;Kazakhs;Kazakhstani|Astana
    Kuwait|Kuwaiti;Kuwaitis|
    Kyrgyzstan;Kyrgyz Republic|Kyrgyz|Bishkek
    Laos|Lao;Laotian;Laotians|Vientiane
    Lebanon|Lebanese|Beirut
    Macau;Macao|Macanese|
    Malaysia|Malaysian;Malaysians|Kuala Lumpur
    Maldives|Maldivian;Maldivians|Malé
    Mongolia|Mongolian;Mongolians|Ulaanbaatar
    Myanmar;Burma|Burmese|Naypyidaw;Naypyitaw
    Nepal|Nepali;Nepalis;Nepalese|Kathmandu
    North Korea;DPRK;Democratic People's Republic of Korea|North Korean;North Koreans|Pyongyang
    Oman|Omani;Omanis|Muscat
    Pakistan|Pakistani;Pakistanis|Islamabad
    Palestine;State of Palestine|Palestinian;Palestinians|Ramallah
    Philippines;The Philippines|Filipino;Filipinos;Filipina;Philippine|Manila
    Qatar|Qatari;Qataris|Doha
    Saudi Arabia;Kingdom of Saudi Arabia|Saudi;Saudis;Saudi Arabian|Riyadh
    Singapore|Singaporean;Singaporeans|
    South Korea;Republic of Korea|South Korean;South Koreans|Seoul
    Sri Lanka|Sri Lankan;Sri Lankans|Colombo
    Syria|Syrian;Syrians|Damascus
    Taiwan|Taiwanese|Taipei
    Tajikistan|Tajik;Tajiks;Tajikistani|Dushanbe
    Thailand|Thai;Thais|Bangkok
    Timor-Leste;East Timor|Timorese;East Timorese|Dili
    Turkmenistan|Turkmen;Turkmens|Ashgabat
    United Arab Emirates;UAE;U.A.E.;Emirates|Emirati;Emiratis|Abu Dhabi
    Uzbekistan|Uzbek;Uzbeks;Uzbekistani|Tashkent
    Vietnam;Viet Nam|Vietnamese|Hanoi
    Yemen|Yemeni;Yemenis|Sana'a;Sanaa
    Tibet|Tibetan;Tibetans|Lhasa
    Kurdistan|Kurdish;Kurd;Kurds|

    """
}
