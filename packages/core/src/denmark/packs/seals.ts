/** The seals of the packs as they were released, written by the test of them with `UPDATE=1`. */
export const seals: Readonly<Record<string, string>> = {
  "dk-virksomhedspraktik-2020": "bf5d4ac0469e3635503ccc714cdb82796ba5eb9a28b5314b2cf6f806deee3eaa",
  "dk-loentilskud-2014": "08ba08a550d526606b8ae640290ff58af6a9b6d7533271405023ca6f81d0a0a1",
  "dk-merbeskaeftigelse-2024": "c3d2f6f29bbcf642090d080ef408d24e54fe43522c1d5587f66abfd253dd3c9c",
  "dk-rimelighedskrav-2008": "aaa4e59f2b8626af57532d2894fcd550f5737ca58117afd2add54e3eb21b82a2",
  "dk-rimelighedskrav-2025": "d51246a631870364f416d4306aa1f815fd6e8b9726ca57be2c4135a68e1af5bb",
  "dk-voksenlaerling-2015": "50f8474d89fc5a6583eb00e4e20e90f9725718a53e3247e73b0354c169fbd86e",
  "dk-mentor-2020": "6c5dd0b89d4b0391014cc7151a14159dc786a510264e0cb3940b09359bdd3b10",
  "dk-satser-2015": "8d0f5c3328bd3020a86aa74167fc78662644a85ce637ba66528e51e7ebf6b169"
}
