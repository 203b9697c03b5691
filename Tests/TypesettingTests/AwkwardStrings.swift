/// Five hundred and more short texts that terminals find hard, by kind.
enum AwkwardStrings {
  static let all: [String] = emoji + marks + indic + southEastAsian + eastAsian + rightToLeft + rare

  private static let emoji: [String] =
    flags + toned + joined
    + ["1", "2", "9", "0", "#", "*"].map { $0 + "\u{FE0F}\u{20E3}" }
    + ["❤", "☀", "✈", "☎", "✂", "✔", "☕", "⚡", "♻", "☢", "⚠", "▶", "⏏", "🕊", "🌶"].flatMap {
      [$0, $0 + "\u{FE0F}", $0 + "\u{FE0E}"]
    } + ["😀", "🤖", "🧠", "🦾", "🫠", "🫡", "🪿", "🫨", "🩷", "🪻"]
    + ["\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"]

  private static let flags: [String] = [
    "DE", "FR", "UA", "US", "GB", "JP", "BR", "IN", "ZA", "EU", "CN", "KR", "IL", "EG", "GR",
  ].map { code in
    String(
      String.UnicodeScalarView(
        code.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0x1F1A5) }))
  }

  private static let toned: [String] = ["👍", "👋", "🙏", "💪", "👩", "🧑", "☝", "✌", "🤝", "👶"].flatMap {
    base in ["🏻", "🏽", "🏿"].map { base + $0 }
  }

  private static let joined: [String] = [
    "👩👩👧", "👨👩👧👦", "👩💻", "👨🚀", "🧑🌾", "👩⚕\u{FE0F}", "👨⚖\u{FE0F}", "❤\u{FE0F}🔥", "🏳\u{FE0F}🌈",
    "🏴☠\u{FE0F}",
    "🐻❄\u{FE0F}", "🐕🦺", "👁\u{FE0F}🗨\u{FE0F}", "😮💨", "😵💫", "👩🏽🚒", "👨🏿🦱", "🧔🏻♂\u{FE0F}", "🤷🏽♀\u{FE0F}",
    "👩❤\u{FE0F}👨",
  ].map { sequence in
    sequence.unicodeScalars.reduce(into: "") { text, scalar in
      let isMark = scalar.value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(scalar.value)
      if !text.isEmpty, !isMark { text.unicodeScalars.append("\u{200D}") }
      text.unicodeScalars.append(scalar)
    }
  }

  private static let marks: [String] =
    ["a", "e", "o", "n", "Z", "ø", "я", "ω", "日"].flatMap { base in
      ["\u{301}", "\u{308}", "\u{323}\u{302}", "\u{327}", "\u{20D7}", "\u{489}", "\u{FE20}"].map {
        base + $0
      }
    }
    + [
      "z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", "\u{301}x", " \u{301}",
      "\u{200B}\u{301}",
    ]

  private static let indic: [String] = [
    ("कखगजतनपमरस", ["", "ा", "ि", "ी", "ु", "े", "ो", "ं", "्", "्य"]),
    ("কতনমর", ["", "া", "ি", "ে", "ো", "্য"]),
    ("கதநமர", ["", "ா", "ி", "ெ", "ொ", "்"]), ("కతనమర", ["", "ా", "ి", "ె", "ొ", "్య"]),
    ("കതനമര", ["", "ാ", "ി", "െ", "ൊ", "്യ"]), ("කතනම", ["", "ා", "ි", "ෙ", "ො", "්\u{200D}ය"]),
  ].flatMap { bases, signs in
    bases.unicodeScalars.flatMap { base in signs.map { String(Character(base)) + $0 } }
  }

  private static let southEastAsian: [String] =
    ["กขคงน", "ກຂຄງນ"].flatMap { bases in
      let signs =
        bases.hasPrefix("ก")
        ? ["า", "ิ", "ี", "ู", "่า", "้ำ", "็"] : ["າ", "ິ", "ີ", "ູ", "່າ", "ຳ", "ົ"]
      return bases.unicodeScalars.flatMap { base in signs.map { String(Character(base)) + $0 } }
    } + ["ក្ក", "ខ្មែរ", "ភាសា", "ကြောင်", "မြန်မာ", "ျ", "བོད", "སྐད", "ཀྱི", "រៀន"]

  private static let eastAsian: [String] =
    "日本語漢字平和、。「」・〜ー々かがぱアガパｱｶﾞﾊﾟＡｂ１！￥한글각힣ㄱㅏ中文简體𠀀𠮷〇㈱㊙".unicodeScalars.map { String(Character($0)) }
    + [
      "ᄒ\u{1161}\u{11AB}", "ᄀ\u{1161}", "\u{1161}", "가\u{11A8}", "か\u{3099}", "は\u{309A}",
      "葛\u{E0100}",
    ]

  private static let rightToLeft: [String] = [
    "שלום", "שָׁלוֹם", "עִבְרִית", "ירושלים", "א״ב", "ל׳", "السلام", "مُحَمَّد", "العربية", "لا", "ﷺ", "١٢٣",
    "می\u{200C}خواهم", "کتاب‌ها",
    "پاکستان", "ئۇيغۇر", "ܫܠܡܐ", "ދިވެހި", "ߒߞߏ", "\u{600}١", "\u{6DD}٣", "بِسْمِ",
  ]

  private static let rare: [String] = [
    "\u{AD}", "soft\u{AD}", "\u{200B}", "\u{200E}a", "a\u{2060}b", "\u{FEFF}x", "\u{A0}",
    "\u{2003}", "\u{3000}",
    "\u{1B}[31m", "\u{7}", "\u{7F}", "\u{9B}2J", "\u{85}", "\t", "a\tb", "\u{FFFD}", "\u{E000}",
    "\u{F0000}",
    "\u{378}", "\u{1FAE8}", "\u{11F02}", "\u{1E4D0}", "─│┌", "█▓░", "⠿", "→↔", "∑∫√", "½¾", "①⑩",
    "㉈", "䷀", "Ⅷ",
    "ﬁ", "ß", "ŉ", "ⅷ", "℡", "™", "€", "₿", "…", "—", "‰", "¶", "✓", "★", "☆", "♥", "♪", "◌",
    "\u{2028}",
    "\u{E0001}", "\u{115F}\u{1160}", "\u{3164}", "𝔘𝔫𝔦", "𐍈", "𒀀", "𓀀", "🀄", "🂡", "🄰", "🈁",
  ]
}
