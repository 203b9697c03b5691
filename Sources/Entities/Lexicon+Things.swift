/// Head words of names of bodies, places, events, products and works.
extension Lexicon {
  static let companyForms = """
    inc inc. corp corp. corporation ltd ltd. limited plc llc llp co co. gmbh ag sa s.a. spa s.p.a. \
    nv bv oy oyj ab asa as a/s kk k.k. pty pte bhd berhad tbk sarl kg se holdings holding group \
    company partners bros brothers sons & industries enterprises technologies systems
    """

  static let organizationHeads = """
    ministry department agency authority commission committee council board bureau office service \
    administration parliament assembly senate congress house bundestag knesset duma cabinet court \
    tribunal party union front movement alliance coalition league federation confederation \
    association society institute institution foundation trust fund bank university college school \
    academy faculty hospital clinic church diocese archdiocese army navy force forces corps command \
    brigade battalion regiment division guard guards militia police constabulary airlines airways \
    airline railways rail motors energy oil petroleum gas electric power steel mining minerals \
    pharmaceuticals pharma laboratories labs media news press times post herald tribune gazette \
    guardian daily journal broadcasting television radio network channel agency reuters club fc f.c. \
    united city rovers wanderers athletic sporting real united orchestra philharmonic symphony choir \
    ensemble quartet band theatre theater opera ballet company museum gallery library centre center \
    chamber guild syndicate cooperative co-operative consortium network initiative programme \
    secretariat directorate ombudsman inspectorate treasury exchange organisation organization
    """

  static let facilityHeads = """
    airport airfield aerodrome airbase base stadium arena ground park bridge tunnel dam reservoir \
    station terminal port harbour harbor dock docks pier quay wharf road street avenue boulevard lane \
    square plaza place highway motorway expressway freeway railway line canal tower building house \
    hall palace castle fort fortress prison jail camp barracks cathedral church mosque temple \
    synagogue shrine monastery abbey cemetery hospital clinic school museum gallery theatre theater \
    library hotel mall market factory plant mill mine refinery pipeline lighthouse observatory \
    stand court courthouse gate gardens garden zoo crossing checkpoint interchange viaduct
    """

  static let placeHeads = """
    river lake sea ocean bay gulf strait channel island islands isle peninsula cape coast mountain \
    mountains mount hill hills valley desert plateau forest glacier volcano canyon falls creek beach \
    province region district county state governorate oblast prefecture canton department territory \
    republic kingdom emirate emirates municipality borough ward village town city suburb north south \
    east west northern southern eastern western central upper lower basin delta reef archipelago \
    steppe plain plains ridge pass gorge bight sound fjord loch
    """

  static let eventHeads = """
    war wars battle uprising revolution revolt rebellion siege massacre genocide cup olympics \
    olympiad games championship championships tournament open prix grand marathon rally derby final \
    finals league super bowl series tour festival fair expo exhibition biennale carnival parade \
    summit conference forum congress convention election elections referendum census hurricane \
    cyclone typhoon storm earthquake tsunami flood fire eruption day week month year eve christmas \
    easter ramadan eid diwali hanukkah passover thanksgiving halloween pentecost masters classic \
    trophy stakes handicap awards ceremony anniversary jubilee coronation
    """

  static let productHeads = """
    missile missiles rocket rockets drone drones tank tanks jet jets fighter fighters aircraft plane \
    planes helicopter helicopters bomber bombers howitzer howitzers launcher launchers rifle rifles \
    pistol gun guns mortar mortars torpedo torpedoes submarine submarines frigate frigates destroyer \
    destroyers carrier corvette warship ship ferry vessel tanker yacht boat radar radars battery \
    batteries system systems interceptor interceptors satellite satellites probe rover lander \
    spacecraft capsule telescope rocket shuttle car cars sedan suv truck trucks van bus buses tram \
    train trains locomotive motorcycle bike scooter tractor phone phones smartphone tablet laptop \
    console processor chip chips software app apps browser platform game drug drugs vaccine vaccines \
    pill tablet tablets injection camera model engine turbine reactor pickup munition munitions \
    ammunition shells bomb bombs vehicle vehicles carrier carriers airliner airliners device devices
    """

  static let workHeads = """
    act bill law code treaty accord accords agreement pact protocol convention charter constitution \
    declaration directive regulation resolution amendment report review book novel album song single \
    film movie series show opera symphony painting sculpture play prize award medal order decree \
    statute memorandum doctrine plan deal strategy bible quran koran torah podcast
    """

  static let locatives = """
    in at near from to around outside inside across through via toward towards between along off
    """
}
