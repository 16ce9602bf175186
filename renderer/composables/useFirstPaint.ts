import { onMounted, ref, type Ref } from 'vue'
import { nextPaint } from '../firstPaint'

/** True from the first frame on that shows the component. */
export function useFirstPaint(): Readonly<Ref<boolean>> {
  const isPainted = ref(false)
  onMounted(async () => {
    await nextPaint()
    isPainted.value = true
  })
  return isPainted
}
