/** Tables: rules between rows only, numbers that stand under each other, the row's name always in sight. */
export const tableStyle = `
.table{position:relative;overflow-x:auto;margin:.7rem 0;-webkit-overflow-scrolling:touch;background:linear-gradient(to right,transparent,var(--paper) 60%) right/3rem 100% local no-repeat,radial-gradient(farthest-side at 100% 50%,var(--rule),transparent) right/1.1rem 100% scroll no-repeat}
table{border-collapse:collapse;font-size:.9rem;line-height:1.38;font-variant-numeric:tabular-nums}
caption{text-align:start;color:var(--faint);font-size:.84rem;padding-bottom:.35rem}
th,td{padding:.42rem .95rem .42rem 0;text-align:start;vertical-align:top;border-bottom:1px solid var(--grid);overflow-wrap:break-word}
thead th{font-weight:550;color:var(--faint);border-bottom:1px solid var(--rule);vertical-align:bottom;font-size:.84rem}
.detail{display:block;font-weight:400;font-size:.78rem}
.detail,.detail.faint{color:var(--faint)}
tbody th{font-weight:500;min-width:7rem;max-width:19rem;position:sticky;left:0;background:var(--paper)}
.data td{overflow-wrap:anywhere}
.data td{min-width:3.2rem}
.right{text-align:end}
td.right{white-space:nowrap}
td.text{min-width:9rem;max-width:34rem}
tbody tr:hover th,tbody tr:hover td{background:var(--panel)}
.number .value{font-weight:500}
.number .error{color:var(--faint)}
.number .interval,.number .about{display:block;color:var(--faint);font-size:.8rem}
.number .about{font-size:.74rem;white-space:normal;max-width:14rem;min-width:5.6rem}
.number .value,.number .error{white-space:nowrap}
@media (min-width:40rem){.number .interval{white-space:nowrap}}
thead th{min-width:5.2rem}
td.right .about{margin-left:auto}
.number .sign{color:var(--faint);font-weight:400;padding-right:.12em}
.number.warning{color:inherit}.number.good .value{color:var(--blue)}.number.bad .value{color:var(--vermilion)}.number.warning .value{color:var(--amber)}
.remark{display:block;font-size:.78rem}
.effect{display:block;white-space:nowrap}
.verdict .effect{white-space:normal;min-width:5.6rem}
.verdict .number .error,.verdict .number .interval{display:block;white-space:normal}
.verdict tbody th{min-width:4rem}
.effect .word{font-weight:600}
.effect.blue{color:var(--blue)}.effect.vermilion{color:var(--vermilion)}.effect.amber{color:var(--amber)}.effect.grey,.effect.faint{color:var(--faint)}.effect.grey .word,.effect.faint .word{font-weight:500}
.note{color:var(--faint);font-size:.84rem;margin:.3rem 0}
@media (max-width:40rem){tbody th{min-width:5.5rem;max-width:8.5rem}table{font-size:.84rem}th,td{padding-right:.75rem}.verdict th,.verdict td{padding-right:.45rem}.verdict tbody th,.verdict thead th{min-width:0}.verdict table{font-size:.76rem}.verdict thead th,.verdict caption{font-size:.74rem}.verdict .number .interval{font-size:.7rem}.verdict .number .sign{display:none}.verdict .effect,.verdict .number .value{min-width:0}.verdict tbody th{max-width:5rem;overflow-wrap:anywhere}}
`;
