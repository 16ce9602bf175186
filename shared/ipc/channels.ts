/** What the page may ask of main. Names only, so that the preload needs no schema. */
export const calls = [
  'kiosk:open',
  'kiosk:alive',
  'kiosk:reopen',
  'kiosk:call-staff',
  'kiosk:end-staff-call',
  'kiosk:set-long-time',
  'kiosk:touch',
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
  'recovery:start',
  'recovery:new-picture',
  'recovery:save-page',
  'recovery:edit-page',
  'recovery:submit',
  'recovery:try-again',
  'recovery:ask-status',
  'recovery:look-up',
  'recovery:enter-link',
  'recovery:open-link',
  'registration:begin',
  'registration:set-profile',
  'registration:set-password',
  'registration:add-contact',
  'registration:resend-code',
  'registration:submit-code',
  'registration:complete',
  'picture:hear',
  'staff:approach',
  'staff:make-pin',
  'staff:enter',
  'staff:end-service',
  'staff:return',
  'practice:answer-call',
  'practice:hang-up',
  'practice:set-reception',
  'practice:advance-clock',
  'practice:empty-mailbox',
] as const
export type KioskCall = (typeof calls)[number]

/** What the simulated devices are asked for; everything else is the person's own way. */
export type PracticeCallName = Extract<KioskCall, `practice:${string}`>

/** What is asked of the picture that is shown; the screen stays as it is. */
export type PictureCallName = Extract<KioskCall, `picture:${string}`>

/** What is asked at the door for staff; the screen stays as it is. */
export type StaffCallName = Extract<KioskCall, `staff:${string}`>

/** What main tells the page unasked. */
export const events = [
  'kiosk:state-changed',
  'kiosk:heartbeat',
  'kiosk:idle-changed',
  'staff:called',
  'practice:devices-changed',
] as const
export type KioskEvent = (typeof events)[number]
