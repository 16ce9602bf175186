import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Prints what the demonstration says of its steps, and nothing of the machinery behind it. */
export default class StepReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk)
  }

  onTestEnd(_test: TestCase, { errors }: TestResult): void {
    for (const { message, stack } of errors) process.stderr.write(`${message ?? stack ?? ''}\n`)
  }

  onEnd({ status }: FullResult): void {
    const ends = status === 'passed' ? 'as the procedure says' : 'NOT as the procedure says'
    process.stdout.write(`The demonstration went ${ends}.\n`)
  }
}
