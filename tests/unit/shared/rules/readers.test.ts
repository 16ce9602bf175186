import { describe, expect, test } from 'vitest'
import { readAddress } from '#shared/rules/readAddress'
import { readContactProof } from '#shared/rules/readContactProof'
import { readPictureText } from '#shared/rules/readPictureText'
import { readSecurityCode } from '#shared/rules/readSecurityCode'

const ZERO_WIDTH_SPACE = '\u200b'
const addressOf = (length: number) => '@example.jp'.padStart(length, 'a')

describe('an account', () => {
  test.each([
    ['taro@outlook.com', 'taro@outlook.com'],
    [' Taro@Outlook.COM\n', 'taro@outlook.com'],
    ['ｔａｒｏ＠ｏｕｔｌｏｏｋ．ｃｏｍ', 'taro@outlook.com'],
    ['taro＠outlook。com', 'taro@outlook.com'],
    ['yamada‐taro@example.co.jp', 'yamada-taro@example.co.jp'],
    ['yamadaー1@example.jp', 'yamada-1@example.jp'],
    ['first.last+tag@mail.example.co.jp', 'first.last+tag@mail.example.co.jp'],
    [addressOf(254), addressOf(254)],
  ])('typed as %j is read as %s', (typed, address) => {
    expect(readAddress(typed)).toEqual({ ok: true, value: address })
  })

  test.each([
    ['', 'required'],
    ['　 ', 'required'],
    ['taro', 'address-format'],
    ['taro@outlook', 'address-format'],
    ['@outlook.com', 'address-format'],
    ['taro@@outlook.com', 'address-format'],
    ['taro@-outlook.com', 'address-format'],
    ['<taro@outlook.com>', 'address-format'],
    [`taro${ZERO_WIDTH_SPACE}@outlook.com`, 'control-characters'],
    ['taro\u0000@outlook.com', 'control-characters'],
    ['taro\u202e@outlook.com', 'control-characters'],
    [addressOf(255), 'too-long'],
  ])('typed as %j is refused as %s', (typed, code) => {
    expect(readAddress(typed)).toMatchObject({ ok: false, error: { code, field: 'address' } })
  })
})

describe('a security code (R6)', () => {
  test.each([
    '1234567',
    ' 1234567 ',
    '123 4567',
    '123-4567',
    '１２３４５６７',
    '１２３　４５６７',
    '１２３ー４５６７',
    '123‐4567',
    'お客様のコード: 1234567',
    'コード：１２３４５６７',
  ])('typed as %j is read as 1234567', (typed) => {
    expect(readSecurityCode(typed)).toEqual({ ok: true, value: '1234567' })
  })

  test('keeps leading zeros', () => {
    expect(readSecurityCode('0000012')).toEqual({ ok: true, value: '0000012' })
  })

  test.each([
    ['', { code: 'required' }],
    ['12345', { code: 'code-short', missing: 2 }],
    ['12345678', { code: 'code-long' }],
    ['123456O', { code: 'code-not-digits' }],
    ['12e4567', { code: 'code-not-digits' }],
    ['1234567😀', { code: 'code-not-digits' }],
    ['いちにさん', { code: 'code-not-digits' }],
    [`123${ZERO_WIDTH_SPACE}4567`, { code: 'control-characters' }],
  ])('typed as %j is refused', (typed, error) => {
    expect(readSecurityCode(typed)).toEqual({ ok: false, error: { ...error, field: 'code' } })
  })
})

describe('the characters of a picture (R1)', () => {
  test.each(['XVMS', 'xvms', ' xvMS ', 'ＸＶＭＳ', 'ｘｖｍｓ', 'X V M S'])(
    '%j reads as XVMS',
    (typed) => {
      expect(readPictureText(typed)).toEqual({ ok: true, value: 'XVMS' })
    },
  )

  test('must not be empty', () => {
    expect(readPictureText('　')).toMatchObject({ ok: false, error: { code: 'required' } })
  })
})

describe('the proof of a mail address (R5)', () => {
  const mail = { channel: 'email', domain: '@outlook.com' } as const
  test.each([
    'msabc123',
    'MSABC123',
    ' ｍｓａｂｃ１２３ ',
    'msabc123@outlook.com',
    'MsAbc123@OUTLOOK.com',
  ])('typed as %j is read as its local part', (typed) => {
    expect(readContactProof(typed, mail)).toEqual({ ok: true, value: 'msabc123' })
  })

  test('of another domain is left as it is, so that it does not match', () => {
    expect(readContactProof('msabc123@example.jp', mail)).toEqual({
      ok: true,
      value: 'msabc123@example.jp',
    })
  })
})

describe('the proof of a telephone (R5)', () => {
  const telephone = { channel: 'call', domain: null } as const
  test.each([
    '5432',
    '５４３２',
    '54-32',
    '090-9876-5432',
    '（０９０）９８７６ー５４３２',
    '+81 90 9876 5432',
  ])('typed as %j is read as its last four digits', (typed) => {
    expect(readContactProof(typed, telephone)).toEqual({ ok: true, value: '5432' })
  })

  test.each(['543', '54a2', '１２', '５４３２😀'])('%j is not four digits', (typed) => {
    expect(readContactProof(typed, telephone)).toMatchObject({
      ok: false,
      error: { code: 'proof-not-four-digits' },
    })
  })
})
