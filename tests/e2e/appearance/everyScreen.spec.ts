import { screenTitles } from '../../../renderer/screens/screenTitles'
import { expect, launchKiosk, test } from '../support/kiosk'
import { walks } from '../support/visitScreens'
import { CONCERNS, examination } from './examination'

test.describe.configure({ mode: 'parallel' })

/** A wall read from afar: 「特大」 is twice the usual size, the most that the kiosk ever shows. */
const FAR_AWAY = ['--screen-inches=7', '--viewing-distance-mm=3000']
const TIME_LIMIT_MS = 600_000

/** The zone where it is between ten and eleven at night: a moment is never longer than then. */
function lateInTheEvening(): Record<string, string> {
  const hoursToGo = (22 - new Date().getUTCHours() + 24) % 24
  // Etc/GMT counts its hours the other way round, and from -12 to 14.
  return { TZ: hoursToGo > 12 ? `Etc/GMT+${24 - hoursToGo}` : `Etc/GMT-${hoursToGo}` }
}

test('the walks together come to every screen', () => {
  const visited = new Set<string>(walks.flatMap(({ screens }) => screens))
  expect(Object.keys(screenTitles).filter((name) => !visited.has(name))).toEqual([])
})

for (const walk of walks) {
  test(`${walk.name}, everything can be read, reached and pressed by everybody`, async ({
    userDataFolder,
  }) => {
    test.setTimeout(TIME_LIMIT_MS)
    const switches = [...FAR_AWAY, ...(walk.switches ?? [])]
    const { app, page } = await launchKiosk(userDataFolder, switches, lateInTheEvening())
    const { visit, screens, faults } = examination()
    await walk.go(page, visit)
    await app.close()
    expect.soft(screens()).toEqual([...walk.screens].sort())
    for (const concern of CONCERNS) expect.soft(faults(concern), concern).toEqual([])
  })
}
