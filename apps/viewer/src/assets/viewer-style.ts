/** What the pages of a viewer have beside those of a report. */
export const viewerStyle = `
main{max-width:78rem;margin:0 auto;padding:1.4rem clamp(1rem,3vw,2.2rem) 4rem}
main:focus{outline:none}
.bar{position:sticky;top:0;z-index:5;background:var(--paper);border-bottom:1px solid var(--rule);padding:.55rem clamp(1rem,3vw,2.2rem)}
.crumbs{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .5rem;margin:0;padding:0;max-width:none;font-size:.92rem}
.crumbs li{margin:0}
.crumbs li+li::before{content:"/";color:var(--grey);margin-right:.5rem}
.tabs{border-bottom:1px solid var(--rule);padding:0 clamp(1rem,3vw,2.2rem)}
.tabs ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.2rem;margin:0;padding:0;max-width:none}
.tabs li{margin:0}
.tabs a{display:block;padding:.5rem 0;color:var(--faint);text-decoration:none}
.tabs a[aria-current=page]{color:var(--ink);font-weight:600;box-shadow:inset 0 -2px var(--blue)}
`;
