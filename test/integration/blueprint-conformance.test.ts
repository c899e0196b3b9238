import { describeSystem } from '../conformance/suite.ts'
import { blueprintSubject } from '../conformance/systems/blueprint.ts'

describeSystem(blueprintSubject)
