import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import type { PageHandlers, PageWatch } from '../../../../renderer/speech/pageWatch'
import type { PageReading, ReadLine } from '../../../../renderer/speech/readLine'
import { useReadAloud } from '../../../../renderer/speech/useReadAloud'
import { createFakeSpeaker } from '../../../support/renderer/fakeSpeaker'

const SETTLE_MS = 250

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

function lines(...words: readonly string[]): readonly ReadLine[] {
  return words.map((each) => ({ words: each, state: null, tellsState: true }))
}

function screen(title: string, ...rest: readonly string[]): PageReading {
  return { place: title, lines: lines(title, ...rest), problems: [] }
}

const REASON = screen('理由は何ですか', '選択肢1、忘れた', 'ボタン、次へ')
const IDENTIFY = screen('アカウントの復元', '入力欄、アカウント')

interface FakePage extends PageWatch {
  readonly show: (reading: PageReading) => void
  readonly handlers: () => PageHandlers | null
}

function createFakePage(): FakePage {
  let shown = REASON
  let handlers: PageHandlers | null = null
  return {
    read: () => shown,
    isAt: (place) => shown.place === place,
    watch(given) {
      handlers = given
      return () => {
        handlers = null
      }
    },
    show(reading) {
      shown = reading
      handlers?.onChange()
    },
    handlers: () => handlers,
  }
}

function open(voice: 'ready' | 'no-voice' = 'ready') {
  const speaker = createFakeSpeaker(voice)
  const page = createFakePage()
  const isOn = ref(false)
  const problems = shallowRef<readonly unknown[]>([])
  const scope = effectScope()
  const readAloud = scope.run(() =>
    useReadAloud({ isOn: () => isOn.value, problems: () => problems.value, page, speaker }),
  )
  if (readAloud === undefined) throw new Error('the scope has ended')
  return { speaker, page, isOn, problems, scope, readAloud }
}

async function settle(): Promise<void> {
  await nextTick()
  await vi.advanceTimersByTimeAsync(SETTLE_MS)
}

async function openAloud() {
  const opened = open()
  opened.isOn.value = true
  await settle()
  return opened
}

describe('while it is on', () => {
  test('the screen is read at once, every line as a sentence', async () => {
    const { speaker, readAloud } = await openAloud()
    expect(speaker.said).toEqual(['理由は何ですか\n選択肢1、忘れた\nボタン、次へ'])
    expect(readAloud.voice.value).toBe('ready')
  })

  test('the next screen breaks off what is being said, and is read', async () => {
    const { speaker, page } = await openAloud()
    page.show(IDENTIFY)
    expect(speaker.saying()).toBeNull()
    await settle()
    expect(speaker.saying()).toBe('アカウントの復元\n入力欄、アカウント')
  })

  test('any press breaks off what is being said', async () => {
    const { speaker, page } = await openAloud()
    page.handlers()?.onPress()
    expect(speaker.saying()).toBeNull()
    await settle()
    expect(speaker.said).toHaveLength(1)
  })

  test('what a press has changed is read, and nothing else', async () => {
    const { speaker, page } = await openAloud()
    page.handlers()?.onAction()
    page.show({ ...REASON, lines: [...REASON.lines, ...lines('入力欄、番号')] })
    await settle()
    expect(speaker.saying()).toBe('入力欄、番号')
  })

  test('what changes by itself is not read', async () => {
    const { speaker, page } = await openAloud()
    page.show({ ...REASON, lines: [...REASON.lines, ...lines('あと2分')] })
    await settle()
    expect(speaker.said).toHaveLength(1)
    expect(speaker.saying()).not.toBeNull()
  })

  test('problems are read without the rest, and again when the same ones come again', async () => {
    const { speaker, page, problems } = await openAloud()
    const wrong = lines('ご確認ください', '理由を選んでください。')
    page.show({ ...REASON, lines: [...wrong, ...REASON.lines], problems: wrong })
    problems.value = ['required']
    await settle()
    expect(speaker.saying()).toBe('ご確認ください\n理由を選んでください。')
    problems.value = ['required']
    await settle()
    expect(speaker.said).toHaveLength(3)
  })

  test('all can be heard again', async () => {
    const { speaker, readAloud } = await openAloud()
    speaker.end('said')
    readAloud.readAgain()
    expect(speaker.saying()).toBe(speaker.said[0])
    await settle()
    expect(speaker.said).toHaveLength(2)
  })
})

describe('it is silent', () => {
  test('until it is switched on', async () => {
    const { speaker, page } = open()
    page.show(IDENTIFY)
    await settle()
    expect(speaker.said).toEqual([])
  })

  test('at once and from then on when it is switched off', async () => {
    const { speaker, page, isOn, problems } = await openAloud()
    isOn.value = false
    await nextTick()
    expect(speaker.saying()).toBeNull()
    expect(page.handlers()).toBeNull()
    problems.value = ['required']
    await settle()
    expect(speaker.said).toHaveLength(1)
  })

  test('when the page goes away', async () => {
    const { speaker, page, scope } = await openAloud()
    page.handlers()?.onLeave()
    expect(speaker.saying()).toBeNull()
    scope.stop()
    expect(page.handlers()).toBeNull()
  })

  test('when it was switched off before a voice was found', async () => {
    const { speaker, page, isOn } = open()
    isOn.value = true
    await nextTick()
    isOn.value = false
    await settle()
    expect(speaker.said).toEqual([])
    expect(page.handlers()).toBeNull()
  })
})

describe('the voice', () => {
  test('that is missing is said to be missing, and nothing is tried', async () => {
    const { speaker, isOn, readAloud } = open('no-voice')
    isOn.value = true
    await settle()
    expect(readAloud.voice.value).toBe('missing')
    expect(speaker.said).toEqual([])
  })

  test('that broke off is said to have failed, until it can be heard again', async () => {
    const { speaker, readAloud } = await openAloud()
    speaker.end('failed')
    expect(readAloud.voice.value).toBe('failed')
    readAloud.readAgain()
    speaker.end('said')
    expect(readAloud.voice.value).toBe('ready')
  })
})
