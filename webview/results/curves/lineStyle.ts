/** How a line looks: by colour, dash and marker, so that lines differ without colour, too. */
export interface LineStyle {
  /** A variable of the theme, or one that is made of it. */
  readonly colour: string;
  /** In pixels; empty for a line without gaps. */
  readonly dash: readonly number[];
  /** Corners of the marker in a box from -1 to 1. */
  readonly marker: readonly (readonly [number, number])[];
}

const colours = [
  '--vscode-charts-blue',
  '--orange',
  '--vscode-charts-green',
  '--vscode-charts-purple',
  '--vscode-charts-red',
  '--yellow',
];
const dashes = [[], [7, 4], [2, 3], [9, 3, 2, 3], [14, 4], [4, 2]];
const circle = Array.from({ length: 16 }, (_, corner) => {
  const angle = (corner * Math.PI) / 8;
  return [Math.cos(angle), Math.sin(angle)] as const;
});
const markers: readonly LineStyle['marker'][] = [
  circle,
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.2],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [0, 1.2],
    [1.1, -0.9],
    [-1.1, -0.9],
  ],
];

/** Different for the first thirty lines. */
export const lineStyle = (line: number): LineStyle => ({
  colour: colours[line % colours.length]!,
  dash: dashes[line % dashes.length]!,
  marker: markers[line % markers.length]!,
});

/** The colour that a variable of the theme has now; that of the text where the theme has none. */
export function themeColour(variable: string): string {
  const { body } = document;
  const style = getComputedStyle(body);
  return style.getPropertyValue(variable).trim() || style.color;
}
