import { colourProperties } from '../../figures/palette.js';
import { figureStyle } from './figure-style.js';
import { printStyle } from './print-style.js';
import { tableStyle } from './table-style.js';

/** The one stylesheet of a page; it names no other file, font or picture. */
export function pageStyle(): string {
  return [schemes(), textStyle, layoutStyle, tableStyle, figureStyle, termStyle, printStyle].join(
    '\n',
  );
}

function schemes(): string {
  return `:root{color-scheme:light dark;${colourProperties('light')}}
@media screen and (prefers-color-scheme:dark){:root{${colourProperties('dark')}}}`;
}

const textStyle = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;font-feature-settings:"kern","liga";overflow-wrap:anywhere}
h1,h2,h3,h4{line-height:1.22;font-weight:650;text-wrap:balance;margin:0}
h1{font-size:clamp(1.45rem,1.1rem + 1.4vw,2.1rem);letter-spacing:-.012em}
h2{font-size:1.3rem;letter-spacing:-.006em}
h3{font-size:1.03rem;margin:1.9rem 0 .5rem}
h4{font-size:.93rem;margin:1.3rem 0 .35rem;color:var(--faint)}
p{margin:.55rem 0;max-width:70ch}
ul,ol{margin:.55rem 0;padding-left:1.15rem;max-width:72ch}
li{margin:.28rem 0}
a{color:var(--blue);text-underline-offset:.18em}
strong,li.strong{font-weight:650}
small,.small{font-size:.84rem}
.faint{color:var(--faint)}
.good{color:var(--blue)}.bad{color:var(--vermilion)}.warning{color:var(--amber)}
.visually-hidden{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:3px}
pre,code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:.84rem}
pre{margin:.5rem 0;padding:.8rem 1rem;background:var(--panel);border-radius:6px;overflow:auto;white-space:pre-wrap;line-height:1.45;max-height:32rem;tab-size:2}
pre.copy{user-select:all;-webkit-user-select:all;border-left:3px solid var(--blue)}
.notes{font-size:.88rem}
.marked{list-style:none;padding:0}
.marked li{display:grid;grid-template-columns:1.6rem 1fr}
bdi,td,th,dd,.name{unicode-bidi:isolate}
`;

const layoutStyle = `
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.4rem .8rem;z-index:9}
.page{max-width:74rem;margin:0 auto;padding:1.6rem clamp(1rem,3vw,2.2rem) 4rem}
.page>header{margin-bottom:.4rem}
.next h2,.aside h2{font-size:1.03rem}.next h2{margin-top:1.1rem}
.overline{font-size:.8rem;letter-spacing:.055em;color:var(--faint);margin:0 0 .5rem}
.verdict{padding:.9rem 0 1.7rem}
.verdict .uncertainty{color:var(--faint);margin:0 0 .25rem;font-size:.95rem}
.verdict h1{max-width:46ch}
.verdict .measured{display:block;font-size:1rem;font-weight:400;letter-spacing:0;line-height:1.5;color:var(--faint);margin-top:.35rem}
.verdict ul{margin-top:.9rem;padding-left:1.1rem}
@media (min-width:68rem){.verdict{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,36rem);column-gap:2.6rem;align-items:start}.verdict{grid-template-rows:auto 1fr}.verdict .words,.verdict .clauses{grid-column:1}.verdict .table,.verdict .aside{grid-column:2;grid-row:1/3;margin-top:1.7rem}.verdict.alone{display:block}}
.contents{border-block:1px solid var(--rule);padding:.55rem 0;margin:0 0 .6rem}
.contents ul{list-style:none;display:flex;flex-wrap:wrap;gap:.15rem 1.15rem;margin:0;padding:0;max-width:none}
.contents li{margin:0}
.contents a{color:var(--faint);text-decoration:none;font-size:.88rem;padding:.2rem 0;display:inline-block}
.contents a:hover{color:var(--ink);text-decoration:underline}
main>section{padding:2.1rem 0 .4rem;border-top:1px solid var(--rule)}
main>section:first-child{border-top:0;padding-top:.7rem}
.lead{color:var(--faint);margin:.4rem 0 1rem}
.facts{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.2rem 1.2rem;margin:.7rem 0;font-size:.92rem}
.facts dt{color:var(--faint)}
.facts dd{margin:0}
@media (max-width:40rem){.facts{grid-template-columns:1fr;gap:0}.facts dd{margin-bottom:.5rem}}
details{margin:.8rem 0}
details>summary{cursor:pointer;color:var(--faint);font-size:.92rem;padding:.3rem 0;width:fit-content}
details>summary:hover{color:var(--ink)}
details[open]>summary{margin-bottom:.3rem}
.page>footer{margin-top:3rem;border-top:1px solid var(--rule);padding-top:.8rem;color:var(--faint);font-size:.84rem}
`;

const termStyle = `
.term{all:unset;cursor:help;text-decoration:underline dotted;text-decoration-color:var(--grey);text-underline-offset:.2em;text-decoration-thickness:1px}
.term:hover{text-decoration-color:currentColor}
.term:focus-visible{outline:2px solid var(--blue);outline-offset:2px;border-radius:3px}
.alert{all:unset;cursor:help;color:var(--amber);font-weight:700;padding:0 .2em}
.alert:focus-visible{outline:2px solid var(--blue);border-radius:3px}
[popover]{border:1px solid var(--rule);border-radius:10px;padding:1.1rem 1.25rem;max-width:min(30rem,calc(100vw - 2rem));background:var(--paper);color:var(--ink);box-shadow:0 10px 40px rgb(0 0 0/.22);text-align:start;font-weight:400}
[popover]::backdrop{background:rgb(0 0 0/.14)}
[popover] p{margin:.35rem 0}
[popover] .title{font-weight:650;margin:0 0 .35rem}
.glossary{margin:.4rem 0;columns:25rem;column-gap:3rem;font-size:.92rem}
.glossary>div{break-inside:avoid;padding:.4rem 0}
.glossary dt{font-weight:650}
.glossary dd{margin:.1rem 0 0}
`;
