import { assertNever } from '#shared/assertNever'
import type { PracticeCall, PracticeDevices, PracticeMail } from '#shared/procedure/practice'
import type { DeviceMark, DeviceMarks, DeviceTab } from './deviceTabs'

/** What happened at the devices since they were last shown, the most urgent last. */
export type DeviceNews = 'mail' | 'text' | 'missed-call' | 'ringing'

const LONGEST_ARRIVAL_MS = 60_000

function hasNewId(
  former: readonly { readonly id: number }[],
  next: readonly { readonly id: number }[],
): boolean {
  return next.some(({ id }) => former.every((each) => each.id !== id))
}

/**
 * Answers to earlier requests are put aside while somebody else is served and come back after that;
 * they are no news then. A mail that has just come may have left a moment before it was first seen.
 */
function isJustIn({ arrivedAtMs }: PracticeMail, former: PracticeDevices | null): boolean {
  return former === null || arrivedAtMs > former.clock.nowMs - LONGEST_ARRIVAL_MS
}

function inState(state: PracticeCall['state'], devices: PracticeDevices | null) {
  return devices?.calls.filter((call) => call.state === state) ?? []
}

export function newsOf(
  former: PracticeDevices | null,
  next: PracticeDevices,
): readonly DeviceNews[] {
  const news: DeviceNews[] = []
  const justIn = next.mails.filter((mail) => isJustIn(mail, former))
  if (hasNewId(former?.mails ?? [], justIn)) news.push('mail')
  if (hasNewId(former?.texts ?? [], next.texts)) news.push('text')
  // One that was missed before the page was there is history.
  const missed = former === null ? [] : inState('missed', next)
  if (hasNewId(inState('missed', former), missed)) news.push('missed-call')
  if (hasNewId(inState('ringing', former), inState('ringing', next))) news.push('ringing')
  return news
}

export function isRinging(devices: PracticeDevices | null): boolean {
  return inState('ringing', devices).length > 0
}

/** Somebody who is on the telephone is not taken away from it. */
export function isTalking(devices: PracticeDevices | null): boolean {
  return inState('answered', devices).length > 0
}

export function tabOf(news: DeviceNews): DeviceTab {
  switch (news) {
    case 'mail':
      return 'mail'
    case 'text':
      return 'texts'
    case 'missed-call':
    case 'ringing':
      return 'phone'
    default:
      return assertNever(news)
  }
}

function markOf(news: DeviceNews): DeviceMark | null {
  if (news === 'ringing') return null
  return news === 'missed-call' ? 'missed' : 'new'
}

/** The marks after some news. Ringing is not kept as one: it ends by itself. */
export function addMarks(marks: DeviceMarks, news: readonly DeviceNews[]): DeviceMarks {
  const added = news.flatMap((each) => {
    const mark = markOf(each)
    return mark === null ? [] : [[tabOf(each), mark]]
  })
  return { ...marks, ...Object.fromEntries(added) }
}

export function withoutMarks(marks: DeviceMarks, tabs: readonly DeviceTab[]): DeviceMarks {
  return Object.fromEntries(
    Object.entries(marks).filter(([marked]) => tabs.every((tab) => tab !== marked)),
  )
}

/** Where everything is gone, nothing waits. */
export function emptyTabs({ mails, texts, calls }: PracticeDevices): readonly DeviceTab[] {
  const tabs: DeviceTab[] = []
  if (mails.length === 0) tabs.push('mail')
  if (texts.length === 0) tabs.push('texts')
  if (calls.length === 0) tabs.push('phone')
  return tabs
}
