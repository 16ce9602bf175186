/**
 * A character and the variants that count as the same. Listed is what identity documents hold for
 * one and the same surname or given name: traditional forms (旧字体) of characters for names, and
 * the variants of the commonest surnames. Many keyboards offer only the first, and a person who
 * types that one has not answered wrongly. Variants of different reading or origin are not here,
 * 斉 and 斎 apart: they differ by origin, but their owners use them as one.
 */
const VARIANTS = [
  '高髙',
  '崎﨑嵜碕',
  '辺邊邉',
  '斉齊斎齋',
  '浜濱濵',
  '沢澤',
  '広廣',
  '真眞',
  '国國',
  '桜櫻',
  '島嶋嶌',
  '富冨',
  '吉𠮷',
  '徳德',
  '瀬瀨',
  '頼賴',
  '恵惠',
  '栄榮',
  '亀龜',
  '竜龍',
  '滝瀧',
  '関關',
  '塩鹽',
  '黒黑',
  '桑桒',
  '峰峯',
  '館舘',
  '柳栁',
  '曽曾',
  '会會',
  '円圓',
  '寿壽',
  '実實',
  '万萬',
  '豊豐',
  '槙槇',
  '遥遙',
  '薫薰',
  '来來',
  '桧檜',
  '与與',
  '緒緖',
  '増增',
  '彦彥',
  '郎郞',
  '児兒',
  '弥彌',
  '礼禮',
  '涼凉',
  '静靜',
  '鉄鐵',
  '蔵藏',
]

const COMMON_FORM = new Map(
  VARIANTS.flatMap((row) => {
    const [common = '', ...variants] = row
    return variants.map((variant) => [variant, common] as const)
  }),
)

/** Each character in its commonest form. */
export function foldKanji(text: string): string {
  return [...text].map((character) => COMMON_FORM.get(character) ?? character).join('')
}
