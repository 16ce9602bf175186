import fs from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasHelp, openLetterVoice } from '../../../../electron/pictures/letterVoice'
import { retimed } from '../../../../electron/pictures/mixing'
import { spelling } from '../../../../electron/pictures/spelling'
import { createPictureSpeaker } from '../../../../electron/pictures/spokenPicture'
import { systemRandom, type RandomSource } from '../../../../electron/platform/randomSource'
import letters from '../../../../resources/voice/letters.json'
import { createTestSpeaker } from '../../../support/testKiosk'

const DRAWN = 'ACEFHJKLMNPRTWXY3479'
const EVERY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const voiceFile = fs.readFileSync('resources/voice/letters.wav')
const voice = openLetterVoice(voiceFile)
const speaker = createTestSpeaker()
const fixable = fc.stringMatching(/^[A-Za-z0-9]{1,8}$/)
const drawn = fc.stringMatching(new RegExp(`^[${DRAWN}]{4}$`))

/** The same chance each time. */
function pseudoRandom(): RandomSource {
  let state = 1
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  return {
    bytes: (length) => Uint8Array.from({ length }, () => next() % 256),
    integerBelow: (limit) => next() % limit,
  }
}

function wavOf(url: string): Buffer {
  expect(url).toMatch(/^data:audio\/wav;base64,[\w+/]+=*$/)
  return Buffer.from(url.replace('data:audio/wav;base64,', ''), 'base64')
}

function dataOf(wav: Buffer): Int16Array {
  return new Int16Array(Uint8Array.from(wav.subarray(44)).buffer)
}

function isLoudAndWhole(data: Int16Array): boolean {
  const loudest = data.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
  return loudest > 0.85 * 32_767 && loudest < 0.95 * 32_767
}

function secondsOf(url: string): number {
  return dataOf(wavOf(url)).length / 16_000
}

/** What is said, without the pauses. */
function clipsOf(text: string): readonly string[] {
  return spelling(text, systemRandom).map(({ clip }) => clip)
}

/** Stretches of a file, a stretch every so often, that stand in another one, wherever. */
function sharedStretches(one: Buffer, other: Buffer, everyBytes = 3202, bytes = 16): number {
  let shared = 0
  for (let start = 44; start + bytes < one.length; start += everyBytes) {
    if (other.indexOf(one.subarray(start, start + bytes), 44) !== -1) shared += 1
  }
  return shared
}

describe('what is said of a picture', () => {
  test('is all of it twice, with a word that helps the first time and the second', () => {
    expect(clipsOf('Mx9')).toEqual([
      'intro',
      ...['name-M', 'help-M', 'name-M', 'name-X', 'digit', 'name-9'],
      'again',
      ...['help-M', 'name-M', 'name-X', 'digit', 'name-9'],
    ])
  })

  test('says which are digits, because 9 and Q sound the same', () => {
    expect(clipsOf('Q')).not.toContain('digit')
    expect(clipsOf('9').filter((clip) => clip === 'digit')).toHaveLength(2)
  })

  test.each(['EM', 'EN', 'C', 'P', 'T', 'A', 'J', 'K'])('helps with every letter of %s', (text) => {
    for (const letter of text) expect(hasHelp(letter)).toBe(true)
  })

  test('names each letter again after its word', () => {
    for (const [name, { text }] of Object.entries(letters)) {
      if (name.startsWith('help-')) expect(text).toMatch(/の、$/)
    }
  })

  test('leaves time to type after every character, never the same', () => {
    const pauses = Array.from(
      { length: 50 },
      () => spelling('A', systemRandom).at(-1)?.pauseSeconds,
    )
    for (const seconds of pauses) {
      expect(seconds).toBeGreaterThanOrEqual(0.6)
      expect(seconds).toBeLessThanOrEqual(1.4)
    }
    expect(new Set(pauses).size).toBeGreaterThan(40)
  })
})

