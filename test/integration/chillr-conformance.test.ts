import { describeSystem } from '../conformance/suite.ts'
import { chillrSubject } from '../conformance/systems/chillr.ts'

describeSystem(chillrSubject)
