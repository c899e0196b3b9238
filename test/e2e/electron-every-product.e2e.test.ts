import { tryEveryProduct } from '../world/every-product.ts'
import { onElectron } from '../world/screens.ts'

tryEveryProduct(onElectron)
