// The transport over the preload's bridge. Assumes `window.tokenTill` was put there by our own preload.

import type { TillBridge } from '../../shared/contract/bridge.ts'
import { err } from '../../shared/result.ts'
import { type Transport, tillLost } from './transport.ts'

declare global {
  interface Window {
    readonly tokenTill?: TillBridge
  }
}

export function electronTransport(bridge: TillBridge): Transport {
  return {
    call: async (name, input) => {
      try {
        return await bridge.call(name, input)
      } catch (error) {
        return err(tillLost(error instanceof Error ? error.message : String(error)))
      }
    },
    subscribe: (onEvent, onLink) => {
      const stop = bridge.subscribe(onEvent)
      onLink('connected')
      return stop
    },
  }
}
