/** Questions about paths, fences and raised beds, in the form that baking-tasks.mjs describes. */
export const gardenBuildingTasks = [
  (c) => {
    const [who, beds, perBed, can] = [c.person(), c.whole(3, 8), c.whole(13, 30), c.whole(8, 12)];
    const need = beds * perBed;
    const trips = Math.ceil(need / can);
    return {
      question: c.of([
        `${beds} beds need ${perBed} litres of water each. How often must ${who} fill a can that holds ${can} litres?`,
        `${who} waters ${beds} beds with a can of ${can} litres. Each bed gets ${perBed} litres. How many cans is that?`,
      ]),
      human: c.say(
        [
          `Together the beds drink ${beds} * ${perBed} = ${need} litres.`,
          `First the water for all of them: ${beds} * ${perBed} = ${need} litres.`,
        ],
        [
          `${trips} cans hold ${trips} * ${can} = ${trips * can} litres, and one can less would be too little.`,
          `With ${trips} cans you carry ${trips} * ${can} = ${trips * can} litres, which is enough; with one fewer it is not.`,
        ],
        [
          `So it is ${trips} walks to the tap.`,
          `${who} fills it ${trips} times, or looks for a hose.`,
        ],
      ),
      plain: c.say(
        [
          `The garden requires ${need} litres of water in total, ${perBed} litres for every bed.`,
          `In total ${need} litres have to be carried to the ${beds} beds.`,
        ],
        [
          `Divided by ${can} litres and rounded up, this means that the can must be filled ${trips} times.`,
          `With a can of ${can} litres, ${trips} fillings are necessary to cover this amount.`,
        ],
      ),
      right: `${trips} cans`,
      wrong: `${beds} cans`,
    };
  },
  (c) => {
    const [who, space, spaces, price] = [c.person(), c.whole(2, 4), c.whole(4, 12), c.whole(6, 15)];
    const length = space * spaces;
    return {
      question: c.of([
        `${who} builds a straight fence of ${length} m with a post every ${space} m. A post costs ${price} euros. What do the posts cost?`,
        `How much must ${who} pay for the posts of a ${length} m fence, if they stand ${space} m apart and cost ${price} euros each?`,
      ]),
      human: c.say(
        [
          `${length} / ${space} = ${spaces} stretches of fence.`,
          `The fence has ${length} / ${space} = ${spaces} fields between posts.`,
        ],
        [
          `Do not forget the last post at the end: ${spaces} + 1 = ${spaces + 1} posts.`,
          `Every field has a post on its left and the last one needs one on the right as well, so ${spaces} + 1 = ${spaces + 1}.`,
        ],
        [
          `At ${price} euros each that makes ${spaces + 1} * ${price} = ${(spaces + 1) * price} euros.`,
          `They cost ${spaces + 1} * ${price} = ${(spaces + 1) * price} euros, without the concrete.`,
        ],
      ),
      plain: c.say(
        [
          `A fence with ${spaces} sections requires ${spaces + 1} posts, since a post is needed at the start and at the end.`,
          `There are ${spaces} sections of ${space} m, and consequently ${spaces + 1} posts.`,
        ],
        [
          `At a price of ${price} euros per post, the total cost is ${(spaces + 1) * price} euros.`,
          `The posts therefore cost ${(spaces + 1) * price} euros altogether.`,
        ],
      ),
      right: `${(spaces + 1) * price} euros`,
      wrong: `${spaces * price} euros`,
    };
  },
  (c) => {
    const [who, long, wide, deep] = [
      c.person(),
      c.whole(2, 6),
      c.whole(1, 3),
      c.of([10, 20, 30, 40]),
    ];
    const [area, litres] = [long * wide, long * wide * deep * 10];
    const sacks = Math.ceil(litres / 40);
    return {
      question: c.of([
        `A raised bed is ${long} m long, ${wide} m wide and is filled ${deep} cm deep. How many 40 litre sacks of earth does ${who} buy?`,
        `${who} fills a bed of ${long} m by ${wide} m with earth, ${deep} cm deep. The earth comes in sacks of 40 litres. How many?`,
      ]),
      human: c.say(
        [
          `The bed covers ${long} * ${wide} = ${area} square metres.`,
          `Begin with the ground: ${long} * ${wide} = ${area} square metres.`,
        ],
        [
          `One centimetre of earth on one square metre is 10 litres, so ${deep} cm are ${deep * 10} litres, and ${area} * ${deep * 10} = ${litres}.`,
          `At ${deep} cm every square metre swallows ${deep * 10} litres. ${area} * ${deep * 10} = ${litres} litres.`,
        ],
        [
          `That is ${sacks} sacks. Earth settles, so buy one more.`,
          `${who} has to haul ${sacks} sacks; better bring a barrow.`,
        ],
      ),
      plain: c.say(
        [
          `The volume of the bed is ${litres} litres, calculated from its length, width and depth.`,
          `With an area of ${area} square metres and a depth of ${deep} cm, the bed holds ${litres} litres.`,
        ],
        [
          `Since a sack contains 40 litres, ${sacks} sacks should be purchased.`,
          `This corresponds to ${sacks} sacks of 40 litres each, rounded up.`,
        ],
      ),
      right: `${sacks} sacks`,
      wrong: `${area * deep} sacks`,
    };
  },
  (c) => {
    const [who, long, wide] = [c.person(), c.whole(3, 9), c.whole(1, 3)];
    const [side, perMetre] = c.of([
      [50, 4],
      [25, 16],
    ]);
    const [area, spare] = [long * wide, c.whole(3, 8)];
    const slabs = area * perMetre;
    return {
      question: c.of([
        `${who} lays a path of ${long} m by ${wide} m with square slabs of ${side} cm and wants ${spare} to spare. How many slabs must be ordered?`,
        `How many slabs of ${side} by ${side} cm does ${who} order for a path ${long} m long and ${wide} m wide, with ${spare} extra for breakage?`,
      ]),
      human: c.say(
        [
          `The path measures ${long} * ${wide} = ${area} square metres.`,
          `${long} * ${wide} = ${area}, so there are ${area} square metres to cover.`,
        ],
        [
          `On one square metre lie ${perMetre} slabs of that size, which gives ${area} * ${perMetre} = ${slabs}.`,
          `Draw a metre square on the ground and you see ${perMetre} slabs in it. ${area} * ${perMetre} = ${slabs}.`,
        ],
        [
          `With the spare ones it is ${slabs} + ${spare} = ${slabs + spare}.`,
          `One always drops a few, so order ${slabs} + ${spare} = ${slabs + spare} of them.`,
        ],
      ),
      plain: c.say(
        [
          `Covering ${area} square metres takes ${slabs} slabs, because ${perMetre} of them fit into each square metre.`,
          `The path has an area of ${area} square metres, which corresponds to ${slabs} slabs.`,
        ],
        [
          `Together with the reserve of ${spare}, the order should contain ${slabs + spare} slabs.`,
          `Adding ${spare} for breakage results in an order of ${slabs + spare} slabs.`,
        ],
      ),
      right: `${slabs + spare} slabs`,
      wrong: `${area + spare} slabs`,
    };
  },
];
