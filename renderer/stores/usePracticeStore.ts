import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { PracticeInbox } from '#shared/procedure/practice'
import { useKioskBridge } from '../api/kioskBridge'

/** The simulated mailbox beside the screens. */
export const usePracticeStore = defineStore('practice', () => {
  const bridge = useKioskBridge()
  const inbox = shallowRef<PracticeInbox | null>(null)
  const openMailId = ref<number | null>(null)
  const mails = computed(() => inbox.value?.mails ?? [])

  function show(next: PracticeInbox): void {
    const newestId = next.mails[0]?.id ?? null
    const hasNewMail = newestId !== (mails.value[0]?.id ?? null)
    inbox.value = next
    if (hasNewMail) openMailId.value = newestId
  }

  /** Before anything is asked: a mail may arrive while the page is still loading its fonts. */
  function listen(): void {
    bridge.on['practice:inbox-changed'](show)
  }

  /** What the devices held when the page asked; what was told meanwhile is newer. */
  function start(initial: PracticeInbox | null): void {
    if (initial !== null && inbox.value === null) show(initial)
  }

  function toggleMail(id: number): void {
    openMailId.value = openMailId.value === id ? null : id
  }

  return { inbox, mails, openMailId, listen, start, toggleMail }
})
