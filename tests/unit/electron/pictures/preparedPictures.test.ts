import { expect, test } from 'vitest'
import { PreparedPictures } from '../../../../electron/pictures/preparedPictures'
import { FakeTime } from '../../../support/fakeTime'

const A_WHILE_MS = 60_000

function openPictures() {
  let made = 0
  const time = new FakeTime()
  const make = () => {
    made += 1
    return { answer: `answer ${made}`, url: `url ${made}` }
  }
  return { pictures: new PreparedPictures({ make }, time), time, countMade: () => made }
}

test('a picture lies ready some time after the start, and is made no second time', () => {
  const { pictures, time, countMade } = openPictures()
  pictures.start()
  expect(countMade()).toBe(0)
  time.advance(A_WHILE_MS)
  expect(countMade()).toBe(1)
  expect(pictures.make()).toEqual({ answer: 'answer 1', url: 'url 1' })
  expect(countMade()).toBe(1)
})

test('no picture is given twice, however fast they are asked for', () => {
  const { pictures, time, countMade } = openPictures()
  pictures.start()
  time.advance(A_WHILE_MS)
  const given = [pictures.make(), pictures.make(), pictures.make()]
  time.advance(A_WHILE_MS)
  given.push(pictures.make())
  expect(new Set(given.map(({ answer }) => answer)).size).toBe(4)
  expect(countMade()).toBe(4)
})
