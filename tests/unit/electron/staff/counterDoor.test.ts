import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { openCounterDoor, PIN, WRONG_PIN, type CounterDoor } from '../../../support/counterDoor'
import { temporaryFolder } from '../../../support/testKiosk'

const SHUT = { stage: 'shut', practicePin: null, opensAtMs: null }
const OPEN = { stage: 'open' }
const MISSING = { stage: 'pin-missing' }

async function openedWithPin(options: Parameters<typeof openCounterDoor>[0] = {}) {
  const counter = await openCounterDoor(options)
  await counter.door.makePin(PIN, PIN)
  return counter
}

/** How long the door takes no PIN, after as many wrong ones. */
async function pauseAfter({ door, time }: CounterDoor, wrong: number): Promise<number> {
  let pauseMs = 0
  for (let index = 0; index < wrong; index += 1) {
    time.advance(pauseMs)
    const { view } = await door.enter(WRONG_PIN)
    pauseMs = view.stage === 'shut' ? (view.opensAtMs ?? time.nowMs()) - time.nowMs() : Number.NaN
  }
  return pauseMs
}

describe('before there is a PIN', () => {
  test('one is asked for, and nobody gets in without', async () => {
    const { door, counts } = await openCounterDoor()
    expect(await door.shut()).toEqual({ view: MISSING, problem: null })
    for (const pin of [PIN, '135790']) {
      expect((await door.enter(pin)).view).toEqual(MISSING)
      expect(door.isOpen).toBe(false)
    }
    expect(await door.endService()).toEqual({ view: MISSING, problem: null })
    expect(counts).toMatchObject({ compared: 0, left: 0 })
  })

  test.each([
    ['12345', '12345', 'pin-short'],
    ['123456', '123456', 'pin-guessable'],
    [PIN, WRONG_PIN, 'pins-differ'],
    ['', '', 'pin-required'],
  ])('%j and %j make none', async (pin, again, problem) => {
    const { door, counts } = await openCounterDoor()
    expect(await door.makePin(pin, again)).toEqual({ view: MISSING, problem })
    expect(counts.made).toBe(0)
  })

  test('it is made once, and nobody can make another', async () => {
    const { door, counts, acts } = await openCounterDoor()
    expect(await door.makePin(PIN, PIN)).toEqual({ view: SHUT, problem: null })
    expect(await door.makePin('719342', '719342')).toEqual({ view: SHUT, problem: null })
    expect((await door.enter('719342')).problem).toBe('pin-wrong')
    expect((await door.enter(PIN)).view).toEqual(OPEN)
    expect(counts.made).toBe(1)
    expect(await acts()).toEqual([
      ...['pin-made', 'pin-tried', 'pin-wrong', 'pin-tried', 'pin-right'],
    ])
  })

  test('two that are made at once are one', async () => {
    const { door, acts } = await openCounterDoor()
    await Promise.all([door.makePin(PIN, PIN), door.makePin('719342', '719342')])
    expect((await door.enter(PIN)).view).toEqual(OPEN)
    expect(await acts()).toEqual(['pin-made', 'pin-tried', 'pin-right'])
  })
})

