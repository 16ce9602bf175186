// @ts-check
import { measureAll } from '../bench/store/measureAll.mjs'
import { report } from '../bench/store/report.mjs'
import { requireNode } from './machine.mjs'

requireNode()
process.exit(report(await measureAll()))
