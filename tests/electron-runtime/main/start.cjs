// @ts-check
'use strict'
// The order below is the contract of Electron's own start: the process looks like Electron's,
// then `-r` modules, then the app, then `ready`.

const { parseCommandLine } = require('./commandLine.cjs')
const { dressProcess } = require('./processProperties.cjs')

if (process.env['ELECTRON_RUN_AS_NODE']) {
  require('./runAsNode.cjs').runAsNode(process.argv.slice(2))
} else {
  start()
}

function start() {
  const line = parseCommandLine(process.argv.slice(2))
  if (line.version) {
    process.stdout.write(`v${require('./versions.cjs').versions.electron}\n`)
    return
  }
  dressProcess(process.argv.slice(2))
  require('./moduleHook.cjs').hookElectronModule()
  require('./switches.cjs').addFromCommandLine(line.switches)
  require('./inspector.cjs').openInspector(line.switches)
  require('./loadApp.cjs').startApp(line)
}
