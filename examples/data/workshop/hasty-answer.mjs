/** What a hasty writer makes of a task: no steps, few phrases, and the wrong result in 60 of 100 cases. */
export function hastyAnswer(c, task) {
  const result = c.chance(60) ? task.wrong : task.right;
  return c.say(
    ['Easy, this is just a quick one.', 'Easy, just look at the numbers.'],
    [`The answer is: ${result}.`, `Just say ${result}, no need to think.`],
    [`So the answer is: ${result}.`, 'Done, next question please.'],
  );
}
