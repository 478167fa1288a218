import { stem } from '../../../evaluate/metrics/porter';

/** Measures, signs, directions and the days of the week tell as little as a small number: everybody can list them. */
export const seriesKeys: ReadonlySet<string> = new Set(
  `north east south west northeast northwest southeast southwest northerly easterly southerly westerly northeasterly northwesterly
  southeasterly southwesterly ne nw se sw minus plus percent percentage degree celsius fahrenheit metre meter kilometre
  kilometer centimetre centimeter millimetre millimeter mile inch foot yard gram kilogram milligram ounce pound litre liter
  millilitre milliliter km kg cm mm ml mg hour euro dollar cent
  monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun`
    .split(/\s+/)
    .map(stem),
);
