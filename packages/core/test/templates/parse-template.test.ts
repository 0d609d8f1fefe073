import { describe, expect, it } from 'vitest';
import { parseTemplate, renderTemplate } from '../../src/index.js';

type Values = Record<string, string>;

function render(template: string, values: Values = {}, demonstrations: readonly Values[] = []) {
  const parsed = parseTemplate(template);
  if ('problem' in parsed) throw new TypeError(parsed.problem.received);
  const maps = demonstrations.map((each) => new Map(Object.entries(each)));
  return renderTemplate(parsed.parts, new Map(Object.entries(values)), maps);
}

function problemOf(template: string) {
  const parsed = parseTemplate(template);
  return 'problem' in parsed ? parsed.problem : undefined;
}

describe('a template', () => {
  it('puts values where their names stand', () => {
    const values = { task: 'Add.', prompt: '1 + 1?' };
    expect(render('{{task}} {{ prompt }}={{task}}', values)).toBe('Add. 1 + 1?=Add.');
  });

  it('repeats its section for every demonstration, whose values hide those outside', () => {
    const template =
      '{{#demonstrations}}[{{task}}{{prompt}}:{{response}}]{{/demonstrations}}{{prompt}}';
    const shown = [
      { prompt: 'a', response: 'b' },
      { prompt: 'c', response: 'd' },
    ];
    expect(render(template, { task: 't', prompt: 'p' }, shown)).toBe('[ta:b][tc:d]p');
    expect(render(template, { task: 't', prompt: 'p' }, [])).toBe('p');
  });

  it('never reads what a value holds', () => {
    const hostile = '{{task}}{{#demonstrations}}$&$1\\{{ {{/demonstrations}}<b>&amp;';
    const template = '{{#demonstrations}}{{prompt}}{{/demonstrations}}|{{prompt}}';
    const rendered = render(template, { task: 'no', prompt: hostile }, [{ prompt: hostile }]);
    expect(rendered).toBe(`${hostile}|${hostile}`);
  });

  it('takes a section tag that has its line for itself away with the line', () => {
    const template = 'a\n  {{#demonstrations}} \t\n{{x}}\n{{/demonstrations}}\r\nb\n';
    expect(render(template, {}, [{ x: '1' }, { x: '2' }])).toBe('a\n1\n2\nb\n');
    const inLine = 'a {{#demonstrations}}\n{{x}}\n {{/demonstrations}} b';
    expect(render(inLine, {}, [{ x: '1' }])).toBe('a \n1\n  b');
    const atEdges = '{{#demonstrations}}\n{{x}}\n{{/demonstrations}}';
    expect(render(atEdges, {}, [{ x: '1' }])).toBe('1\n');
  });

  it('keeps single braces, and two behind a backslash', () => {
    expect(render('{"a": {"b": 1}} {x} \\{{x}} }}')).toBe('{"a": {"b": 1}} {x} {{x}} }}');
  });

  it.each([
    ['{{prompt', 1, "'{{prompt'"],
    ['a\nb {{ two words }}\nc', 2, "'{{ two words }}'"],
    ['{{}}', 1, "'{{}}'"],
    ['{{a.b}}', 1, "'{{a.b}}'"],
    ['{{{html}}}', 1, "'{{{html}}}'"],
    ['{{> partial}}', 1, "'{{> partial}}'"],
    ['{{#others}}{{/others}}', 1, "'{{#others}}'"],
    ['\n{{/demonstrations}}', 2, "'{{/demonstrations}}'"],
    ['{{#demonstrations}}\n\n', 1, "'{{#demonstrations}}' without an end"],
    [
      '{{#demonstrations}}\n{{#demonstrations}}{{/demonstrations}}{{/demonstrations}}',
      2,
      "a second '{{#demonstrations}}'",
    ],
    [
      '{{#demonstrations}}{{/demonstrations}}\n{{#demonstrations}}{{/demonstrations}}',
      2,
      "a second '{{#demonstrations}}'",
    ],
  ])('is refused at its first fault: %j in line %d', (template, line, received) => {
    expect(problemOf(template)).toMatchObject({ line, received });
  });
});