describe('a wrong PIN', () => {
  test('costs nothing twice, then 30 s, and twice as much each time, to an hour', async () => {
    const expected = [0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600].map((s) => s * 1000)
    const pauses: number[] = []
    for (let wrong = 1; wrong <= expected.length; wrong += 1) {
      pauses.push(await pauseAfter(await openedWithPin(), wrong))
    }
    expect(pauses).toEqual(expected)
  })

  test('that comes too early is neither looked at nor counted, and the right one neither', async () => {
    const counter = await openedWithPin()
    const { door, time, counts } = counter
    const pauseMs = await pauseAfter(counter, 3)
    const { compared } = counts
    time.advance(pauseMs - 1)
    for (const pin of [WRONG_PIN, PIN]) {
      const { problem, view } = await door.enter(pin)
      expect(problem).toBe('pin-paused')
      expect(view).toEqual({ ...SHUT, opensAtMs: time.nowMs() + 1 })
    }
    expect(counts.compared).toBe(compared)
    time.advance(1)
    expect((await door.enter(PIN)).view).toEqual(OPEN)
  })

  test('of the wrong form costs nothing', async () => {
    const { door, counts } = await openedWithPin()
    for (let index = 0; index < 5; index += 1) {
      expect(await door.enter('12')).toEqual({ view: SHUT, problem: 'pin-short' })
    }
    expect(counts.compared).toBe(0)
  })

  test('is forgotten with the right one', async () => {
    const counter = await openedWithPin()
    await pauseAfter(counter, 2)
    await counter.door.enter(PIN)
    await counter.door.shut()
    expect(await pauseAfter(counter, 2)).toBe(0)
  })

  test('is counted and told before it is compared: a plug pulled in between leaves both', async () => {
    const copy = temporaryFolder()
    const copyFiles = () =>
      fs.cpSync(path.join(counter.folder, 'counter'), path.join(copy, 'counter'), {
        recursive: true,
      })
    const counter: CounterDoor = await openedWithPin({ onCompare: copyFiles })
    await pauseAfter(counter, 3)
    const after = await openCounterDoor({ folder: copy, time: counter.time })
    expect((await after.acts()).slice(-3)).toEqual(['pin-tried', 'pin-wrong', 'pin-tried'])
    expect((await after.door.enter(PIN)).problem).toBe('pin-paused')
  })

  test('and its pause outlive a restart', async () => {
    const first = await openedWithPin()
    const pauseMs = await pauseAfter(first, 5)
    await first.close()
    const again = await openCounterDoor({ folder: first.folder, time: first.time })
    expect((await again.door.enter(PIN)).problem).toBe('pin-paused')
    again.time.advance(pauseMs)
    expect((await again.door.enter(PIN)).view).toEqual(OPEN)
  })

  test('sent fifty times at once is looked at three times', async () => {
    const { door, counts, acts } = await openedWithPin()
    const replies = await Promise.all(Array.from({ length: 50 }, () => door.enter(WRONG_PIN)))
    expect(counts.compared).toBe(LIMITS.staffPinFreeTries)
    expect(replies.filter(({ problem }) => problem === 'pin-paused')).toHaveLength(47)
    expect(await acts()).toEqual([
      'pin-made',
      ...['pin-tried', 'pin-wrong', 'pin-tried', 'pin-wrong', 'pin-tried', 'pin-wrong'],
      ...['pin-locked', 'pin-paused'],
    ])
  })
})

test('while none is looked at, a stuck key leaves one row a minute', async () => {
  const counter = await openedWithPin()
  const { door, time, acts } = counter
  await pauseAfter(counter, 5)
  for (let seconds = 0; seconds < 61; seconds += 1) {
    await door.enter(PIN)
    time.advance(1000)
  }
  expect((await acts()).filter((act) => act === 'pin-paused')).toHaveLength(2)
})

describe('the open door', () => {
  test('lets staff end the service, which is written down first', async () => {
    const { door, counts, acts } = await openedWithPin()
    await door.enter(PIN)
    await door.endService()
    expect(counts.left).toBe(1)
    expect(await acts()).toEqual(['pin-made', 'pin-tried', 'pin-right', 'service-ended'])
  })

  test('shuts by itself after a minute', async () => {
    const { door, time, counts } = await openedWithPin()
    await door.enter(PIN)
    time.advance(LIMITS.staffDoorOpenMs - 1)
    expect(door.isOpen).toBe(true)
    time.advance(1)
    expect(await door.endService()).toEqual({ view: SHUT, problem: null })
    expect(counts.left).toBe(0)
  })

  test('is shut for whoever comes to it next', async () => {
    const { door, counts } = await openedWithPin()
    await door.enter(PIN)
    expect(await door.shut()).toEqual({ view: SHUT, problem: null })
    await door.endService()
    expect(counts.left).toBe(0)
  })
})

describe('where the store fails', () => {
  test('the door says so, stays shut and tells the log nothing of the PIN', async () => {
    const { door, open, lines, counts } = await openedWithPin()
    await open.store.close()
    const outOfOrder = { view: { stage: 'out-of-order' }, problem: null }
    expect(await door.enter(PIN)).toEqual(outOfOrder)
    expect(await door.shut()).toEqual(outOfOrder)
    expect(await door.endService()).toEqual(outOfOrder)
    expect(counts.left).toBe(0)
    expect(lines.join('')).not.toContain(PIN)
  })
})

test('the PIN is nowhere in the files', async () => {
  const { door, folder, close } = await openedWithPin()
  await door.enter(WRONG_PIN)
  await door.enter(PIN)
  await close()
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(1)
  for (const { parentPath, name } of files) {
    const bytes = fs.readFileSync(path.join(parentPath, name))
    for (const pin of [PIN, WRONG_PIN]) expect(bytes.includes(pin), name).toBe(false)
  }
})
