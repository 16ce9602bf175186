import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSystemSpeaker } from '../../../../renderer/speech/systemSpeaker'

class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null
  rate = 0
  volume = 0
  constructor(readonly text: string) {
    super()
  }
}

/** The part of the platform's speech that is used, without a sound. */
class FakeSynthesis extends EventTarget {
  readonly queue: FakeUtterance[] = []
  #voices: SpeechSynthesisVoice[]

  constructor(voices: SpeechSynthesisVoice[]) {
    super()
    this.#voices = voices
  }

  getVoices(): SpeechSynthesisVoice[] {
    return this.#voices
  }

  receive(voices: SpeechSynthesisVoice[]): void {
    this.#voices = voices
    this.dispatchEvent(new Event('voiceschanged'))
  }

  speak(utterance: FakeUtterance): void {
    this.queue.push(utterance)
  }

  /** As the platform does: what was waiting ends with an error, a moment later. */
  cancel(): void {
    const canceled = this.queue.splice(0)
    setTimeout(() => canceled.forEach((each) => each.dispatchEvent(new Event('error'))))
  }
}

const japanese = { lang: 'ja-JP', localService: true, default: false, name: '', voiceURI: '' }
const online = { ...japanese, localService: false }
const english = { ...japanese, lang: 'en-US', default: true }

function createSpeaker(synthesis: FakeSynthesis | undefined) {
  return createSystemSpeaker(() => synthesis)
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance)
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a Japanese voice', () => {
  test.each([['ja-JP'], ['ja_JP'], ['ja']])('of this machine is found by %s', async (lang) => {
    const synthesis = new FakeSynthesis([english, { ...japanese, lang }])
    expect(await createSpeaker(synthesis).findVoice()).toBe('ready')
  })

  test('is waited for, as the list comes late', async () => {
    const synthesis = new FakeSynthesis([])
    const found = createSpeaker(synthesis).findVoice()
    await vi.advanceTimersByTimeAsync(1500)
    synthesis.receive([japanese])
    expect(await found).toBe('ready')
  })

  test.each([
    ['where there are no voices', []],
    ['where all speak another language', [english, { ...english, lang: 'jam-JM' }]],
    ['where it would send the text away', [online]],
  ])('is missing %s, and that is known after two seconds', async (_where, voices) => {
    const found = createSpeaker(new FakeSynthesis(voices)).findVoice()
    await vi.advanceTimersByTimeAsync(2000)
    expect(await found).toBe('no-voice')
  })

  test('is missing where the machine has no speech', async () => {
    const speaker = createSpeaker(undefined)
    expect(await speaker.findVoice()).toBe('no-voice')
    const onEnd = vi.fn()
    speaker.speak('はい', { onEnd })
    expect(onEnd).toHaveBeenCalledWith('failed')
    expect(speaker.stop).not.toThrow()
  })
})

describe('a text', () => {
  test('is said line by line, by a voice of this machine, unhurried and as loud as it is set', () => {
    const synthesis = new FakeSynthesis([english, online, japanese])
    createSpeaker(synthesis).speak('理由は何ですか\n選択肢1')
    expect(synthesis.queue.map(({ text }) => text)).toEqual(['理由は何ですか', '選択肢1'])
    for (const { voice, rate, volume } of synthesis.queue) {
      expect({ voice, rate, volume }).toEqual({ voice: japanese, rate: 0.9, volume: 1 })
    }
  })

  test('is over once its last line is', () => {
    const synthesis = new FakeSynthesis([japanese])
    const onEnd = vi.fn()
    createSpeaker(synthesis).speak('一\n二', { onEnd })
    synthesis.queue[0]?.dispatchEvent(new Event('end'))
    expect(onEnd).not.toHaveBeenCalled()
    synthesis.queue[1]?.dispatchEvent(new Event('end'))
    expect(onEnd.mock.calls).toEqual([['said']])
  })

  test('that cannot be said fails once, and the rest is not tried', async () => {
    const synthesis = new FakeSynthesis([japanese])
    const onEnd = vi.fn()
    createSpeaker(synthesis).speak('一\n二', { onEnd })
    synthesis.queue[0]?.dispatchEvent(new Event('error'))
    await vi.runAllTimersAsync()
    expect(synthesis.queue).toEqual([])
    expect(onEnd.mock.calls).toEqual([['failed']])
  })

  test('takes the place of the one before, which is no failure', async () => {
    const synthesis = new FakeSynthesis([japanese])
    const speaker = createSpeaker(synthesis)
    const onEnd = vi.fn()
    speaker.speak('前の文', { onEnd })
    speaker.speak('次の文')
    await vi.runAllTimersAsync()
    expect(synthesis.queue.map(({ text }) => text)).toEqual(['次の文'])
    expect(onEnd).not.toHaveBeenCalled()
  })

  test('can be broken off', async () => {
    const synthesis = new FakeSynthesis([japanese])
    const speaker = createSpeaker(synthesis)
    const onEnd = vi.fn()
    speaker.speak('一', { onEnd })
    speaker.stop()
    await vi.runAllTimersAsync()
    expect(synthesis.queue).toEqual([])
    expect(onEnd).not.toHaveBeenCalled()
  })
})
