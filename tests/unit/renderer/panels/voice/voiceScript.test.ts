import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { voiceScript } from '../../../../../renderer/panels/voice/voiceScript'
import { LIMITS } from '#shared/procedure/limits'
import { say } from '#shared/text/say'
import { plain } from '../../../../support/plain'

const FOLDER = 'resources/voice'
const WORDS = ['ゼロ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう']
const code = fc.stringMatching(new RegExp(`^[0-9]{${LIMITS.codeDigits}}$`))
const list: Record<string, { text: string; durationMs: number }> = JSON.parse(
  fs.readFileSync(path.join(FOLDER, 'clips.json'), 'utf8'),
)

describe('what the voice says', () => {
  test('is the code twice, with sentences around it', () => {
    expect(voiceScript('0123456').map(({ caption }) => plain(caption))).toEqual([
      plain(say('voice.greeting')),
      ...['お客様のコードは、', ...WORDS.slice(0, 7), 'です。'],
      'もう一度お知らせします。',
      ...['お客様のコードは、', ...WORDS.slice(0, 7), 'です。'],
      plain(say('voice.closing')),
    ])
  })

  test('is, for every code, its digits as words, each with where it stands', () => {
    fc.assert(
      fc.property(code, (digits) => {
        const spoken = voiceScript(digits).filter(({ digitIndex }) => digitIndex !== null)
        const words = [...digits].map((digit) => WORDS[Number(digit)])
        expect(spoken.map(({ caption }) => plain(caption))).toEqual([...words, ...words])
        const places = [...digits].map((_, index) => index)
        expect(spoken.map(({ digitIndex }) => digitIndex)).toEqual([...places, ...places])
      }),
    )
  })

  test('leaves time between the digits, and more between the groups of 3 and 4', () => {
    fc.assert(
      fc.property(code, (digits) => {
        const pauses = voiceScript(digits)
          .slice(2, 2 + digits.length)
          .map(({ pauseAfterMs }) => pauseAfterMs)
        expect(pauses).toEqual([700, 700, 1200, 700, 700, 700, 700])
      }),
    )
  })

  test('takes less than a minute, and says nothing that is over at once', () => {
    fc.assert(
      fc.property(code, (digits) => {
        const script = voiceScript(digits)
        const totalMs = script.reduce((sum, each) => sum + each.durationMs + each.pauseAfterMs, 0)
        expect(totalMs).toBeLessThan(60_000)
        for (const { durationMs } of script) expect(durationMs).toBeGreaterThan(200)
      }),
    )
  })

  test('leaves out what is no digit', () => {
    fc.assert(fc.property(fc.string(), (any) => void voiceScript(any)))
    expect(voiceScript('1x').filter(({ digitIndex }) => digitIndex !== null)).toHaveLength(2)
  })
})

describe('the clips', () => {
  /** Digits are spoken from katakana, and nobody speaks a space. */
  function heard(text: string): string {
    return text
      .replaceAll(' ', '')
      .replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
  }

  test.each(voiceScript('0123456789'))('$clip says its caption', ({ clip, caption }) => {
    expect(heard(list[clip]?.text ?? '')).toBe(heard(plain(caption)))
  })

  test('are all there, are Opus, and weigh little', () => {
    const files = Object.keys(list).map((name) => path.join(FOLDER, `${name}.opus`))
    const clips = files.map((file) => fs.readFileSync(file))
    for (const clip of clips) expect(clip.subarray(0, 4).toString('latin1')).toBe('OggS')
    expect(clips.reduce((sum, clip) => sum + clip.length, 0)).toBeLessThan(300_000)
  })
})
