import { describeSystem } from '../conformance/suite.ts'
import { raveByHistory, raveSubject } from '../conformance/systems/rave.ts'

describeSystem(raveSubject)
describeSystem(raveByHistory)
