import { expect, test } from 'vitest'
import { LIMITS } from '#shared/procedure/limits'
import { goToCode, wrongCode } from '../../../support/journeySteps'
import { fileError, watchedFileSystem } from '../../../support/storage/watchedFileSystem'
import { newestOf, openTestKiosk } from '../../../support/testKiosk'

test('a disk that fails closes the kiosk, and no try gets past the count that failed', async () => {
  let isDiskBroken = false
  const fileSystem = watchedFileSystem((operation) => {
    if (isDiskBroken && operation === 'fsync') throw fileError('EIO')
  })
  const kiosk = await openTestKiosk({ fileSystem })
  const code = await goToCode(kiosk)
  isDiskBroken = true
  const failed = await kiosk.call('reset:submit-code', { code })
  expect(failed).toEqual({ ok: false, error: 'failed' })

  isDiskBroken = false
  const closed = { screen: 'closed', because: 'store-broken' }
  expect((await kiosk.ask('reset:submit-code', { code })).state.view).toEqual(closed)
  expect((await kiosk.ask('reset:submit-code', { code: wrongCode(code) })).state.view).toEqual(
    closed,
  )
  const opening = await kiosk.ask('kiosk:open', {})
  expect(opening).toMatchObject({
    isResumed: false,
    state: { sessionEndsAtMs: null, view: closed },
  })
  expect(kiosk.logLines.join('')).toContain('StoreError')
})

test('a disk that fails when the session ends leaves nobody on the screen', async () => {
  let isDiskBroken = false
  const fileSystem = watchedFileSystem((operation) => {
    if (isDiskBroken && operation === 'fsync') throw fileError('EIO')
  })
  const kiosk = await openTestKiosk({ fileSystem })
  await goToCode(kiosk)
  isDiskBroken = true
  kiosk.time.advance(LIMITS.sessionLifeMs)
  await expect
    .poll(() => newestOf(kiosk, 'kiosk:state-changed'))
    .toMatchObject({ view: { screen: 'closed' } })
  await expect
    .poll(() => newestOf(kiosk, 'practice:devices-changed'))
    .toMatchObject({ mails: [], texts: [], calls: [] })
  expect((await kiosk.ask('kiosk:open', {})).state.view.screen).toBe('closed')
})
