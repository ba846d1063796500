import { eventLaws } from "./events.ts"
import type { PluginLaw } from "./Law.ts"
import { lockLaws } from "./lock.ts"
import { judgingLaws, policyLaws } from "./policies.ts"
import { reportLaws } from "./report.ts"
import { ruleLaws } from "./rules.ts"
import { setLaws } from "./sets.ts"
import { settingLaws } from "./settings.ts"
import { stateLaws } from "./states.ts"
import { textLaws } from "./texts.ts"
import { wordingLaws } from "./wordings.ts"
import { writtenLaws } from "./written.ts"

/**
 * What every module must keep, in the order of their numbers. They find much and prove nothing: values are made up.
 *
 * @category models
 */
export const pluginLaws: ReadonlyArray<PluginLaw> = [
  ...eventLaws,
  ...ruleLaws,
  ...stateLaws,
  ...textLaws,
  ...wordingLaws,
  ...settingLaws,
  ...reportLaws,
  ...policyLaws,
  ...writtenLaws,
  ...lockLaws,
  ...setLaws,
  ...judgingLaws
]
