import { expect } from '@playwright/test'
import { arriveAt, choice, failToGoOn, goOn, lastChoice, press, type } from './controls'
import { advanceClock } from './device'
import type { Walk } from './visit'

/** A contact that closes after five wrong proofs, and a code that runs out of time. */
export const closedContactWalk: Walk = {
  name: 'to a closed contact',
  screens: ['choose-contact', 'enter-code'],
  async go(page, visit) {
    await goOn(page)
    await arriveAt(page, 'reason')
    await press(page, choice(page, 0))
    await goOn(page)
    await arriveAt(page, 'identify')
    await type(page, { address: 'ito.makoto@live.jp', pictureText: 'XVMS' })
    await goOn(page)
    await arriveAt(page, 'choose-contact')
    await press(page, choice(page, 0))
    for (let tries = 0; tries < 5; tries += 1) {
      await type(page, { proof: `wrong${tries}` })
      await failToGoOn(page)
    }
    await visit('choose-contact closing', page)
    await press(page, choice(page, 1))
    await press(page, choice(page, 0))
    await visit('choose-contact closed', page)
    await press(page, lastChoice(page))
    await press(page, choice(page, 1))
    await type(page, { proof: '2222' })
    await goOn(page)
    await arriveAt(page, 'enter-code')
    await advanceClock(page, 'ten-minutes')
    await expect(page.locator('main .callout--warning')).toBeVisible()
    await visit('enter-code out-of-time', page)
  },
}
