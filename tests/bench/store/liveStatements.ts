import { Statement } from '../../../electron/storage/engine/statement'

/** Counts the statements that have run and are not finalized; call it before any store is opened. */
export function watchStatements(): ReadonlySet<Statement> {
  const live = new Set<Statement>()
  const { run, free } = Statement.prototype
  Statement.prototype.run = function (parameters) {
    live.add(this)
    return run.call(this, parameters)
  }
  Statement.prototype.free = function () {
    live.delete(this)
    free.call(this)
  }
  return live
}
