/** The frame of every page: where one is, what is beside it, and the width of what is read. */
export const shellStyle = `
:root{--side:clamp(1rem,3vw,2.2rem)}
html{scroll-padding-top:4rem}
[hidden]{display:none!important}
main{max-width:84rem;margin:0 auto;padding:1.4rem var(--side) 4rem}
main:focus{outline:none}
main>section:first-child{border-top:1px solid var(--rule)}
.bar{position:sticky;top:0;z-index:5;background:var(--paper);border-bottom:1px solid var(--rule)}
.bar>nav{max-width:84rem;margin:0 auto;padding:.6rem var(--side)}
.crumbs{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem .5rem;margin:0;padding:0;max-width:none;font-size:.92rem}
.crumbs li{margin:0;min-width:0}
.crumbs li+li::before{content:"/" / "";color:var(--grey);margin-right:.5rem}
.crumbs a{text-decoration:none}
.crumbs a:hover{text-decoration:underline}
.crumbs [aria-current]{font-weight:600}
.home{font-weight:700;letter-spacing:.02em}
.tabs{border-bottom:1px solid var(--rule)}
.tabs ul{list-style:none;display:flex;gap:0 1.4rem;margin:0 auto;padding:0 var(--side);max-width:84rem;overflow-x:auto}
.tabs li{margin:0;flex:none}
.tabs a{display:block;padding:.6rem 0;color:var(--faint);text-decoration:none}
.tabs a:hover{color:var(--ink)}
.tabs a[aria-current=page]{color:var(--ink);font-weight:600;box-shadow:inset 0 -2px var(--blue)}
.tabs a:focus-visible{outline-offset:-2px}
.strip{display:flex;flex-wrap:wrap;gap:.5rem 2rem;margin:.2rem 0 1.4rem;font-size:.92rem}
.strip dt{color:var(--faint);font-size:.78rem}
.strip dd{margin:0}
.verdict{padding-top:.2rem}
.verdict .table{margin-top:1.2rem}
.sections ul{list-style:none;margin:0;padding:0;max-width:none;display:flex;flex-wrap:wrap;gap:.15rem 1.2rem}
main>.sections{border-block:1px solid var(--rule);padding:.5rem 0;margin:0 0 .4rem}
main>.sections+section{border-top:0;padding-top:1rem}
.sections li{margin:0}
.sections a{display:inline-block;padding:.22rem 0;color:var(--faint);text-decoration:none;font-size:.9rem}
.sections a:hover{color:var(--ink);text-decoration:underline}
.sections a[aria-current=page]{color:var(--ink);font-weight:600}
.sections small{display:none}
.sided>article{min-width:0}
.sided>.sections{border-bottom:1px solid var(--rule);padding-bottom:.5rem;margin-bottom:1.2rem}
@media (max-width:67.99rem){.sided>.sections ul{flex-wrap:nowrap;overflow-x:auto}.sided>.sections li{flex:none}}
@media (min-width:68rem){
.sided{display:grid;grid-template-columns:14rem minmax(0,1fr);gap:3rem;align-items:start}
.sided>.sections{position:sticky;top:4.2rem;border:0;padding:0;margin:.3rem 0 0}
.sided>.sections ul{display:block}
.sided>.sections a{display:block;padding:.3rem 0 .3rem .8rem;border-left:2px solid var(--grid)}
.sided>.sections a[aria-current=page]{border-left-color:var(--blue)}
.sections small{display:block}
main>.sections small{display:inline}
}
.sided h1{font-size:1.55rem;margin-bottom:.6rem}
.plain{list-style:none;padding:0}
.plain li{margin:.5rem 0}
.failure{white-space:pre-wrap}
.nowrap{white-space:nowrap}
td .detail,th .detail,.detail{display:block;color:var(--faint);font-size:.8rem;font-weight:400}
td details{margin:.1rem 0}
td details>summary{font-size:.8rem;padding:.1rem 0}
.files{margin:.1rem 0 .4rem;font-size:.82rem;display:flex;gap:1rem}
.files a{color:var(--faint)}
figure img{display:block;max-width:100%;height:auto}
.drawing img:not([height]){min-height:6rem}
.pager{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;margin:.8rem 0;font-size:.9rem;font-variant-numeric:tabular-nums}
@media print{.bar,.tabs,.sections,.filters,.outcomes,.actions,.pager{display:none}}
`;
