import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { StaffCallName } from '#shared/ipc/channels'
import type { CallResult, Input } from '#shared/ipc/contract'
import type { StaffProblem, StaffView } from '#shared/procedure/staff'
import { useKioskBridge } from '../api/kioskBridge'

type StaffCalls = {
  readonly [Call in StaffCallName]: (input: Input<Call>) => Promise<CallResult<'staff:enter'>>
}

/** The door for staff, as main shows it. What was typed there is never in here. */
export const useStaffStore = defineStore('staff', () => {
  const bridge = useKioskBridge()
  const calls: StaffCalls = bridge.call
  /** Null while nobody is at the door. */
  const view = shallowRef<StaffView | null>(null)
  const problem = shallowRef<StaffProblem | 'failed' | null>(null)
  const isSending = ref(false)
  const isOpen = computed(() => view.value !== null)
  /** Counts those who have gone away: what main answers to them is nobody's any more. */
  let visit = 0

  async function ask(question: () => Promise<CallResult<'staff:enter'>>): Promise<void> {
    // A second press while the first is under way must count no PIN twice.
    if (isSending.value) return
    const asked = visit
    isSending.value = true
    const result = await question().catch(() => null)
    if (asked !== visit) return
    isSending.value = false
    if (result?.ok === true) {
      view.value = result.value.view
      problem.value = result.value.problem
    } else problem.value = 'failed'
  }

  /** Before anything is asked: staff may press their keys while the page is still loading. */
  function listen(): void {
    bridge.on['staff:called'](() => void approach())
  }

  async function approach(): Promise<void> {
    if (!isOpen.value) await ask(() => calls['staff:approach']({}))
  }

  /** Goes away at once, whatever main says to it: nobody is held up at the door. */
  async function leave(): Promise<void> {
    visit += 1
    isSending.value = false
    view.value = null
    problem.value = null
    await calls['staff:return']({}).catch(() => null)
  }

  return {
    view,
    problem,
    isSending,
    isOpen,
    listen,
    approach,
    makePin: (pin: string, confirmation: string) =>
      ask(() => calls['staff:make-pin']({ pin, confirmation })),
    enter: (pin: string) => ask(() => calls['staff:enter']({ pin })),
    endService: () => ask(() => calls['staff:end-service']({})),
    leave,
  }
})
