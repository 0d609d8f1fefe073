/** Questions about a ladder and a bicycle stand, in the form that baking-tasks.mjs describes. */
export const repairTasks = [
  (c) => {
    const [who, shelves, brackets, screws] = [
      c.person(),
      c.whole(3, 9),
      c.whole(2, 4),
      c.of([4, 6]),
    ];
    const box = c.of([50, 100]);
    const [perShelf, total] = [brackets * screws, shelves * brackets * screws];
    const boxes = Math.ceil(total / box);
    const wanted = boxes === 1 ? '1 box' : `${boxes} boxes`;
    return {
      question: c.of([
        `${who} puts up ${shelves} shelves on ${brackets} brackets each, with ${screws} screws in a bracket. How many boxes of ${box} screws are needed?`,
        `A shelf hangs on ${brackets} brackets and a bracket on ${screws} screws. ${who} wants ${shelves} shelves. Screws come in boxes of ${box}: how many boxes?`,
      ]),
      human: c.say(
        [
          `One shelf takes ${brackets} * ${screws} = ${perShelf} screws.`,
          `Per shelf we have ${brackets} * ${screws} = ${perShelf} screws in the wall.`,
        ],
        [
          `For all of them that is ${shelves} * ${perShelf} = ${total}.`,
          `${shelves} shelves then need ${shelves} * ${perShelf} = ${total} screws.`,
        ],
        [
          `Nobody sells half a box, so ${who} buys ${wanted}.`,
          `With ${box} in each, ${wanted} will do, and the rest goes in the drawer.`,
        ],
      ),
      plain: c.say(
        [
          `In total ${total} screws are required for the ${shelves} shelves.`,
          `With ${perShelf} screws per shelf, the whole job requires ${total} screws.`,
        ],
        [
          `As a box contains ${box} screws, ${wanted} must be bought.`,
          `Rounding up to full boxes of ${box}, ${who} should purchase ${wanted}.`,
        ],
      ),
      right: wanted,
      wrong: `${boxes + 1} boxes`,
    };
  },
  (c) => {
    const [who, long, high, coats] = [c.person(), c.whole(4, 12), c.whole(2, 3), c.of([2, 3])];
    const reach = c.of([6, 8, 10]);
    const area = long * high;
    const litres = Math.ceil((area * coats) / reach);
    return {
      question: c.of([
        `A wooden wall is ${long} m long and ${high} m high. One litre of paint covers ${reach} square metres. How many full litres for ${coats} coats?`,
        `${who} paints a wall of ${long} m by ${high} m with ${coats} coats. A litre goes ${reach} square metres. How many whole litres must be in the shed?`,
      ]),
      human: c.say(
        [
          `The wall has ${long} * ${high} = ${area} square metres.`,
          `${long} * ${high} = ${area}, that is the area to be painted once.`,
        ],
        [
          `Painting it ${coats} times is like painting ${coats} * ${area} = ${coats * area} square metres.`,
          `With ${coats} coats the brush passes over ${coats} * ${area} = ${coats * area} square metres.`,
        ],
        [
          `At ${reach} per litre, ${litres} litres are enough and ${litres - 1} are not.`,
          `Share that by ${reach} and round up: ${litres} litres. Rough wood drinks more.`,
        ],
      ),
      plain: c.say(
        [
          `For ${coats} coats, an area of ${coats * area} square metres has to be covered in total.`,
          `The surface of ${area} square metres is painted ${coats} times, which makes ${coats * area} square metres.`,
        ],
        [
          `At ${reach} square metres per litre, this requires ${litres} litres of paint.`,
          `The required quantity of paint is ${litres} litres, rounded up to the next full litre.`,
        ],
      ),
      right: `${litres} litres`,
      wrong: `${Math.ceil(area / reach)} litres`,
    };
  },
  (c) => {
    const [who, quarters, part, rate] = [
      c.person(),
      c.whole(2, 7),
      c.whole(9, 38),
      4 * c.whole(6, 15),
    ];
    const [work, job] = [
      (rate / 4) * quarters,
      c.of(['brakes', 'chain', 'wheel', 'gears', 'lamp']),
    ];
    return {
      question: c.of([
        `${who} repairs bicycles for ${rate} euros an hour. The ${job} took ${quarters * 15} minutes and the parts cost ${part} euros. What is on the bill?`,
        `What does a customer pay ${who} for ${quarters * 15} minutes of work on the ${job} at ${rate} euros an hour, plus ${part} euros for parts?`,
      ]),
      human: c.say(
        [
          `A quarter of an hour costs ${rate} / 4 = ${rate / 4} euros.`,
          `I reckon in quarters of an hour: ${rate} / 4 = ${rate / 4} euros for each.`,
        ],
        [
          `${quarters * 15} minutes are ${quarters} quarters, so the work is ${quarters} * ${rate / 4} = ${work} euros.`,
          `There were ${quarters} of them, which is ${quarters} * ${rate / 4} = ${work} euros.`,
        ],
        [
          `With parts the bill says ${work} + ${part} = ${work + part} euros.`,
          `Put the parts on it: ${work} + ${part} = ${work + part} euros, and a receipt please.`,
        ],
      ),
      plain: c.say(
        [
          `The labour costs ${work} euros for ${quarters * 15} minutes at the given hourly rate.`,
          `Working ${quarters * 15} minutes on the ${job} at ${rate} euros per hour results in ${work} euros.`,
        ],
        [
          `Including ${part} euros for parts, the total amount is ${work + part} euros.`,
          `Together with the parts, the customer is charged ${work + part} euros.`,
        ],
      ),
      right: `${work + part} euros`,
      wrong: `${work} euros`,
    };
  },
  (c) => {
    const [who, front, times, turns] = [c.person(), c.whole(10, 16), c.whole(2, 5), c.whole(5, 40)];
    const teeth = front * times;
    const machine = c.of([
      'an old lathe',
      'a cider press',
      'a grinder',
      'a toy crane',
      'a hand drill',
    ]);
    return {
      question: c.of([
        `On ${machine} a wheel with ${teeth} teeth drives one with ${front}. ${who} turns the big one ${turns} times. How often does the small one turn?`,
        `${who} looks at ${machine}: the big wheel has ${teeth} teeth, the small one ${front}. What do ${turns} turns of the big wheel do to the small one?`,
      ]),
      human: c.say(
        [
          `Teeth pass one by one, so a full turn of the big wheel moves ${teeth} teeth of the small one too.`,
          'Both wheels must let the same number of teeth go by, otherwise they would jam.',
        ],
        [
          `${teeth} / ${front} = ${times}, so the small wheel goes round ${times} times.`,
          `For one turn of the big wheel the small one makes ${teeth} / ${front} = ${times}.`,
        ],
        [
          `After ${turns} turns that is ${turns} * ${times} = ${turns * times}.`,
          `Then ${turns} * ${times} = ${turns * times} turns, each with less force.`,
        ],
      ),
      plain: c.say(
        [
          `The gear ratio is ${teeth} to ${front}, which means that the small wheel is ${times} times as fast.`,
          `With ${teeth} and ${front} teeth, the small wheel rotates ${times} times per turn of the big one.`,
        ],
        [
          `In the course of ${turns} turns of the big wheel, the small one completes ${turns * times} turns.`,
          `As a result, ${turns} turns are converted into ${turns * times} turns on ${machine}.`,
        ],
      ),
      right: `${turns * times} turns`,
      wrong: `${turns + times} turns`,
    };
  },
  (c) => {
    const [who, foot] = [c.person(), c.of([50, 75, 100, 125, 150])];
    const high = (foot * 4) / 100;
    const job = c.of([
      'clean the gutter',
      'mend a tile',
      'cut the ivy',
      'paint the gable',
      'hang a lamp',
    ]);
    const hold = c.whole(2, 5);
    return {
      question: c.of([
        `${who} leans a ladder ${high} m up the wall to ${job}. How far from the wall should its feet stand, and how many of the ${hold} helpers hold it?`,
        `To ${job}, ${who} needs a ladder that touches the wall at ${high} m. Where do the feet go? ${hold} friends are standing about.`,
      ]),
      human: c.say(
        [
          'The old rule is one out for four up.',
          'For every four steps up the wall, the feet come one step out.',
        ],
        [
          `${high * 100} / 4 = ${foot}, so put the feet ${foot} cm from the wall.`,
          `Here that is ${high * 100} / 4 = ${foot} cm from the wall to the feet.`,
        ],
        [
          `One helper stands on the lowest rung and looks up, the other ${hold - 1} keep clear of falling things.`,
          'Steeper and it tips back, flatter and it slides away. One person holds, the others stay away.',
        ],
      ),
      plain: c.say(
        [
          `A ladder is safe when its distance from the wall is a quarter of its height, here ${foot} cm.`,
          `At a height of ${high} m, the feet should be placed ${foot} cm away from the wall.`,
        ],
        [
          `One of the ${hold} helpers is sufficient to secure it, while the others keep their distance.`,
          `It should be secured by one person, and nobody else should stand beneath it.`,
        ],
      ),
      right: `${foot} cm from the wall`,
      wrong: `${foot * 2} cm from the wall`,
    };
  },
];
