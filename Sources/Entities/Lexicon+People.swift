/// Words around people.
extension Lexicon {
  static let titles = """
    mr mr. mrs mrs. ms ms. mx miss dr dr. doctor prof prof. professor rev rev. reverend fr. father \
    sister brother mother pope bishop archbishop cardinal imam rabbi sheikh sheik ayatollah mufti \
    patriarch pastor vicar dean canon abbot lama swami guru sir dame lord lady baron baroness earl \
    count countess duke duchess king queen prince princess emperor empress sultan emir sultan \
    president vice-president premier chancellor minister secretary ambassador consul governor gov. \
    mayor senator sen. representative rep. congressman congresswoman deputy speaker councillor \
    councilman councilwoman alderman commissioner judge justice attorney prosecutor sheriff \
    general gen. colonel col. major maj. captain capt. lieutenant lt. lt sergeant sgt. sgt corporal \
    cpl. private pte. brigadier brig. commander cmdr. commodore admiral adm. marshal constable \
    inspector insp. superintendent supt. detective det. officer chief director chairman chairwoman \
    chairperson chair ceo coach manager goalkeeper striker midfielder defender captain winger \
    señor señora senor senora doña dona don herr frau monsieur madame mme signor signora shri smt \
    begum haji hajji ustaz sayyid mullah maulana khan pandit hon. honourable comrade chief
    """

  static let roles = """
    spokesman spokeswoman spokesperson analyst economist author writer novelist poet singer actor \
    actress director producer founder co-founder owner lawyer advocate solicitor barrister doctor \
    nurse surgeon engineer scientist researcher historian teacher student farmer fisherman driver \
    pilot resident witness activist campaigner leader head boss executive envoy diplomat official \
    aide adviser advisor candidate lawmaker legislator mp prosecutor defendant suspect victim \
    striker defender midfielder goalkeeper forward winger batsman bowler sprinter swimmer champion \
    coach trainer referee umpire jockey rider skipper captain veteran soldier fighter commander \
    journalist reporter editor columnist critic curator artist painter sculptor architect composer \
    conductor violinist pianist drummer guitarist dancer choreographer designer photographer \
    chef baker butcher shopkeeper trader broker fund banker investor developer treasurer clerk \
    president minister governor mayor senator chancellor premier secretary chairman chairwoman \
    undersecretary ombudsman coroner magistrate inspector detective firefighter paramedic
    """

  static let particles = """
    de da do dos das di du del della dei degli der den van von zu zum zur la le las los el al bin ibn \
    bint ben abu ter ten te af av y e i and of the for und et en to in on
    """

  static let speeches = """
    said says told tells wrote writes added adds asked asks replied announced announces declared \
    warned warns insisted argued admitted confirmed denied stated explained claimed believes thinks \
    recalled recalls joked testified resigned died married born accused agreed vowed urged
    """

  static let kin = """
    wife husband son daughter father mother brother sister uncle aunt cousin nephew niece grandson \
    granddaughter grandfather grandmother widow widower partner friend colleague neighbour neighbor \
    son-in-law daughter-in-law twin fiance fiancee
    """
}
