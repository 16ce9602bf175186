import { test } from '@playwright/test'
import { advanceClock } from '../e2e/support/devices'
import { launchKiosk } from '../e2e/support/kiosk'
import { readRecord, startRecording, type Recording } from './changeRecorder'
import { walkByMail } from './measuredWalk'
import { keepResult } from './results'

/** Each launch begins cold, as a morning does; its second walk is what most people meet. */
const LAUNCHES = 4
/** Behind its first screen a kiosk opens its store and reads on: nobody is so quick as to meet that. */
const COMING_UP_MS = 3000
const WALKS = 2
const LONGEST_WALK_MS = 120_000

test('from a tap to the next screen', async () => {
  const records: Recording[] = []
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    const { app, page } = await launchKiosk(test.info().outputPath(`kiosk-${launch}`))
    await page.waitForTimeout(COMING_UP_MS)
    for (let walk = 0; walk < WALKS; walk += 1) {
      await startRecording(page)
      // Whoever comes next gets a page of their own.
      const isRenewed = page.waitForEvent('load', { timeout: LONGEST_WALK_MS })
      await walkByMail(page, `Asagao-202${walk}`)
      records.push(await readRecord(page))
      await isRenewed
      // One account has only so many codes a day.
      await advanceClock(page, '24時間進める')
    }
    await app.close()
  }
  keepResult('changes', { records })
})
