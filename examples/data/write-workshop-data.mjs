/**
 * Writes workshop.jsonl and workshop-held-out.jsonl: `node examples/data/write-workshop-data.mjs`.
 * The same bytes every time. With an argument, into that folder instead.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bakingTasks } from './workshop/baking-tasks.mjs';
import { cookingTasks } from './workshop/cooking-tasks.mjs';
import { gardenBuildingTasks } from './workshop/garden-building-tasks.mjs';
import { hastyAnswer } from './workshop/hasty-answer.mjs';
import { householdTasks } from './workshop/household-tasks.mjs';
import { keyedChoices } from './workshop/keyed-choices.mjs';
import { parrotAnswer } from './workshop/parrot-answer.mjs';
import { plantingTasks } from './workshop/planting-tasks.mjs';
import { repairTasks } from './workshop/repair-tasks.mjs';
import { shoppingTasks } from './workshop/shopping-tasks.mjs';
import { woodTasks } from './workshop/wood-tasks.mjs';

const tasksByPlace = {
  kitchen: [...bakingTasks, ...cookingTasks],
  garden: [...plantingTasks, ...gardenBuildingTasks],
  workshop: [...woodTasks, ...repairTasks],
  house: [...householdTasks, ...shoppingTasks],
};
const tasks = Object.entries(tasksByPlace).flatMap(([place, own]) =>
  own.map((task) => ({ place, task })),
);

/** Questions and careful answers that are in a file already: none is written twice. */
const written = new Set();

/** The first `count` rows of a kind whose question and careful answer are new. */
function newRows(kind, count) {
  const rows = [];
  for (let draw = 1; rows.length < count; draw++) {
    const { question, human, ...generators } = row(`${kind}/${draw}`);
    if (written.has(question) || written.has(human)) continue;
    written.add(question).add(human);
    const id = `${kind}-${String(rows.length + 1).padStart(3, '0')}`;
    rows.push({ id, question, human, ...generators });
  }
  return rows;
}

function row(key) {
  const c = keyedChoices(key);
  const { place, task } = c.of(tasks);
  const drawn = task(c);
  return {
    question: drawn.question.replace(/^./u, (letter) => letter.toUpperCase()),
    human: drawn.human,
    plain: drawn.plain,
    hasty: hastyAnswer(c, drawn),
    parrot: parrotAnswer(place),
  };
}

function writeRows(file, rows) {
  const folder = process.argv[2] ?? import.meta.dirname;
  writeFileSync(join(folder, file), rows.map((each) => `${JSON.stringify(each)}\n`).join(''));
}

writeRows('workshop.jsonl', newRows('workshop', 200));
writeRows(
  'workshop-held-out.jsonl',
  newRows('held-out', 120).map(({ id, question, human }) => ({ id, question, human })),
);
