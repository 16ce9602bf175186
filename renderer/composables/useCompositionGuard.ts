import { readonly, ref, type Ref } from 'vue'

type KeyPress = Pick<KeyboardEvent, 'isComposing' | 'keyCode'>

/** The key code that a key carries while the kana conversion handles it. */
const CONVERSION_KEY_CODE = 229

/** True for a key that belongs to the kana conversion and not to the page. */
export function isConversionKey(event: KeyPress): boolean {
  return event.isComposing || event.keyCode === CONVERSION_KEY_CODE
}

export interface UseCompositionGuardReturn {
  readonly isComposing: Readonly<Ref<boolean>>
  /** For `v-on` of the form. */
  readonly handlers: {
    readonly compositionstart: () => void
    readonly compositionend: () => void
    readonly keydown: (event: KeyPress & Pick<KeyboardEvent, 'key' | 'preventDefault'>) => void
  }
}

/**
 * Keeps Enter from submitting while it confirms a kana conversion. Both parts are needed: some
 * input methods send a plain Enter that the browser turns into a submission by itself.
 */
export function useCompositionGuard(): UseCompositionGuardReturn {
  const isComposing = ref(false)
  return {
    isComposing: readonly(isComposing),
    handlers: {
      compositionstart: () => {
        isComposing.value = true
      },
      compositionend: () => {
        isComposing.value = false
      },
      keydown: (event) => {
        if (event.key === 'Enter' && isConversionKey(event)) event.preventDefault()
      },
    },
  }
}
