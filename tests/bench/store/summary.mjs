// @ts-check

/** @typedef {import('./measureAll.mjs').Measured} Measured */

/** @param {readonly number[]} values @param {number} share from 0 to 1 */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5)

/** @param {Measured} measured @param {string} engine @param {number} accountCount */
function openingOf({ openings }, engine, accountCount) {
  const own = openings.filter((one) => one.engine === engine && one.accountCount === accountCount)
  if (own.length === 0) return undefined
  return {
    openMs: median(own.map(({ openMs }) => openMs)),
    addedBytes: median(own.map(({ addedBytes }) => addedBytes)),
  }
}

/** @param {Measured} measured @param {string} engine @param {number} accountCount */
function commitsOf({ commits }, engine, accountCount) {
  const own = commits.series.find(
    (one) => one.engine === engine && one.accountCount === accountCount,
  )
  if (own === undefined) return undefined
  return {
    commitMs: median(own.commitsMs),
    commitP99Ms: quantile(own.commitsMs, 0.99),
    findMs: median(own.lookUpsMs),
    findP99Ms: quantile(own.lookUpsMs, 0.99),
    fsyncs: median(own.fsyncs),
    writtenBytes: median(own.writtenBytes),
  }
}

/**
 * The medians of one engine on one size; undefined where this Node lacks the engine.
 * @param {Measured} measured @param {string} engine @param {number} accountCount
 */
export function summaryOf(measured, engine, accountCount) {
  const opening = openingOf(measured, engine, accountCount)
  const commits = commitsOf(measured, engine, accountCount)
  return opening === undefined || commits === undefined ? undefined : { ...opening, ...commits }
}

/** What loading our WebAssembly takes by itself, whatever the size. @param {Measured} measured */
export function loadMs({ openings }) {
  return median(openings.filter(({ engine }) => engine === 'load').map(({ openMs }) => openMs))
}