describe('the file of clips', () => {
  test('has one for every character that can be drawn or fixed, none of them empty', () => {
    for (const character of EVERY) {
      expect(voice.clip(`name-${character}`).length).toBeGreaterThan(16_000 * 0.15)
    }
    expect(voiceFile.length).toBeLessThan(400_000)
  })

  test('is used up to its end, each clip after the other', () => {
    let end = 0
    for (const { startSample, samples } of Object.values(letters)) {
      expect(startSample).toBe(end)
      end += samples
    }
    expect(voice.everything).toHaveLength(end)
  })

  test('says nothing of the character whose clip is missing', async () => {
    await expect(speaker.speak('ÄÖ')).rejects.toThrow(/^a clip is missing$/)
  })

  test.each([
    ['of two channels', 22],
    ['of another rate', 25],
    ['of 16 bits', 34],
  ])('is not taken for another kind of sound: %s', (_kind, offset) => {
    const other = Buffer.from(voiceFile)
    other.writeUInt8(other.readUInt8(offset) * 2 || 2, offset)
    expect(() => openLetterVoice(other)).toThrow('another kind of sound')
  })
})

describe('the sound of a picture', () => {
  test('is, for every text that can be fixed, a whole file, loud but never cut at the top', async () => {
    await fc.assert(
      fc.asyncProperty(fixable, async (text) => {
        const wav = wavOf(await speaker.speak(text))
        const ascii = (from: number, to: number) => wav.toString('latin1', from, to)
        expect([ascii(0, 4), ascii(8, 16), ascii(36, 40)]).toEqual(['RIFF', 'WAVEfmt ', 'data'])
        expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
        expect([wav.readUInt16LE(20), wav.readUInt16LE(22)]).toEqual([1, 1])
        expect([wav.readUInt32LE(24), wav.readUInt32LE(28)]).toEqual([16_000, 32_000])
        expect([wav.readUInt16LE(32), wav.readUInt16LE(34)]).toEqual([2, 16])
        expect(wav.readUInt32LE(40)).toBe(wav.length - 44)
        expect(dataOf(wav)).toSatisfy(isLoudAndWhole)
      }),
      { numRuns: 25 },
    )
  })

  test('lasts about as long as a person listens', async () => {
    const durations: number[] = []
    await fc.assert(
      fc.asyncProperty(drawn, async (text) => {
        durations.push(secondsOf(await speaker.speak(text)))
      }),
      { numRuns: 15 },
    )
    durations.sort((one, other) => one - other)
    expect(durations[0]).toBeGreaterThan(10)
    expect(durations[7]).toBeLessThan(25)
    expect(durations.at(-1)).toBeLessThan(30)
  })

  test('has no bytes of another sound of the same characters, at the same place or elsewhere', async () => {
    const one = wavOf(await speaker.speak('XVMS'))
    const other = wavOf(await speaker.speak('XVMS'))
    expect(sharedStretches(one, one)).toBeGreaterThan(100)
    expect(sharedStretches(one, other)).toBe(0)
  })

  test('leaves everything else its turn while it is made', async () => {
    let isMade = false
    let turns = 0
    const count = () => {
      turns += 1
      if (!isMade) setImmediate(count)
    }
    setImmediate(count)
    await speaker.speak('XVMS')
    isMade = true
    // A turn after each clip, each voice of the murmur and each piece of the mix.
    expect(turns).toBeGreaterThan(100)
  })

  test('is the same again where chance is', async () => {
    const again = () =>
      createPictureSpeaker({ readVoiceFile: () => voiceFile, random: pseudoRandom() }).speak('XVMS')
    expect((await again()) === (await again())).toBe(true)
  })

  test('has no bytes of a clip', async () => {
    const wav = wavOf(await speaker.speak('XVMS'))
    for (const character of 'XVMS') {
      const clip = voice.clip(`name-${character}`)
      const shorts = Int16Array.from(clip, (sample) => Math.round(sample * 32_767))
      const clipFile = Buffer.concat([Buffer.alloc(44), Buffer.from(shorts.buffer)])
      expect(sharedStretches(clipFile, wav, 402)).toBe(0)
    }
  })
})

describe('another pace', () => {
  const tone = new Float32Array(16_000).map((_, index) => Math.sin(index / 20))

  test.each([
    [1, 1, 16_000],
    [0.94, 0.94, 17_020],
    [1.06, 1.06, 15_093],
    [0.94, 1.06, 16_000],
  ])('from %s to %s makes a second %s samples long', (from, to, length) => {
    expect(Math.abs(retimed(tone, from, to).length - length)).toBeLessThan(4)
  })

  test('begins and ends with what the sound began and ended with', () => {
    const slow = retimed(tone, 0.94, 1.06)
    expect(slow[0]).toBeCloseTo(tone[0] ?? 1)
    expect(slow.at(-1)).toBeCloseTo(tone.at(-1) ?? 1, 0)
  })
})
