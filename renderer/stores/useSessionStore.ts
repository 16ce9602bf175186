import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { KioskCall } from '#shared/ipc/channels'
import type { CallRefusal, Opening } from '#shared/ipc/contract'
import type { Problem } from '#shared/procedure/problems'
import type { KioskState } from '#shared/procedure/screens'
import { USUAL_STAND } from '#shared/procedure/usualStand'
import { type Intent, type IntentCall, sendIntent, useKioskBridge } from '../api/kioskBridge'
import { refusalProblem, showProblem, type ShownProblem } from '../problems/shownProblem'

type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: CallRefusal }

/** Mirrors what main last said; decides nothing. */
export const useSessionStore = defineStore('session', () => {
  const bridge = useKioskBridge()
  const state = shallowRef<KioskState | null>(null)
  const problems = shallowRef<readonly ShownProblem[]>([])
  const pendingCall = ref<KioskCall | null>(null)
  const isResumed = ref(false)
  const clockOffsetMs = ref(0)
  const display = shallowRef(USUAL_STAND)
  const view = computed(() => state.value?.view ?? null)

  /** Main's clock, counted on with one that nobody can set back. */
  function readNowMs(): number {
    return performance.now() + clockOffsetMs.value
  }

  function show(next: KioskState): void {
    state.value = next
    clockOffsetMs.value = next.nowMs - performance.now()
  }

  function report(found: readonly Problem[]): void {
    problems.value = found.map((problem) => showProblem(problem, readNowMs()))
  }

  /** Beside those that stand there, and once only. */
  function add(problem: Problem): void {
    const others = problems.value.filter(({ code }) => code !== problem.code)
    problems.value = [...others, showProblem(problem, readNowMs())]
  }

  function dismissProblems(): void {
    problems.value = []
  }

  async function ask<Value>(
    asked: KioskCall,
    question: () => Promise<Answer<Value>>,
  ): Promise<Answer<Value>> {
    pendingCall.value = asked
    try {
      return await question()
    } catch {
      return { ok: false, error: 'failed' }
    } finally {
      pendingCall.value = null
    }
  }

  /** `asked` is the page's first question, where it was put before the page was ready for more. */
  async function open(asked?: Promise<Answer<Opening>>): Promise<Opening | null> {
    bridge.on['kiosk:state-changed']((next) => {
      show(next)
      dismissProblems()
    })
    const opening = await look(asked)
    isResumed.value = opening?.isResumed ?? false
    return opening
  }

  /** Main is silent: no screen may look as if it could be used. */
  function lose(): void {
    state.value = null
    report([refusalProblem('failed')])
  }

  /** The screen as main has it. */
  function find(): Promise<Opening | null> {
    return look()
  }

  async function look(asked?: Promise<Answer<Opening>>): Promise<Opening | null> {
    const result = await ask('kiosk:open', () => asked ?? bridge.call['kiosk:open']({}))
    if (!result.ok) {
      report([refusalProblem(result.error)])
      return null
    }
    show(result.value.state)
    report(result.value.problems)
    display.value = result.value.display
    return result.value
  }

  async function carryOut<Call extends IntentCall>(intent: Intent<Call>): Promise<void> {
    // A second press while the first is under way must not send anything twice.
    if (pendingCall.value !== null) return
    const result = await ask(intent.call, () => sendIntent(bridge, intent))
    isResumed.value = false
    if (!result.ok) return report([refusalProblem(result.error)])
    show(result.value.state)
    report(result.value.problems)
  }

  /** For what stands beside the person's own way: its answer takes no message off the screen. */
  async function adjust<Call extends IntentCall>(
    intent: Intent<Call>,
    by: 'person' | 'unasked' = 'person',
  ): Promise<void> {
    const result = await sendIntent(bridge, intent).catch(() => null)
    if (result?.ok !== true) {
      // Nobody can do anything about what nobody asked for.
      if (by === 'person') add(refusalProblem(result?.error ?? 'failed'))
      return
    }
    // The session's time may have been up just then; another screen has problems of its own.
    if (result.value.state.view.screen !== view.value?.screen) dismissProblems()
    show(result.value.state)
  }

  return {
    state,
    view,
    problems,
    pendingCall,
    isResumed,
    display,
    readNowMs,
    open,
    lose,
    find,
    carryOut,
    adjust,
    report,
    dismissProblems,
  }
})
