export { comparisonBlocks } from './compare/comparison-blocks.js';
export { comparisonFigures } from './compare/comparison-figures.js';
export { comparisonGateValues } from './compare/comparison-gate-values.js';
export { comparisonHtml } from './compare/comparison-html.js';
export { comparisonMarkdown } from './compare/comparison-markdown.js';
export { comparisonNodes, type ComparisonPage } from './compare/comparison-nodes.js';
export { comparisonTables } from './compare/comparison-tables.js';
export type { Block, Cell, Column, ListItem, Piece, Table, Tone } from './document/block.js';
export { wholeCell, wordsCell } from './document/cell.js';
export { verdictParts, type VerdictParts } from './document/verdict-parts.js';
export type { ChartSpec, Figure } from './figures/chart-spec.js';
export { drawPng } from './figures/draw-png.js';
export { drawSvg } from './figures/draw-svg.js';
export { runFigures } from './figures/run-figures.js';
export { sweepCsv } from './sweep/sweep-csv.js';
export { breakText } from './terminal/break-text.js';
export { requestBlocks } from './sections/request-blocks.js';
export { renderBlocks } from './terminal/render-blocks.js';
export { renderBrief } from './terminal/render-brief.js';
export { renderSummary } from './terminal/render-summary.js';
export type { TerminalStyle } from './terminal/terminal-style.js';
export { asciiText } from './text/ascii-text.js';
export { escapeText } from './text/escape-text.js';
export { boundBlocks } from './theory/bound-blocks.js';
export { chainBlocks } from './theory/chain-blocks.js';
export { exampleListBlocks, verdictOverviewBlocks } from './theory/example-blocks.js';
export { surveyBlocks, type SurveyRate } from './theory/survey-blocks.js';
export type { DataTable, DataValue } from './document/data-table.js';
export { runTables } from './export/run-tables.js';
export { tableCsv } from './export/table-csv.js';
export { tableJson } from './export/table-json.js';
export { titledSpec } from './figures/chart-spec.js';
export { evaluateGate } from './gates/evaluate-gate.js';
export { gateValues } from './gates/gate-values.js';
export type { Gate, GateOutcome } from './gates/gate.js';
export { parseGate } from './gates/parse-gate.js';
export { blockNodes, type BlockPlace } from './html/blocks/block-nodes.js';
export { dataTableNode } from './html/blocks/data-table-node.js';
export { numberNode } from './html/blocks/number-node.js';
export { createPageWarnings, type PageWarnings } from './html/blocks/page-warnings.js';
export { drawPicture, type Picture } from './html/figures/draw-picture.js';
export { figureNode } from './html/figures/figure-node.js';
export type { GlossaryEntry } from './html/glossary/glossary-entry.js';
export { glossary } from './html/glossary/glossary.js';
export { glossaryList, glossaryPopovers, popoverBox } from './html/glossary/glossary-nodes.js';
export { termButton, termNodes } from './html/glossary/term-nodes.js';
export {
  element,
  type HtmlAttributes,
  type HtmlElement,
  type HtmlNode,
  type HtmlTag,
} from './html/markup/html-node.js';
export { renderHtml } from './html/markup/render-html.js';
export { renderSite } from './html/markup/render-site.js';
export {
  siteElement,
  type SiteAttributes,
  type SiteElement,
  type SiteNode,
  type SitePath,
} from './html/markup/site-node.js';
export { svgNode } from './html/markup/svg-node.js';
export { htmlPage } from './html/page/html-page.js';
export { pageStyle } from './html/style/page-style.js';
export { colourProperties, colourVariable, palette, type ColourName } from './figures/palette.js';
export { reportHtml } from './html/report/report-html.js';
export type { ReportContext, ReportedRun, ReportSection } from './html/report/report-context.js';
export { reportParts, type ReportParts } from './html/report/report-parts.js';
export { unfinishedBlocks } from './unfinished/unfinished-blocks.js';
export { unfinishedHtml } from './html/report/unfinished-html.js';
export { unfinishedMarkdown } from './unfinished/unfinished-markdown.js';
export { whatToDo, whyNoResult, type UnfinishedRun } from './unfinished/unfinished-run.js';
export { renderMarkdown } from './markdown/render-markdown.js';
