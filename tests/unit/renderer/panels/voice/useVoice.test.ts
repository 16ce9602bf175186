import { expect, test } from 'vitest'
import { effectScope } from 'vue'
import type { ClipPlayer, PlayOptions } from '../../../../../renderer/panels/voice/clipPlayer'
import type { ClipName } from '../../../../../renderer/panels/voice/clips'
import { useRing } from '../../../../../renderer/panels/voice/useRing'
import { useVoice } from '../../../../../renderer/panels/voice/useVoice'
import { voiceScript } from '../../../../../renderer/panels/voice/voiceScript'
import { plain } from '../../../../support/plain'

const DIGITS = '0123456'
const SCRIPT = voiceScript(DIGITS)
const FIRST_DIGIT = 2

type Sound = 'plays' | 'fails' | 'never-ends'

function fakePlayer(sound: Sound) {
  const played: { readonly clip: ClipName; readonly options: PlayOptions | undefined }[] = []
  let stops = 0
  const player: ClipPlayer = {
    play(clip, options) {
      played.push({ clip, options })
      if (sound === 'never-ends') return new Promise(() => undefined)
      return sound === 'fails' ? Promise.reject(new Error('no sound')) : Promise.resolve()
    },
    stop() {
      stops += 1
    },
  }
  return { player, played, stops: () => stops }
}

/** One callback at a time, as a voice needs it. */
function fakeTimer() {
  let waiting: { readonly delayMs: number; readonly callBack: () => void } | null = null
  return {
    wait(delayMs: number, callBack: () => void) {
      const own = { delayMs, callBack }
      waiting = own
      return () => {
        if (waiting === own) waiting = null
      }
    },
    delayMs: () => waiting?.delayMs ?? null,
    async pass(times = 1) {
      for (let time = 0; time < times; time += 1) {
        const due = waiting
        waiting = null
        due?.callBack()
        await Promise.resolve()
        await Promise.resolve()
      }
    },
  }
}

function startVoice(sound: Sound = 'plays') {
  const scope = effectScope()
  const timer = fakeTimer()
  const { player, played, stops } = fakePlayer(sound)
  const voice = scope.run(() => useVoice({ digits: DIGITS, player, wait: timer.wait }))
  if (voice === undefined) throw new Error('the scope is over')
  voice.start()
  return { voice, timer, played, stops, scope }
}

async function listen({ voice, timer }: ReturnType<typeof startVoice>): Promise<readonly string[]> {
  const captions: string[] = []
  while (voice.utterance.value !== null) {
    captions.push(plain(voice.utterance.value.caption))
    await timer.pass()
  }
  return captions
}

test.each(['plays', 'fails', 'never-ends'] as const)(
  'the captions go by in order to the end when the sound %s',
  async (sound) => {
    const call = startVoice(sound)
    expect(await listen(call)).toEqual(SCRIPT.map(({ caption }) => plain(caption)))
    expect(call.played.map(({ clip }) => clip)).toEqual(SCRIPT.map(({ clip }) => clip))
    expect(call.voice.isOver.value).toBe(true)
    expect(call.voice.hasNoSound.value).toBe(sound === 'fails')
  },
)

test('each caption stays as long as its clip and the pause after it', async () => {
  const { timer } = startVoice()
  for (const { durationMs, pauseAfterMs } of SCRIPT) {
    expect(timer.delayMs()).toBe(durationMs + pauseAfterMs)
    await timer.pass()
  }
  expect(timer.delayMs()).toBeNull()
})

test('a digit counts as heard from when it is said, and stays so when it is repeated', async () => {
  const { voice, timer } = startVoice()
  expect(voice.heardDigits.value).toBe(0)
  await timer.pass(FIRST_DIGIT)
  expect(voice.heardDigits.value).toBe(1)
  await timer.pass(2)
  expect(voice.heardDigits.value).toBe(3)
  voice.repeat()
  expect(voice.utterance.value?.clip).toBe('lead')
  expect(voice.heardDigits.value).toBe(3)
})

test('slowly means slower clips, longer pauses, and the code from its beginning', async () => {
  const { voice, timer, played } = startVoice()
  await timer.pass(FIRST_DIGIT + 3)
  voice.toggleSlow()
  expect(voice.isSlow.value).toBe(true)
  await timer.pass()
  const zero = SCRIPT[FIRST_DIGIT]
  expect(voice.utterance.value).toEqual(zero)
  expect(played.at(-1)).toEqual({ clip: 'zero', options: { rate: 0.75 } })
  expect(timer.delayMs()).toBe((zero?.durationMs ?? 0) / 0.75 + (zero?.pauseAfterMs ?? 0) * 1.6)
  voice.toggleSlow()
  expect(played.at(-1)?.options).toEqual({ rate: 1 })
})

test('after the end it can be repeated', async () => {
  const call = startVoice()
  await listen(call)
  call.voice.repeat()
  expect(call.voice.isOver.value).toBe(false)
  expect(call.voice.utterance.value?.clip).toBe('lead')
})

test('stopping ends the caption, the sound and what was to come', async () => {
  const { voice, timer, played, stops } = startVoice()
  await timer.pass()
  const before = { played: played.length, stops: stops() }
  voice.stop()
  expect(voice.utterance.value).toBeNull()
  expect(stops()).toBe(before.stops + 1)
  expect(timer.delayMs()).toBeNull()
  await timer.pass()
  expect(played).toHaveLength(before.played)
  expect(voice.isOver.value).toBe(false)
})

test('leaving the call stops it', () => {
  const { voice, timer, stops, scope } = startVoice()
  const before = stops()
  scope.stop()
  expect(stops()).toBe(before + 1)
  expect(timer.delayMs()).toBeNull()
  expect(voice.heardDigits.value).toBe(0)
})

test('the bell stops with what shows it, also where it cannot be heard', () => {
  const { player, stops } = fakePlayer('fails')
  const scope = effectScope()
  scope.run(() => useRing(player))
  scope.stop()
  expect(stops()).toBe(1)
})
