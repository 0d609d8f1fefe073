/** What pages of examples have beside other pages. */
export const examplesStyle = `
.example{border-top:1px solid var(--rule);padding:1rem 0 .6rem}
.example>header{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1.2rem;align-items:baseline}
.example h2{font-size:1rem;min-width:0}
.outcome{font-size:.86rem;color:var(--faint);min-width:0}
.outcome.dropped{color:var(--vermilion)}.outcome.flagged{color:var(--amber)}
dl.said{margin:.4rem 0;display:grid;grid-template-columns:minmax(0,1fr)}
dl.said dt{color:var(--faint);font-size:.84rem;margin-top:.3rem}
dl.said dd{margin:0;min-width:0}
pre.said{margin:.15rem 0 .3rem;padding:.55rem .8rem;max-height:none;overflow-wrap:anywhere}
p.losses{font-size:.92rem}
.outcomes ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem;padding:0;margin:.8rem 0 .3rem;max-width:none}
.outcomes li{margin:0}
.outcomes a[aria-current=true]{color:var(--ink);font-weight:600;text-decoration:none}
.pages{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;margin:1.6rem 0 0;border-top:1px solid var(--rule);padding-top:.8rem}
`;
