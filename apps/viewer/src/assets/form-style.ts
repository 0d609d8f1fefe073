/** Forms: fields in a row that wraps, and the table of runs that one chooses from. */
export const formStyle = `
input,select,button:not([popovertarget]){font:inherit;font-size:.92rem;color:var(--ink);background:var(--paper);border:1px solid var(--grey);border-radius:6px;padding:.38rem .6rem;min-height:2.2rem}
select{padding-right:.3rem;max-width:100%}
button[type=submit]{background:var(--panel);cursor:pointer;font-weight:550;padding-inline:.9rem}
button[type=submit]:hover{border-color:var(--ink)}
::placeholder{color:var(--faint);opacity:1}
.filters{display:flex;flex-wrap:wrap;gap:.7rem 1rem;align-items:end;margin:.9rem 0 .3rem}
.filters label{display:grid;grid-template-columns:minmax(0,1fr);min-width:0;max-width:100%;gap:.15rem;font-size:.8rem;color:var(--faint)}
.filters .grows{flex:1 1 16rem;max-width:34rem}
.found{min-height:1.2rem;margin:.2rem 0;color:var(--faint);font-size:.88rem}
.runs{min-width:60rem;width:100%}
.runs tr>:first-child{width:2rem;min-width:0;padding-right:.5rem}
.runs input[type=checkbox]{width:1.15rem;height:1.15rem;min-height:0;margin:.15rem 0 0;accent-color:var(--blue)}
.runs tbody th{min-width:12rem;max-width:24rem}
.runs tbody th a{font-weight:600;text-decoration:none}
.runs tbody th a:hover{text-decoration:underline}
.runs tr:has(:checked)>*{background:var(--panel)}
.sort{color:inherit;text-decoration:none}
.sort:hover{text-decoration:underline}
.clamped,td .clamped{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
.actions{position:sticky;bottom:0;background:var(--paper);border-top:1px solid var(--rule);padding:.7rem 0;display:flex;flex-wrap:wrap;gap:.4rem 1rem;align-items:center;font-size:.88rem}
@media (max-width:40rem){
.runs,.runs tbody,.runs tr,.runs td,.runs tbody th{display:block;min-width:0;max-width:none;width:auto}
.runs thead tr{display:flex;flex-wrap:wrap;gap:.1rem .9rem}
.runs thead th{border:0;padding:.15rem 0;min-width:0}
.runs thead th:not(:has(.sort)){display:none}
.runs tbody tr{position:relative;border-bottom:1px solid var(--rule);padding:.7rem 0 .7rem 2.2rem}
.runs tbody td,.runs tbody th{border:0;padding:.12rem 0;text-align:left}
.runs tbody tr>:first-child{position:absolute;left:0;top:.7rem;width:auto;padding:.12rem 0}
.runs td:empty{display:none}
.runs td[data-name]::before{content:attr(data-name) ": ";color:var(--faint);font-size:.8rem}
}
`;
