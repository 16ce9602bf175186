import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed } from 'vue'
import { useWords } from '../../../../renderer/composables/useWords'
import { useDisplayStore } from '../../../../renderer/stores/useDisplayStore'
import { say } from '#shared/text/say'
import { provideFrames, provideHistory } from '../../../support/renderer/fakePage'
import { provideStores } from '../../../support/renderer/provideStores'

beforeEach(() => {
  provideHistory()
  provideFrames()
  provideStores()
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test('a sentence is said in the wording that was chosen, without its readings', async () => {
  const words = useWords()
  const display = useDisplayStore()
  await display.choose({ hasReadings: true })
  expect(words(say('display.open'))).toBe('表示を変える')
  await display.choose({ isEasy: true })
  expect(words(say('display.open'))).toBe('表示を 変える')
})

test('words of no catalogue stay as they are in every wording', async () => {
  const words = useWords()
  await useDisplayStore().choose({ isEasy: true })
  expect(words('{山|やま}')).toBe('{山|やま}')
})

test('what was made of the words follows the wording', async () => {
  const words = useWords()
  const name = computed(() => words(say('staff.title')))
  expect(name.value).toBe('係員を呼んでいます')
  await useDisplayStore().choose({ isEasy: true })
  expect(name.value).toBe('係の 人を 呼んで います')
})
