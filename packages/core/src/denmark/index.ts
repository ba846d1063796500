/**
 * What is Danish and not of one municipality: holidays, municipalities and regions, identifiers, and who the target groups
 * are. Each says where it is from and whether anyone has confirmed it.
 *
 * @module
 */
export { match2010 } from "./groups/match2010.ts"
export { lab2020 } from "./groups/lab2020.ts"
export { lab2027 } from "./groups/lab2027.ts"
export { mapTargetGroup, type TargetGroupMapping, targetGroupMappings } from "./groups/mapTargetGroup.ts"
export type { TargetGroup, TargetGroupCatalog } from "./groups/TargetGroup.ts"
export { targetGroup, targetGroupCatalogs, targetGroupCatalogsOn } from "./groups/targetGroups.ts"
export { danishHolidays, holidaysOn, isHoliday } from "./holidays/danishHolidays.ts"
export { easterSunday } from "./holidays/easter.ts"
export { customaryDaysOff, type Holiday, publicHolidays } from "./holidays/Holiday.ts"
export { EanNumber, isEanNumber } from "./identifiers/EanNumber.ts"
export { type CprShape, readCpr } from "./identifiers/readCpr.ts"
export { municipalities, type Municipality, municipality, regionOn } from "./municipalities/Municipality.ts"
export { MunicipalityCode, readMunicipality } from "./municipalities/MunicipalityCode.ts"
export { type Region, regions } from "./municipalities/Region.ts"
export type { Reading, Unreadable } from "./Reading.ts"
export type { DatedSource } from "./DatedSource.ts"
export { danishPacks } from "./packs/danishPacks.ts"
export type { Omission } from "./packs/omissions/Omission.ts"
export { omissions } from "./packs/omissions/omissions.ts"
export { type Quota, quotaUse, type QuotaUse } from "./packs/quota.ts"
export { subsidisedHour, type SubsidisedHour } from "./packs/rates.ts"
export { allowedBeside } from "./packs/ratio.ts"
export { type Employed, type MonthOfStaff, ordinaryBy } from "./packs/ratioCount.ts"
export { type CountingMethod, countingMethods } from "./packs/ratioMethod.ts"
