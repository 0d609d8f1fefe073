/** How the signs that the reports themselves use are written without Unicode. */
const substitutes: Readonly<Record<string, string>> = {
  Δ: 'Delta ',
  Σ: 'Sum ',
  α: 'alpha',
  δ: 'delta',
  ε: 'epsilon',
  η: 'eta',
  κ: 'kappa',
  μ: 'mu',
  ν: 'nu',
  σ: 'sigma',
  φ: 'phi',
  '×': 'x',
  '±': '+/-',
  '·': '|',
  '−': '-',
  '–': '-',
  '—': '-',
  '…': '...',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '≈': '~',
  '∈': 'in',
  '∞': 'infinity',
  '½': '1/2',
  '′': "'",
  '\u0302': '^',
  '²': '^2',
  '√': 'sqrt',
  '→': '->',
  '←': '<-',
  '‖': '||',
  '─': '-',
  '▼': 'v',
  '▽': '(v)',
  '▲': '^',
  '◆': '#',
  '◄': '<',
  '►': '>',
  '●': 'o',
  '✓': 'ok',
  '✗': 'fail',
};

/**
 * Text in printable ASCII: known signs by name, everything else as `\u{hex}`, so that two names
 * that differ never look alike.
 */
export function asciiText(text: string): string {
  // The dot of D(·|p) is an argument left open; '|' there would read as a norm.
  return text
    .replaceAll('(·', '(.')
    .replace(
      /[^\x20-\x7e]/gu,
      (sign) => substitutes[sign] ?? `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
    );
}
