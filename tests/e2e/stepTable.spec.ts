import fs from 'node:fs'
import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { STEPS } from '#shared/procedure/steps'
import { PASSED_STEPS_FOLDER } from './support/procedureSteps'

const passedSteps = z.strictObject({ title: z.string(), codes: z.array(z.string()) })

test('every step of the procedure is passed by a journey', () => {
  const journeys = fs
    .readdirSync(PASSED_STEPS_FOLDER)
    .map((file) => fs.readFileSync(`${PASSED_STEPS_FOLDER}/${file}`, 'utf8'))
    .map((text) => passedSteps.parse(JSON.parse(text)))
  const table = STEPS.map(({ code, screen, says }) => ({
    code,
    screen,
    says,
    journeys: journeys.filter(({ codes }) => codes.includes(code)).map(({ title }) => title),
  }))
  const lines = table.map(
    ({ code, screen, journeys: passedBy }) =>
      `${code.padEnd(5)} ${screen.padEnd(17)} ${passedBy.join('; ')}`,
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  expect(table.filter((row) => row.journeys.length === 0).map(({ code }) => code)).toEqual([])
})
