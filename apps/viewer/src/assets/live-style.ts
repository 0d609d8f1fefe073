/** States and progress: a sign and a word beside every colour. */
export const liveStyle = `
.state{white-space:nowrap;font-weight:550}
.state.running{color:var(--blue)}
.state.failed,.state.lost{color:var(--vermilion)}
.state.stopped,.state.interrupted,.state.limited{color:var(--amber)}
.state.pending,.state.kept{color:var(--faint);font-weight:500}
.progress{margin:.3rem 0}
.followed>.progress{margin:.6rem 0 2rem}
.followed>section,.followed>div>section{border-top:1px solid var(--rule);padding:1.4rem 0 .6rem}
.followed h1{margin-bottom:1rem}
progress{appearance:none;-webkit-appearance:none;display:block;width:100%;max-width:30rem;min-width:7rem;height:.55rem;border:0;border-radius:4px;background:var(--grid);overflow:hidden}
progress::-webkit-progress-bar{background:var(--grid)}
progress::-webkit-progress-value{background:var(--blue)}
progress::-moz-progress-bar{background:var(--blue)}
ul.running{list-style:none;padding:0;columns:22rem;column-gap:2.4rem;font-variant-numeric:tabular-nums}
ul.running li{break-inside:avoid;margin:.15rem 0}
ul.running .detail{display:inline}
.news{border-left:3px solid var(--blue);padding-left:.8rem}
.offer a{display:inline-block;border:1px solid var(--blue);border-radius:6px;padding:.45rem .9rem;text-decoration:none;font-weight:600}
`;
