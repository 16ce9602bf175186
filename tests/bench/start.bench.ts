import { test } from '@playwright/test'
import { timeFirstScreen, type FirstScreen } from './firstScreen'
import { keepResult } from './results'

const ROUNDS = 9
const EMPTY_PAGE = 'out/bench/main/index.cjs'
const KIOSK = '.'

test('from launch to the first screen, against an empty page', async () => {
  const empty = test.info().outputPath('empty')
  const kiosk = test.info().outputPath('kiosk')
  const timeEmpty = () => timeFirstScreen(EMPTY_PAGE, empty)
  const timeKiosk = () => timeFirstScreen(KIOSK, kiosk)
  // Not counted: files come from the disk, and the kiosk makes its practice accounts.
  await timeEmpty()
  const first = await timeKiosk()
  const rounds: { empty: FirstScreen; kiosk: FirstScreen }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // By turns, so that whatever else the machine does meets both alike.
    if (round % 2 === 0) rounds.push({ empty: await timeEmpty(), kiosk: await timeKiosk() })
    else rounds.push({ kiosk: await timeKiosk(), empty: await timeEmpty() })
  }
  keepResult('start', { first, rounds })
})
