import { computed, type ComputedRef, inject, type InjectionKey, provide, type Ref } from 'vue'
import { useDisplayStore } from '../stores/useDisplayStore'
import { createPageWatch } from './pageWatch'
import { useSpeaker } from './speaker'
import { useReadAloud, type VoiceState } from './useReadAloud'

interface ReadAloud {
  readonly isOn: ComputedRef<boolean>
  readonly voice: Readonly<Ref<VoiceState>>
  readonly readAgain: () => void
}

const readAloudKey: InjectionKey<ReadAloud> = Symbol('read aloud')

/** Reads the page out for as long as the person wants it, and lets what stands in it ask for more. */
export function provideReadAloud(problems: Readonly<Ref<readonly unknown[]>>): {
  readonly isSpeaking: Readonly<Ref<boolean>>
} {
  const display = useDisplayStore()
  const isOn = computed(() => display.settings.readsAloud)
  const { voice, isSpeaking, readAgain } = useReadAloud({
    isOn: () => isOn.value,
    problems: () => problems.value,
    page: createPageWatch(document, (said) => said.spoken(display.wording)),
    speaker: useSpeaker(),
  })
  provide(readAloudKey, { isOn, voice, readAgain })
  return { isSpeaking }
}

export function useProvidedReadAloud(): ReadAloud {
  const readAloud = inject(readAloudKey)
  if (readAloud === undefined) throw new Error('nothing reads this page aloud')
  return readAloud
}
