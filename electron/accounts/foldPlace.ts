import { foldName } from './foldName'

/** JIS X 0401, in its order: name, what follows it, reading, romanisation. */
const PREFECTURES = [
  ['北海', '道', 'ほっかい', 'Hokkai'],
  ['青森', '県', 'あおもり', 'Aomori'],
  ['岩手', '県', 'いわて', 'Iwate'],
  ['宮城', '県', 'みやぎ', 'Miyagi'],
  ['秋田', '県', 'あきた', 'Akita'],
  ['山形', '県', 'やまがた', 'Yamagata'],
  ['福島', '県', 'ふくしま', 'Fukushima'],
  ['茨城', '県', 'いばらき', 'Ibaraki'],
  ['栃木', '県', 'とちぎ', 'Tochigi'],
  ['群馬', '県', 'ぐんま', 'Gunma'],
  ['埼玉', '県', 'さいたま', 'Saitama'],
  ['千葉', '県', 'ちば', 'Chiba'],
  ['東京', '都', 'とうきょう', 'Tokyo'],
  ['神奈川', '県', 'かながわ', 'Kanagawa'],
  ['新潟', '県', 'にいがた', 'Niigata'],
  ['富山', '県', 'とやま', 'Toyama'],
  ['石川', '県', 'いしかわ', 'Ishikawa'],
  ['福井', '県', 'ふくい', 'Fukui'],
  ['山梨', '県', 'やまなし', 'Yamanashi'],
  ['長野', '県', 'ながの', 'Nagano'],
  ['岐阜', '県', 'ぎふ', 'Gifu'],
  ['静岡', '県', 'しずおか', 'Shizuoka'],
  ['愛知', '県', 'あいち', 'Aichi'],
  ['三重', '県', 'みえ', 'Mie'],
  ['滋賀', '県', 'しが', 'Shiga'],
  ['京都', '府', 'きょうと', 'Kyoto'],
  ['大阪', '府', 'おおさか', 'Osaka'],
  ['兵庫', '県', 'ひょうご', 'Hyogo'],
  ['奈良', '県', 'なら', 'Nara'],
  ['和歌山', '県', 'わかやま', 'Wakayama'],
  ['鳥取', '県', 'とっとり', 'Tottori'],
  ['島根', '県', 'しまね', 'Shimane'],
  ['岡山', '県', 'おかやま', 'Okayama'],
  ['広島', '県', 'ひろしま', 'Hiroshima'],
  ['山口', '県', 'やまぐち', 'Yamaguchi'],
  ['徳島', '県', 'とくしま', 'Tokushima'],
  ['香川', '県', 'かがわ', 'Kagawa'],
  ['愛媛', '県', 'えひめ', 'Ehime'],
  ['高知', '県', 'こうち', 'Kochi'],
  ['福岡', '県', 'ふくおか', 'Fukuoka'],
  ['佐賀', '県', 'さが', 'Saga'],
  ['長崎', '県', 'ながさき', 'Nagasaki'],
  ['熊本', '県', 'くまもと', 'Kumamoto'],
  ['大分', '県', 'おおいた', 'Oita'],
  ['宮崎', '県', 'みやざき', 'Miyazaki'],
  ['鹿児島', '県', 'かごしま', 'Kagoshima'],
  ['沖縄', '県', 'おきなわ', 'Okinawa'],
] as const

type Suffix = (typeof PREFECTURES)[number][1]
const SUFFIX_SPELLINGS = {
  都: ['', '都', 'と'],
  道: ['', '道', 'どう'],
  府: ['', '府', 'ふ'],
  県: ['', '県', '縣', 'けん'],
} as const satisfies Record<Suffix, readonly string[]>
const ROMAN_SUFFIXES = ['', 'prefecture', 'ken', 'to', 'fu', 'do']

const JAPAN = 'JP'
const JAPAN_SPELLINGS = ['日本', '日本国', 'にほん', 'にっぽん', 'にほんこく', 'にっぽんこく']
const JAPAN_ABROAD = ['ジャパン', 'Japan', 'Nippon', 'Nihon', 'JP', 'JPN']

const COUNTRIES = new Map(
  [...JAPAN_SPELLINGS, ...JAPAN_ABROAD].map((spelling) => [foldName(spelling), JAPAN]),
)

/** Every spelling with the name's own suffix or none: 東京, 東京都, トウキョウト, tokyo-to. */
function spellingsOf([name, suffix, reading, roman]: (typeof PREFECTURES)[number]): string[] {
  const japanese = SUFFIX_SPELLINGS[suffix].flatMap((end) => [name + end, reading + end])
  return [...japanese, ...ROMAN_SUFFIXES.map((end) => roman + end)]
}

const PREFECTURE_NAMES = new Map(
  PREFECTURES.flatMap((row) =>
    spellingsOf(row).map((spelling) => [foldName(spelling), row[0] + row[1]] as const),
  ),
)

/** One name for Japan however it is written; any other country as it was typed. */
export function foldCountry(typed: string): string {
  const folded = foldName(typed)
  return COUNTRIES.get(folded) ?? folded
}

/** The prefecture's full name; what is none of the 47, such as a state abroad, as it was typed. */
export function foldPrefecture(typed: string): string {
  const folded = foldName(typed)
  return PREFECTURE_NAMES.get(folded) ?? folded
}
