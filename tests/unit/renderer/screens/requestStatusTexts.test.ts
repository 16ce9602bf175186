import { expect, test } from 'vitest'
import { requestStatusTexts } from '../../../../renderer/screens/requestStatusTexts'
import { plain } from '../../../support/plain'
import { HOUR_MS, NOW_MS, openRequest } from '../../../support/renderer/sampleViews'

test('a request under review says when the answer is there at the latest, and where', () => {
  const { title, body, filed } = plain(requestStatusTexts(openRequest, NOW_MS))
  expect(title).toBe('審査中です')
  expect(body).toContain('11月23日の午後1時30分まで')
  expect(body).toContain('ta*****@example.com')
  expect(filed).toBe('受付番号 4821-0937-5526 は、午後1時30分に受け付けました。')
})

test('an answered request says when and where to, never what', () => {
  const answered = { ...openRequest, state: 'answered', answeredAtMs: NOW_MS - HOUR_MS } as const
  const { title, body } = plain(requestStatusTexts(answered, NOW_MS))
  expect(title).toBe('結果を送りました')
  expect(body).toContain('午後1時30分に、ta*****@example.com へ送りました')
})

test('a closed request says why', () => {
  const { title, body } = plain(requestStatusTexts({ ...openRequest, state: 'closed' }, NOW_MS))
  expect(title).toBe('終了しました')
  expect(body).toContain('別の方法でパスワードが変わった')
})
