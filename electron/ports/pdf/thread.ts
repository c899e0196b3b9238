// The program of the thread that makes one PDF and ends.

import { parentPort, workerData } from 'node:worker_threads'
import type { PdfDocument } from '../../../shared/pdf/document.ts'
import { drawPdf } from './draw.ts'

// Skia's own memory cannot change threads: a copy does.
const bytes = new Uint8Array(drawPdf(workerData as PdfDocument))
parentPort?.postMessage(bytes, [bytes.buffer])
