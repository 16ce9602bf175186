import { createPinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import { kioskBridgeKey } from '../../../renderer/api/kioskBridge'
import { createFakeKiosk, type FakeKiosk, type FakeKioskOptions } from './fakeKiosk'

/** A page without a window: the stores find a fake main where the preload would be. */
export function provideStores(options: FakeKioskOptions = {}): FakeKiosk {
  const kiosk = createFakeKiosk(options)
  const app = createApp({})
  const pinia = createPinia()
  app.provide(kioskBridgeKey, kiosk.bridge)
  app.use(pinia)
  setActivePinia(pinia)
  return kiosk
}
