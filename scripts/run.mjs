// The door of `npm start` and `npm test`. Old syntax on purpose: an old Node must be able to read it and say what it lacks.
var major = Number(process.versions.node.split(".")[0])
if (major < 20) {
  console.error(
    "Node 20 eller nyere er nødvendig; dette er Node " +
      process.versions.node +
      ". / Node 20 or newer is needed; this is Node " +
      process.versions.node +
      "."
  )
  process.exit(1)
}
import("./setup/main.mjs").then(function (door) {
  return door.main(process.argv.slice(2))
})
