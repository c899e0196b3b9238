import { describeSystem } from '../conformance/suite.ts'
import { buypowerSubject } from '../conformance/systems/buypower.ts'

describeSystem(buypowerSubject)
