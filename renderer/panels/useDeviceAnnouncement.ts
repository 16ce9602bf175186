import { useWords } from '../composables/useWords'
import type { Said } from '#shared/text/said'
import { nextTick, readonly, ref, type Ref, watch } from 'vue'
import type { PracticeDevices } from '#shared/procedure/practice'
import { formatDay, formatMoment } from '#shared/text/formatMoment'
import { say } from '#shared/text/say'
import type { DeviceNews } from './deviceNews'

const NEWS_TEXTS = {
  mail: 'device.mail.arrived',
  text: 'device.texts.arrived',
  'missed-call': 'device.call.missedNow',
  ringing: 'device.call.ringing',
} as const satisfies Record<DeviceNews, string>

function clockText({ nowMs }: PracticeDevices['clock']): Said {
  return say('device.clock.moved', { day: formatDay(nowMs), time: formatMoment(nowMs, nowMs) })
}

/** What a live region says about the devices. The same words twice are two announcements. */
export function useDeviceAnnouncement(
  news: () => readonly DeviceNews[],
  clock: () => PracticeDevices['clock'],
): Readonly<Ref<string>> {
  const words = useWords()
  const announcement = ref('')

  async function announce(sentences: readonly Said[]): Promise<void> {
    if (sentences.length === 0) return
    announcement.value = ''
    await nextTick()
    announcement.value = sentences.map(words).join('')
  }

  watch([news, () => clock().aheadMs], ([happened, aheadMs], [, formerAheadMs]) =>
    announce([
      ...(aheadMs > formerAheadMs ? [clockText(clock())] : []),
      ...happened.map((each) => say(NEWS_TEXTS[each])),
    ]),
  )
  return readonly(announcement)
}
