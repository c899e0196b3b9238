import { everyCounter, tryEveryProduct } from '../world/every-product.ts'
import { onElectron } from '../world/screens.ts'

// Airtime in other currencies, and the meters of another country, are sold in the browser's run of this.
tryEveryProduct(onElectron, everyCounter)
