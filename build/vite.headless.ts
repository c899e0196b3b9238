// The till without a window: the browser host. Not part of the packaged app.

import { nodeConfig } from './vite.node.ts'

export default nodeConfig('headless', 'electron/browser/headless.ts')
