import { describeSystem } from '../conformance/suite.ts'
import { paymobSubject } from '../conformance/systems/paymob.ts'

describeSystem(paymobSubject)
