import { inject, type InjectionKey } from 'vue'
import type {
  KioskCall,
  PictureCallName,
  PracticeCallName,
  StaffCallName,
} from '#shared/ipc/channels'
import type { CallResult, Input, KioskBridge } from '#shared/ipc/contract'

declare global {
  interface Window {
    readonly kiosk: KioskBridge
  }
}

export const kioskBridgeKey: InjectionKey<KioskBridge> = Symbol('kiosk bridge')

/** The only place that touches `window.kiosk`. */
export function readKioskBridge(): KioskBridge {
  return window.kiosk
}

export function useKioskBridge(): KioskBridge {
  const bridge = inject(kioskBridgeKey)
  if (bridge === undefined) throw new Error('no kiosk bridge was provided')
  return bridge
}

/** What moves a screen on; the others belong to the page, to a picture or to a device. */
export type IntentCall = Exclude<
  KioskCall,
  'kiosk:open' | 'kiosk:alive' | 'kiosk:touch' | PictureCallName | PracticeCallName | StaffCallName
>
export type Intent<Calls extends IntentCall = IntentCall> = {
  [Call in Calls]: { readonly call: Call; readonly input: Input<Call> }
}[Calls]

type IntentResult = CallResult<'reset:begin'>
/** Every intent is answered with the same kind of reply, which the contract's types prove here. */
type IntentCalls = { readonly [Call in IntentCall]: (input: Input<Call>) => Promise<IntentResult> }

export function sendIntent<Call extends IntentCall>(
  bridge: KioskBridge,
  intent: Intent<Call>,
): Promise<IntentResult> {
  const calls: IntentCalls = bridge.call
  return calls[intent.call](intent.input)
}
