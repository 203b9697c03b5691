/// Words of dates, money and measures, and words that open sentences.
extension Lexicon {
  static let months = """
    january february march april may june july august september october november december jan. feb. \
    mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. jan feb mar apr jun jul aug sep sept oct nov \
    dec
    """

  static let weekdays = """
    monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. \
    fri. sat. sun. mondays tuesdays wednesdays thursdays fridays saturdays sundays
    """

  static let seasons = "spring summer autumn winter fall"

  static let dateModifiers = "early late mid mid- end end- midnight"

  static let units = """
    % percent percentage kilometre kilometres kilometer kilometers km kms mile miles metre metres \
    meter meters m cm mm centimetre centimetres centimeter centimeters millimetre millimetres \
    millimeter millimeters inch inches foot feet ft yard yards acre acres hectare hectares ha square \
    cubic litre litres liter liters gallon gallons barrel barrels bpd tonne tonnes ton tons kg kilo \
    kilos kilogram kilograms kilogramme kilogrammes gram grams g mg pound pounds lb lbs ounce ounces \
    oz degree degrees celsius fahrenheit °c °f magnitude knots knot mph kph kmh km/h watt watts kw mw \
    gw megawatt megawatts gigawatt gigawatts kilowatt kilowatts kwh mwh gwh kilowatt-hours volts volt \
    terawatt-hours hertz hz ghz mhz gb tb mb gigabytes megabytes terabytes gigabyte bytes mbps gbps \
    light-years light-year parsecs megapixels decibels nautical bushels bushel quintals quintal \
    basis teu megatonnes megatons kilotons kiloton microns micron nanometers nanometres millibars \
    hectopascals calories kcal horsepower hp point points
    """

  static let currencies = """
    dollar dollars euro euros pound pounds sterling yen yuan renminbi rupee rupees ruble rubles \
    rouble roubles franc francs krona kronor krone kroner won peso pesos real reais rand lira liras \
    shekel shekels dinar dinars dirham dirhams riyal riyals rial rials baht ringgit rupiah dong \
    shilling shillings naira cedi cedis birr kwacha hryvnia hryvnias zloty zlotys forint forints leu \
    lei lev leva koruna koruny crowns crown tenge som sum manat lari dram taka kyat kip riel tugrik \
    colon colones quetzal quetzales lempira cordoba cordobas balboa bolivar bolivars bolivianos \
    guarani guaranies soles sol cents cent pence usd eur gbp jpy cny rmb inr rs rs. chf sek nok dkk \
    aud cad nzd hkd sgd zar ngn kes ugx tzs aed sar
    """

  static let numerals = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred \
    thousand half quarter dozen
    """

  static let magnitudes = """
    hundred thousand million billion trillion m bn mn tn trn k crore crores lakh lakhs mln bln
    """

  static let openers = """
    the a an this that these those it he she they we you i his her their our its my your in on at for \
    from to with by of as but and or so yet if when while after before since until because although \
    though however meanwhile earlier later now then there here what who where why how which no not \
    yes both all some many most few each every one two three even only also still just more among \
    under over about according despite during last next recent is are was were do does did has have \
    had will would can could should may might let once such another other several
    """
}
