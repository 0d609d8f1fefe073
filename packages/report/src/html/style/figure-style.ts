/** Figures: as wide as they need, in two widths of which the page shows the one that fits. */
export const figureStyle = `
.figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:.6rem 1.8rem;align-items:start}
figure{margin:1rem 0 1.3rem;max-width:100%;min-width:0}
figcaption{max-width:70ch;margin-bottom:.5rem}
figcaption .title{font-weight:650;font-size:.98rem}
figcaption .about{color:var(--faint);font-size:.86rem;margin:.1rem 0 0}
figure svg{max-width:100%;height:auto;display:block;font-family:inherit;overflow:visible}
figure svg text{font-variant-numeric:tabular-nums}
.drawing-narrow{display:none}
@media (max-width:46rem){.drawing-wide{display:none}.drawing-narrow{display:block}}
.panels{display:flex;flex-wrap:wrap;gap:1rem 2.2rem}
.panels svg{flex:none}
figure details{margin:.35rem 0}
@media screen and (min-width:73rem){main>section>figure:has(.drawing-wide){display:grid;grid-template-columns:18.5rem minmax(0,1fr);column-gap:2rem;grid-template-rows:auto 1fr}main>section>figure>.drawing-wide{grid-column:2;grid-row:1/3}main>section>figure>details{grid-column:1}main>section>figure>details[open]{grid-column:1/3;grid-row:3}}
figure details>summary{font-size:.82rem}
`;
