// What the first screen does without. It is a file of its own, read when that screen is painted.
export { default as AppLayers } from './AppLayers.vue'
export { default as PracticeDevice } from './panels/PracticeDevice.vue'
export { laterScreens } from './screens/laterScreens'
