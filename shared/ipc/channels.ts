/** What the page may ask of main. Names only, so that the preload needs no schema. */
export const calls = [
  'kiosk:open',
  'reset:begin',
  'reset:choose-reason',
  'reset:identify',
  'reset:new-picture',
  'reset:send-code',
  'reset:resend-code',
  'reset:return-to-code',
  'reset:submit-code',
  'reset:set-password',
  'reset:continue',
  'reset:sign-in',
  'reset:request-recovery',
  'reset:go-back',
  'reset:finish',
  'reset:abandon',
] as const
export type KioskCall = (typeof calls)[number]

/** What main tells the page unasked. */
export const events = ['kiosk:state-changed', 'practice:inbox-changed'] as const
export type KioskEvent = (typeof events)[number]
