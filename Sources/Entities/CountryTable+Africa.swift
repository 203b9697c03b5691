extension CountryTable {
  static let africa = """
    Algeria|Algerian;Algerians|Algiers
    Angola|Angolan;Angolans|Luanda
    Benin|Beninese;Beninois|Porto-Novo;Cotonou
    Botswana|Botswanan;Batswana;Motswana|Gaborone
    Burkina Faso;Burkina|Burkinabè;Burkinabe|Ouagadougou
    Burundi|Burundian;Burundians|Gitega;Bujumbura
    Cameroon|Cameroonian;Cameroonians|Yaoundé
    Cape Verde;Cabo Verde|Cape Verdean;Cape Verdeans|Praia
    Central African Republic;CAR|Central African;Central Africans|Bangui
    Chad|Chadian;Chadians|N'Djamena
    Comoros|Comorian;Comorians|Moroni
    Democratic Republic of the Congo;Democratic Republic of Congo;DRC;DR Congo;Congo-Kinshasa|Congolese|Kinshasa
    Republic of the Congo;Congo-Brazzaville;Republic of Congo||Brazzaville
    Djibouti|Djiboutian;Djiboutians|
    Egypt|Egyptian;Egyptians|Cairo
    Equatorial Guinea|Equatoguinean;Equatoguineans|Malabo
    Eritrea|Eritrean;Eritreans|Asmara
    Eswatini;Swaziland|Swazi;Swazis|Mbabane
    Ethiopia|Ethiopian;Ethiopians|Addis Ababa
    Gabon|Gabonese|Libreville
    Gambia;The Gambia|Gambian;Gambians|Banjul
    Ghana|Ghanaian;Ghanaians|Accra
    Guinea|Guinean;Guineans|Conakry
    Guinea-Bissau|Bissau-Guinean|Bissau
    Ivory Coast;Côte d'Ivoire|Ivorian;Ivorians|Yamoussoukro;Abidjan
    Kenya|Kenyan;Kenyans|Nairobi
    Lesotho|Basotho;Mosotho|Maseru
    Liberia|Liberian;Liberians|Monrovia
    Libya|Libyan;Libyans|Tripoli
    Madagascar|Malagasy|Antananarivo
    Malawi|Malawian;Malawians|Lilongwe
    Mali|Malian;Malians|Bamako
    Mauritania|Mauritanian;Mauritanians|Nouakchott
    Mauritius|Mauritian;Mauritians|Port Louis
    Morocco|Moroccan;Moroccans|Rabat
    Mozambique|Mozambican;Mozambicans|Maputo
    Namibia|Namibian;Namibians|Windhoek
    Niger|Nigerien;Nigeriens|Niamey
    Nigeria|Nigerian;Nigerians|Abuja
    Rwanda|Rwandan;Rwandans|Kigali
    São Tomé and Príncipe|São Toméan|São Tomé
    Senegal|Senegalese|Dakar
    Seychelles|Seychellois|
    Sierra Leone|Sierra Leonean;Sierra Leoneans|Freetown
    Somalia|Somali;Somalis;Somalian|Mogadishu
    Somaliland|Somalilander;Somalilanders|Hargeisa
    South Africa|South African;South Africans|Pretoria
    South Sudan|South Sudanese|Juba
    Sudan|Sudanese|Khartoum
    Tanzania|Tanzanian;Tanzanians|Dodoma
    Togo|Togolese|Lomé
    Tunisia|Tunisian;Tunisians|Tunis
    Uganda|Ugandan;Ugandans|Kampala
    Western Sahara|Sahrawi;Sahrawis|
    Zambia|Zambian;Zambians|Lusaka
    Zimbabwe|Zimbabwean;Zimbabweans|Harare

    """
}
