import { expect, test } from 'vitest'
import { abandonText } from '../../../../renderer/screens/abandonText'
import { plain } from '../../../support/plain'
import {
  ADDRESS,
  chooseContactView,
  createContactsView,
  enterCodeView,
  identifyView,
  recoverySentView,
} from '../../../support/renderer/sampleViews'

const signIn = { screen: 'sign-in', address: ADDRESS, isNewAccount: false } as const

test('whatever was done before, it says that what was typed is erased', () => {
  const screens = [
    ...[identifyView, enterCodeView, recoverySentView, createContactsView],
    ...[signIn, { ...signIn, isNewAccount: true }],
  ]
  for (const view of screens) expect(plain(abandonText(view)), view.screen).toContain('消え')
})

test('before anything is changed, what was typed is lost and the password stays', () => {
  expect(plain(abandonText(identifyView))).toContain('パスワードは変わりません')
})

test('a code that is on its way is lost too, also from the contacts', () => {
  const { sentCode } = enterCodeView
  expect(plain(abandonText(enterCodeView))).toContain('使えなくなります')
  expect(plain(abandonText(chooseContactView))).not.toContain('使えなくなります')
  expect(plain(abandonText({ ...chooseContactView, sentCode }))).toContain('使えなくなります')
})

test('a password that was changed stays changed', () => {
  expect(plain(abandonText(signIn))).toContain('すでに変わっています')
})

test('a request that was filed stays filed', () => {
  expect(plain(abandonText(recoverySentView))).toContain('すでに受け付けています')
})

test('a new account is either made or not', () => {
  expect(plain(abandonText(createContactsView))).toContain('作られません')
  expect(plain(abandonText({ ...signIn, isNewAccount: true }))).toContain('すでにできています')
})
