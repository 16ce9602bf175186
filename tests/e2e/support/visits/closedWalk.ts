import { arriveAt } from './controls'
import type { Walk } from './visit'

/** 窓口 without anything to send codes with. */
export const closedWalk: Walk = {
  name: 'to a closed kiosk',
  screens: ['closed'],
  switches: ['--mode=counter'],
  async go(page, visit) {
    await arriveAt(page, 'closed')
    await visit('closed', page)
  },
}
