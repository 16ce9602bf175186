import { test } from '@playwright/test'
import { advanceClock } from '../e2e/support/devices'
import { launchKiosk } from '../e2e/support/kiosk'
import { readRecord, startRecording, type Recording } from './changeRecorder'
import { walkByMail } from './measuredWalk'
import { keepResult } from './results'

/** Each launch begins cold, as a morning does; its second walk is what most people meet. */
const LAUNCHES = 4
const WALKS = 2

test('from a tap to the next screen', async () => {
  const records: Recording[] = []
  for (let launch = 0; launch < LAUNCHES; launch += 1) {
    const { app, page } = await launchKiosk(test.info().outputPath(`kiosk-${launch}`))
    await startRecording(page)
    for (let walk = 0; walk < WALKS; walk += 1) {
      await walkByMail(page, `Asagao-202${walk}`)
      // One account has only so many codes a day.
      await advanceClock(page, '24時間進める')
    }
    records.push(await readRecord(page))
    await app.close()
  }
  keepResult('changes', { records })
})
