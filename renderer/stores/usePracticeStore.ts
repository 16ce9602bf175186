import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { PracticeCallName } from '#shared/ipc/channels'
import type { CallResult, Input } from '#shared/ipc/contract'
import type { ClockStep, PracticeDevices, PracticeReception } from '#shared/procedure/practice'
import { useKioskBridge } from '../api/kioskBridge'
import * as deviceNews from '../panels/deviceNews'
import type { DeviceMarks, DeviceTab } from '../panels/deviceTabs'

type PracticeCalls = {
  readonly [Call in PracticeCallName]: (
    input: Input<Call>,
  ) => Promise<CallResult<'practice:empty-mailbox'>>
}

/** The simulated devices beside the screens. */
export const usePracticeStore = defineStore('practice', () => {
  const bridge = useKioskBridge()
  const calls: PracticeCalls = bridge.call
  const devices = shallowRef<PracticeDevices | null>(null)
  const openMailId = ref<number | null>(null)
  const selectedTab = ref<DeviceTab>('mail')
  /** What happened last, to be said once. */
  const news = shallowRef<readonly deviceNews.DeviceNews[]>([])
  /** True after main would not do what was pressed, until it does something again. */
  const hasFailed = ref(false)
  const keptMarks = shallowRef<DeviceMarks>({})
  const marks = computed<DeviceMarks>(() =>
    deviceNews.isRinging(devices.value)
      ? { ...keptMarks.value, phone: 'ringing' }
      : keptMarks.value,
  )

  function bringToFront(next: PracticeDevices): void {
    const front = news.value.findLast((each) => each !== 'missed-call')
    if (front === undefined) return
    if (front === 'ringing' || !deviceNews.isTalking(next)) {
      selectedTab.value = deviceNews.tabOf(front)
    }
  }

  function show(next: PracticeDevices): void {
    news.value = deviceNews.newsOf(devices.value, next)
    if (news.value.includes('mail')) openMailId.value = next.mails[0]?.id ?? null
    const marked = deviceNews.addMarks(keptMarks.value, news.value)
    keptMarks.value = deviceNews.withoutMarks(marked, deviceNews.emptyTabs(next))
    bringToFront(next)
    devices.value = next
  }

  /** Before anything is asked: a mail may arrive while the page is still loading its fonts. */
  function listen(): void {
    bridge.on['practice:devices-changed'](show)
  }

  /** What the devices held when the page asked; what was told meanwhile is newer. */
  function start(initial: PracticeDevices | null): void {
    if (initial === null || devices.value !== null) return
    show(initial)
    keptMarks.value = {}
  }

  /** Whoever moves between the tabs has seen the one they leave and sees the one they come to. */
  function selectTab(tab: DeviceTab): void {
    keptMarks.value = deviceNews.withoutMarks(keptMarks.value, [selectedTab.value, tab])
    selectedTab.value = tab
  }

  function toggleMail(id: number): void {
    keptMarks.value = deviceNews.withoutMarks(keptMarks.value, ['mail'])
    openMailId.value = openMailId.value === id ? null : id
  }

  /** A refusal changes nothing and is said beside the devices, whatever its reason was. */
  async function ask<Call extends PracticeCallName>(call: Call, input: Input<Call>): Promise<void> {
    try {
      const result = await calls[call](input)
      hasFailed.value = !result.ok
      if (result.ok && result.value !== null) show(result.value)
    } catch {
      hasFailed.value = true
    }
  }

  return {
    devices,
    openMailId,
    selectedTab,
    marks,
    news,
    hasFailed,
    listen,
    start,
    selectTab,
    toggleMail,
    answerCall: (callId: number) => ask('practice:answer-call', { callId }),
    hangUp: (callId: number) => ask('practice:hang-up', { callId }),
    setReception: (reception: PracticeReception) => ask('practice:set-reception', { reception }),
    advanceClock: (step: ClockStep) => ask('practice:advance-clock', { step }),
    emptyMailbox: () => ask('practice:empty-mailbox', {}),
  }
})
