import type { StaffCallName } from '#shared/ipc/channels'
import type { KioskBridge } from '#shared/ipc/contract'
import { PRACTICE_PIN, type StaffProblem, type StaffReply } from '#shared/procedure/staff'
import type { Pass } from './fakeDevices'

/** Plays main's door for staff: practice's own, which says its PIN. */
export function createFakeStaff(pass: Pass): Pick<KioskBridge['call'], StaffCallName> {
  let isOpen = false

  function answer(problem: StaffProblem | null = null): StaffReply {
    if (isOpen) return { view: { stage: 'open' }, problem }
    return { view: { stage: 'shut', practicePin: PRACTICE_PIN, opensAtMs: null }, problem }
  }

  const shut = () =>
    pass(() => {
      isOpen = false
      return answer()
    })

  return {
    'staff:approach': shut,
    'staff:return': shut,
    'staff:make-pin': () => pass(() => answer()),
    'staff:end-service': () => pass(() => answer()),
    'staff:enter': ({ pin }) =>
      pass(() => {
        isOpen = pin === PRACTICE_PIN
        return answer(isOpen ? null : 'pin-wrong')
      }),
  }
}
