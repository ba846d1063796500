// Histories of agreements in the time zone of this process; what they showed, as JSON.
import { soaked } from "../test/agreements/soaked.ts"

const [first, count] = process.argv.slice(2).map(Number) as [number, number]
console.log(JSON.stringify({ ...(await soaked(first, count)), offset: new Date(2011, 0, 1).getTimezoneOffset() }))
