const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** At most `count` events within any `windowMs`. */
export interface RateLimit {
  readonly count: number
  readonly windowMs: number
}

/**
 * Every number that the procedure leaves open, with its unit and where it comes from.
 * NIST is SP 800-63B-4; ASVS is OWASP's Application Security Verification Standard 5.0.
 */
export const LIMITS = {
  /** The procedure itself: 「7 桁の数字」. 23.25 bits, above the 20 bits of ASVS 6.5.4. */
  codeDigits: 7,
  /** NIST 3.1.3.2 and ASVS 6.5.5: an out-of-band code lives ten minutes at the most. */
  codeLifeMs: 10 * MINUTE_MS,
  /** Ory Kratos and Twilio Verify stop after five entries of one code. */
  wrongCodesPerCode: 5,
  /** NIST 3.1.3.2: a new code must not reset the count, so the account has one of its own. */
  wrongCodesPerAccount: { count: 10, windowMs: DAY_MS },
  /** authentik 60 s, Keycloak 30 s, ServiceNow 120 s. */
  resendPauseMs: 60 * SECOND_MS,
  /** Entra stops at ten in ten minutes, ServiceNow at ten a day. */
  sendsPerContactPerHour: { count: 5, windowMs: HOUR_MS },
  sendsPerContactPerDay: { count: 10, windowMs: DAY_MS },
  /** Over all its contacts: ASVS and NIST leave it open, five an hour is our judgement. */
  sendsPerAccountPerHour: { count: 5, windowMs: HOUR_MS },
  /** Entra closes a contact for a day after five wrong proofs. */
  wrongProofsPerContact: { count: 5, windowMs: DAY_MS },
  /** Entra ends a reset after fifteen minutes. */
  sessionLifeMs: 15 * MINUTE_MS,
  /** Our judgement: the form takes long, and the people who need it are not quick. */
  recoverySessionLifeMs: 30 * MINUTE_MS,
  /** WCAG 2.2.1: a time limit can be made ten times as long. */
  longTimeFactor: 10,
  /** Our judgement: nobody who still stands there lets half an hour pass without pressing anything. */
  longTimePauseMs: 30 * MINUTE_MS,
  /** Our judgement: in this time staff have come, and nobody's screen stays for ever. */
  staffCallHoldMs: 20 * MINUTE_MS,
  /** Our judgement: time to finish a line after 「時間を長く」 was switched off. WCAG 2.2.1 asks for 20 s. */
  timeLeftAtLeastMs: MINUTE_MS,
  /**
   * Our judgement: a working day. Ten times the longest life, 45 minutes with the form, is seven
   * and a half hours and must fit in; the rest is for calls. Nothing lets a session outlive it.
   */
  sessionMaximumMs: 8 * HOUR_MS,
  /** The procedure: 「通常 24 時間以内」. */
  recoveryAnswerMs: DAY_MS,
  /** Our judgement: half of what is promised, so that nothing makes the answer late. */
  recoveryReviewMs: 12 * HOUR_MS,
  /** Our judgement: often enough that a disk which failed for hours makes no answer late. */
  reviewRetryMs: HOUR_MS,
  /** Two a day: what people report of the account that the procedure is written for. */
  requestsPerAccountPerDay: { count: 2, windowMs: DAY_MS },
  /** ASVS 14.2.7: what has served its purpose goes. The longest window of a limit is a day. */
  codesKeptMs: DAY_MS,
  /** Our judgement: a month in which a receipt number still finds its request. */
  requestsKeptMs: 30 * DAY_MS,
  /** Our judgement: half a year, in which a complaint comes up. */
  auditKeptMs: 180 * DAY_MS,
  /** Our judgement: the most that somebody could cut off the end of the trail without being noticed. */
  auditRowsPerAnchor: 100,
  /** Our judgement: a key that is stuck overnight leaves a thousand rows, and not a hundred thousand. */
  auditRefusalEveryMs: MINUTE_MS,
  /** Our judgement: a family may share a mailbox; nobody's is filled by strangers' forms. */
  requestsPerContactAddressPerDay: { count: 4, windowMs: DAY_MS },
  requestsPerStationPerDay: { count: 40, windowMs: DAY_MS },
  /** NIST 4.2.1.2: a recovery code by mail lives 24 hours at the most. ASVS 6.5.4: far over 112 bits. */
  linkLifeMs: DAY_MS,
  linkBytes: 32,
  /** Our judgement: 40 bits against five tries a minute. */
  receiptDigits: 12,
  wrongReceiptsPerStation: { count: 5, windowMs: MINUTE_MS },
  /** Our judgement: a person tries two or three addresses for a new account, a program all of them. */
  addressChecksPerStation: { count: 20, windowMs: HOUR_MS },
  /** Entra: ten in ten minutes. Codes to contacts that somebody merely typed. */
  typedSendsPerStation: { count: 10, windowMs: 10 * MINUTE_MS },
  /** Our judgement: one mailbox and two telephones. */
  contactsOfNewAccount: 3,
  /** Our judgement: the longest registered names have about 30. */
  nameMaximumCharacters: 60,
  /** RFC 5322 2.1.1: a line has 998 characters at the most; nobody remembers more than this. */
  subjectMaximumCharacters: 200,
  /** Our judgement: what is compared of a former password that is known in part only. */
  passwordBeginningCharacters: 6,
  /** Our judgement: nobody remembers more of them, and each costs a hash to compare. */
  formerPasswordsKept: 3,
  /** Our judgement: older rules than this one's allowed longer passwords. */
  formerPasswordMaximumCharacters: 64,
  /** Our judgement: an unanswered telephone gives up after half a minute. */
  practiceRingMs: 30 * SECOND_MS,
  /** Our judgement: a mailbox that fills up forgets its oldest mail. */
  practiceMailboxMails: 30,
  /** Entra locks sign-in after ten wrong passwords. */
  wrongSignInsBeforeLock: 10,
  /** Keycloak waits one minute more each time, fifteen at the most. */
  signInLockStepMs: MINUTE_MS,
  signInLockMaximumMs: 15 * MINUTE_MS,
  /** NIST 3.2.2: after a hundred failures in a row only a reset opens the account again. */
  wrongSignInsBeforeDisabled: 100,
  /** Our judgement: long enough to read it twice, short enough to be useless when copied. */
  pictureLifeMs: 5 * MINUTE_MS,
  /** Our judgement: a person misses two or three pictures a minute, a program hundreds. */
  wrongPicturesPerStation: { count: 5, windowMs: MINUTE_MS },
  /** Our judgement: ten readings; many of one picture could be averaged to a clean one. */
  hearingsPerPicture: 5,
  /** Our judgement: two pictures heard as often as they may be. Each takes main a tenth of a second. */
  hearingsPerStation: { count: 10, windowMs: MINUTE_MS },
  /** The procedure: four characters stand in its example picture (XVMS). */
  pictureCharacters: 4,
  /** The procedure: 「8 文字以上 16 文字以下」. */
  passwordMinimumCharacters: 8,
  passwordMaximumCharacters: 16,
  /** The procedure: 「2 種類以上の文字」. */
  passwordMinimumKinds: 2,
  /** RFC 5321 4.5.3.1.3: a path holds 256 octets with its brackets. */
  addressMaximumCharacters: 254,
  /** Our judgement: what a damaged disk costs at the most, and a copy an hour wears no disk out. */
  backupEveryMs: HOUR_MS,
  /** Our judgement: soon enough after a busy hour, or after a disk that was full. */
  backupLookMs: 10 * MINUTE_MS,
  /** Our judgement: two more to fall back on, should the newest be damaged as well. */
  backupsKept: 3,
  /** Our judgement, as are the next two: whoever has typed half a name thinks no longer than this. */
  idleInputMs: 2 * MINUTE_MS,
  /** Somebody who waits for a code acts no sooner than it comes; as long as the code lives. */
  idleCodeMs: 10 * MINUTE_MS,
  /** All is done, and what stands there is this person's own. */
  idleEndMs: MINUTE_MS,
  /** WCAG 2.2.1 asks for 20 s to answer; whoever moves slowly gets three times as long. */
  idleWarningMs: MINUTE_MS,
  /** Our judgement: main need not know more exactly how long nobody has acted. */
  activityReportMs: 5 * SECOND_MS,
  /** Our judgement: by then whoever ended a session has turned away, or has touched the next screen. */
  pageRestMs: 3 * SECOND_MS,
  /** Our judgement: whoever needs large letters may read the first screen for minutes. */
  firstScreenPatienceMs: 3 * MINUTE_MS,
  /** Our judgement: how often main tells the page that it lives, and asks whether the page does. */
  heartbeatMs: 5 * SECOND_MS,
  /** Our judgement: a busy machine may miss one or two; after three the other one is taken for dead. */
  missedHeartbeats: 3,
  /** NIST 3.1.1.2 asks for six where guesses are few, as the pauses below make them. */
  staffPinMinimumDigits: 6,
  /** Our judgement: nobody keeps a longer one in mind. */
  staffPinMaximumDigits: 12,
  /** Our judgement: a person mistypes once or twice. Then 30 s, doubled each time, to an hour (NIST 3.2.2). */
  staffPinFreeTries: 3,
  staffPinPauseMs: 30 * SECOND_MS,
  staffPinPauseMaximumMs: HOUR_MS,
  /** Our judgement: time to choose; a door that was forgotten is soon shut. */
  staffDoorOpenMs: MINUTE_MS,
  /** Our judgement: nobody keeps a finger in a corner for this long by accident. */
  staffHoldMs: 5 * SECOND_MS,
  /** Our judgement: far above what hands can do, far below what a program could. */
  callsOfOneKind: { count: 40, windowMs: 10 * SECOND_MS },
  /** Our judgement: what is longer was not typed; it is refused unread, all else is told at its field. */
  fieldMaximumCharacters: 16_384,
} as const satisfies Record<string, number | RateLimit>
