import { describe, expect, test } from 'vitest'
import { found, HOLE, isOurs, lengthToRead, sentencesOf, textsIn, withoutNames } from './wordings'

const easy = textsIn('easy').filter(isOurs)

describe('easy Japanese', () => {
  test('has 30 characters in a sentence at the most (EAS-01)', () => {
    const long = easy.flatMap((text) =>
      sentencesOf(text)
        .filter((sentence) => lengthToRead(sentence) > 30)
        .map((sentence) => `${text.key}: ${sentence} (${lengthToRead(sentence)})`),
    )
    expect(long).toEqual([])
  })

  test('parts its phrases with a space (EAS-02)', () => {
    const words = easy.map((text) => {
      const plain = withoutNames(text.plain)
        .replace(/「[^「」]*」/g, '「」')
        .replace(HOLE, '')
      return { ...text, plain }
    })
    // A particle ends its phrase. 「の」 and 「も」 begin words as well, 「を」 never does.
    expect(found(words, /を[^ 、。」）]|[はがにでとのも][\p{Script=Han}ァ-ヺ]/u)).toEqual([])
    expect(found(words, /てください|ている|ています|ていません/)).toEqual([])
    expect(found(words, /[うくぐすつぬぶむるいた](こと|とき|もの|ところ|ため)/)).toEqual([])
    expect(found(words, /[^ 、。「」（）：・]{16,}/)).toEqual([])
  })

  test('has no space where a sign parts already (EAS-02)', () => {
    expect(found(easy, /[、。（「：・] | [、。）」：・]|^ | $| {2}/)).toEqual([])
  })

  test('says who does it, with no more politeness than です・ます (EAS-04)', () => {
    expect(found(easy, /され|られ/)).toEqual([])
    const honorific =
      /いただ|ございま|ご(確認|案内|利用|用意|本人|自宅|家族)|お[^ ]{1,5}(します|ください)/
    expect(found(easy, honorific)).toEqual([])
  })

  test('paints no sounds and denies nothing twice (EAS-04)', () => {
    expect(found(easy, /どんどん|ちゃんと|しっかり|きちんと|ぴったり|そろそろ|はっきり/)).toEqual(
      [],
    )
    expect(found(easy, /な(い|く)[^。]{0,6}(は|も) ?(な|あり)/)).toEqual([])
  })

  test('takes the easier word (EAS-04)', () => {
    const hard = /再設定|解除|拒否|有効期限|入力して|完了|消去|超え|一致|端末|係員|該当|審査/
    expect(found(easy, hard)).toEqual([])
  })
})
