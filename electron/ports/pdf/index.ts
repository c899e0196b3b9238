// Makes PDFs beside the till: a thread for each, so that a sale waits for no page, and nothing of the
// drawing library stays in memory afterwards.

import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { PdfMaker } from '../../till/ports.ts'

/** Beside this module in a build, where it stands in the sources otherwise. */
const kind = extname(import.meta.url)
const program = new URL(kind === '.ts' ? './thread.ts' : `./pdf-thread${kind}`, import.meta.url)

export const makePdf: PdfMaker = (document) =>
  new Promise((resolve) => {
    const answer = (result: Result<Uint8Array, string>): void => resolve(result)
    try {
      const worker = new Worker(program, { workerData: document })
      worker.once('message', (bytes: Uint8Array) => answer(ok(bytes)))
      worker.once('error', (error) => answer(err(String(error))))
      worker.once('exit', () => answer(err('the drawing ended without a page')))
    } catch (error) {
      answer(err(String(error)))
    }
  })
