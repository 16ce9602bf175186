import './styles/index.css'
// Before all other modules: main answers while they are run.
import { firstAnswer } from './api/firstQuestion'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { kioskBridgeKey, readKioskBridge } from './api/kioskBridge'
import App from './App.vue'
import { nextPaint } from './firstPaint'
import { keepHeartbeat, sayAlive } from './heartbeat'
import { lockDownPage } from './lockDown'
import { speakerKey } from './speech/speaker'
import { createSystemSpeaker } from './speech/systemSpeaker'
import { createScreenRouter, loadLaterScreens, mirrorScreen } from './router'
import { usePracticeStore } from './stores/usePracticeStore'
import { useSessionStore } from './stores/useSessionStore'
import { useStaffStore } from './stores/useStaffStore'
import { refuseStrayPresses } from './strayPresses'
import { loadCatalogueFont } from './styles/loadFonts'

async function start(): Promise<void> {
  lockDownPage(document)
  refuseStrayPresses()
  const app = createApp(App)
  const bridge = readKioskBridge()
  app.provide(kioskBridgeKey, bridge)
  app.provide(
    speakerKey,
    createSystemSpeaker(() => window.speechSynthesis),
  )
  app.use(createPinia())

  const session = useSessionStore()
  const practice = usePracticeStore()
  const stopHeartbeat = keepHeartbeat(bridge, { onLost: session.lose, onFound: session.find })
  practice.listen()
  useStaffStore().listen()
  const [opening] = await Promise.all([session.open(firstAnswer), loadCatalogueFont()])
  practice.start(opening?.devices ?? null)

  const router = createScreenRouter()
  app.use(router)
  mirrorScreen(router, () => session.view?.screen ?? null)
  await router.isReady()
  app.mount('#app')
  await nextPaint()
  await loadLaterScreens(router).catch((error: unknown) => {
    stopHeartbeat()
    session.lose()
    throw error
  })
  // Unasked: a page that is lost before main's first question was no page that cannot live.
  sayAlive(bridge)
  // More than a hundred slices, for what people type beyond the words of the kiosk.
  await import('@fontsource-variable/noto-sans-jp')
}

void start()
