import { afterAll } from 'vitest'
import { closeBrowser } from '../world/browser.ts'
import { tryEveryProduct } from '../world/every-product.ts'
import { onBrowser } from '../world/screens.ts'

afterAll(closeBrowser)

tryEveryProduct(onBrowser)
