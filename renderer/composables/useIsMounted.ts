import { onMounted, readonly, ref, type Ref } from 'vue'

/** False until the component stands in the page. A live region is only read when it fills later. */
export function useIsMounted(): Readonly<Ref<boolean>> {
  const isMounted = ref(false)
  onMounted(() => {
    isMounted.value = true
  })
  return readonly(isMounted)
}
