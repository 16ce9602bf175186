import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PracticeTime } from '../../../../electron/practice/practiceTime'
import { FakeTime } from '../../../support/fakeTime'

const timeOver = (system: FakeTime, aheadMs = 0) =>
  new PracticeTime({ clock: system, scheduler: system, aheadMs })

function open(aheadMs = 0) {
  const system = new FakeTime(1000)
  const done: string[] = []
  return { system, time: timeOver(system, aheadMs), done, note: (name: string) => done.push(name) }
}

test('the clock runs ahead of the system by what it was moved on, also by an earlier run', () => {
  const { system, time } = open(50)
  expect(time.nowMs()).toBe(1050)
  time.advance(600)
  system.advance(3)
  expect({ nowMs: time.nowMs(), aheadMs: time.aheadMs }).toEqual({ nowMs: 1653, aheadMs: 650 })
})

test('work is done when the system reaches its time', () => {
  const { system, time, done, note } = open()
  time.after(10, () => note('ten'))
  time.after(5, () => note('five'))
  system.advance(4)
  expect(done).toEqual([])
  system.advance(1)
  expect(done).toEqual(['five'])
  system.advance(5)
  expect(done).toEqual(['five', 'ten'])
})

test('moving the clock on does what became due in its order, and only that', () => {
  const { system, time, done, note } = open()
  time.after(30, () => note('thirty'))
  time.after(10, () => note('ten'))
  time.after(20, () => note('twenty'))
  time.advance(20)
  expect(done).toEqual(['ten', 'twenty'])
  system.advance(9)
  expect(done).toEqual(['ten', 'twenty'])
  system.advance(1)
  expect(done).toEqual(['ten', 'twenty', 'thirty'])
})

test('what is called off is not done, not even by work that is due together with it', () => {
  const { time, done, note } = open()
  const callOffs = [time.after(20, () => note('never'))]
  time.after(10, () => callOffs.forEach((callOff) => callOff()))
  const callOffTwice = time.after(15, () => note('never'))
  callOffTwice()
  callOffTwice()
  time.advance(100)
  expect(done).toEqual([])
})

test('work that asks for more work at once does not hold the move up for ever', () => {
  const { system, time, done, note } = open()
  const again = () => {
    note('again')
    time.after(0, again)
  }
  time.after(0, again)
  time.advance(1)
  expect(done).toEqual(['again'])
  system.advance(0)
  expect(done).toEqual(['again', 'again'])
})

test('work that throws keeps none of the rest from its turn', () => {
  const { system, time, done, note } = open()
  time.after(1, () => {
    throw new Error('broken')
  })
  time.after(2, () => note('two'))
  time.after(30, () => note('thirty'))
  expect(() => time.advance(5)).toThrow('broken')
  system.advance(0)
  expect(done).toEqual(['two'])
  system.advance(25)
  expect(done).toEqual(['two', 'thirty'])
})

test('whatever is asked for and however the clocks move, work is done once, in due order', () => {
  const durationMs = fc.integer({ min: 0, max: 50 })
  const kind = fc.constantFrom('ask', 'pass', 'move')
  const steps = fc.array(fc.record({ kind, durationMs }), { maxLength: 40 })
  fc.assert(
    fc.property(steps, (taken) => {
      const { system, time } = open()
      const asked: number[] = []
      const done: { dueAtMs: number; nowMs: number }[] = []
      for (const step of taken) {
        const dueAtMs = time.nowMs() + step.durationMs
        if (step.kind === 'pass') system.advance(step.durationMs)
        else if (step.kind === 'move') time.advance(step.durationMs)
        else {
          asked.push(dueAtMs)
          time.after(step.durationMs, () => done.push({ dueAtMs, nowMs: time.nowMs() }))
        }
        for (const { dueAtMs: wasDueAtMs, nowMs } of done)
          expect(nowMs).toBeGreaterThanOrEqual(wasDueAtMs)
      }
      time.advance(1000)
      const inOrder = asked.toSorted((one, other) => one - other)
      expect(done.map(({ dueAtMs }) => dueAtMs)).toEqual(inOrder)
    }),
  )
})
