/** Questions about a workbench, in the form that baking-tasks.mjs describes. */
export const woodTasks = [
  (c) => {
    const [who, piece, pieces] = [c.person(), 10 * c.whole(15, 45), c.whole(4, 8)];
    const kerf = c.of([2, 3, 4]);
    const [wood, cuts] = [piece * pieces, pieces - 1];
    const board = wood + cuts * kerf + c.whole(5, piece - 20);
    return {
      question: c.of([
        `${who} saws pieces of ${piece} mm from a board of ${board} mm. Each cut wastes ${kerf} mm. Can there be ${pieces} pieces?`,
        `Are ${pieces} pieces of ${piece} mm to be had from a board of ${board} mm, when the saw of ${who} eats ${kerf} mm per cut?`,
      ]),
      human: c.say(
        [
          `The pieces alone are ${pieces} * ${piece} = ${wood} mm.`,
          `Wood first: ${pieces} * ${piece} = ${wood} mm.`,
        ],
        [
          `Between them lie ${cuts} cuts, and ${cuts} * ${kerf} = ${cuts * kerf} mm turn to dust.`,
          `For ${pieces} pieces you cut ${cuts} times, which costs ${cuts} * ${kerf} = ${cuts * kerf} mm.`,
        ],
        [
          `${wood} + ${cuts * kerf} = ${wood + cuts * kerf} mm is less than the board, so yes, it works.`,
          `That comes to ${wood} + ${cuts * kerf} = ${wood + cuts * kerf} mm. It goes, with a short end left for the stove.`,
        ],
      ),
      plain: c.say(
        [
          `Including ${cuts} saw cuts, the pieces require ${wood + cuts * kerf} mm of the board.`,
          `The required length is ${wood + cuts * kerf} mm, as every cut removes a further ${kerf} mm.`,
        ],
        [
          `The board measures ${board} mm, so ${pieces} pieces can be obtained from it.`,
          `Since ${board} mm are available, this is possible, and a small remainder is left over.`,
        ],
      ),
      right: `yes, ${pieces} pieces`,
      wrong: `no, only ${cuts} pieces`,
    };
  },
  (c) => {
    const [who, hour, minute, hours] = [
      c.person(),
      c.whole(7, 15),
      c.of([10, 20, 30, 40]),
      c.whole(2, 6),
    ];
    const press = c.of([25, 35, 45]);
    const minutes = hour * 60 + minute + hours * 60 + press;
    const clock = (all) => `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
    const joint = c.of(['a stool', 'a drawer', 'a picture frame', 'a guitar neck', 'a chair leg']);
    return {
      question: c.of([
        `${who} glues ${joint} at ${clock(hour * 60 + minute)}. It stays in clamps for ${press} minutes and then must rest ${hours} hours. When can it be used?`,
        `Glue goes on ${joint} at ${clock(hour * 60 + minute)}. After ${press} minutes in clamps it dries for ${hours} hours more. At what time may ${who} use it?`,
      ]),
      human: c.say(
        [
          `From ${clock(hour * 60 + minute)} the clamps hold until ${clock(hour * 60 + minute + press)}.`,
          `The clamps come off at ${clock(hour * 60 + minute + press)}, which is ${press} minutes later.`,
        ],
        [
          `Then ${hours} hours of rest lead to ${clock(minutes)}.`,
          `Count ${hours} hours on from there and it is ${clock(minutes)}.`,
        ],
        [
          `I would leave it alone until the next morning if the room is cold.`,
          'Do not be tempted to try it before that; a joint only gets one chance.',
        ],
      ),
      plain: c.say(
        [
          `Clamping ends at ${clock(hour * 60 + minute + press)}, after which the glue needs ${hours} hours to cure.`,
          `The total waiting time consists of ${press} minutes in clamps and ${hours} hours of drying.`,
        ],
        [
          `Consequently the joint is ready for use from ${clock(minutes)} onwards.`,
          `Starting at ${clock(hour * 60 + minute)}, the glue has hardened by ${clock(minutes)}.`,
        ],
      ),
      right: clock(minutes),
      wrong: clock(hour * 60 + minute + hours * 60),
    };
  },
  (c) => {
    const [who, screw, holes] = [c.person(), c.of([4, 5, 6, 8]), c.whole(4, 40)];
    const wood = c.of(['oak', 'beech', 'ash', 'dry pine', 'maple']);
    return {
      question: c.of([
        `${who} drives ${holes} screws of ${screw} mm near the end of a ${wood} board and it splits. How can that be avoided?`,
        `Why does ${wood} crack when ${who} puts ${screw} mm screws close to the edge, and what should be done for all ${holes} of them?`,
      ]),
      human: c.say(
        [
          'The screw pushes the fibres apart like a wedge, and near the end nothing holds them together.',
          `A screw is a wedge, and ${wood} would sooner split than make room.`,
        ],
        [
          `Drill a pilot hole first, about ${screw - 1} mm wide for a ${screw} mm screw.`,
          `So take away some wood beforehand with a drill of ${screw - 1} mm, as deep as the screw is long.`,
        ],
        [
          'A bit of soap on the thread makes it go in sweetly.',
          `It is dull work with ${holes} holes, but quicker than buying a new board.`,
        ],
      ),
      plain: c.say(
        [
          `Hard wood such as ${wood} splits because the screw displaces the fibres sideways.`,
          `Close to the edge, ${wood} cannot absorb the pressure which the screw exerts.`,
        ],
        [
          `Drilling a pilot hole of roughly ${screw - 1} mm before inserting each of the ${holes} screws prevents this.`,
          `The solution is to drill a pilot hole that is slightly narrower than the ${screw} mm screw.`,
        ],
      ),
      right: 'drill a pilot hole first',
      wrong: 'use a bigger screw and a hammer',
    };
  },
  (c) => {
    const who = c.person();
    const [from, to] = c.of([
      [80, 120],
      [80, 180],
      [100, 180],
      [120, 240],
      [60, 120],
    ]);
    const what = c.of([
      'a table top',
      'an old door',
      'a bread board',
      'a window sill',
      'a toy boat',
    ]);
    return {
      question: c.of([
        `${who} sanded ${what} crosswise with paper number ${from} and now sees scratches. What is the right way?`,
        `After sanding ${what} with grit ${from}, ${who} finds dull lines across the wood. How do they go away?`,
      ]),
      human: c.say(
        [
          'Always go with the grain, the way the lines of the wood run.',
          'Scratches along the grain hide between the fibres, scratches across it cut them and show.',
        ],
        [
          `Sand it once more with ${from}, this time lengthwise, until the old marks are gone.`,
          `Go back to ${from} and work lengthwise; only then take ${to}.`,
        ],
        [
          `Finish with ${to}, brush off the dust and hold a lamp low over it to see what is left.`,
          'Wet it with a sponge, let it dry, and stroke off what has stood up.',
        ],
      ),
      plain: c.say(
        [
          `Wood should be sanded in the direction of its grain, otherwise visible scratches remain.`,
          `The scratches are a result of sanding across the fibres of the wood.`,
        ],
        [
          `Repeat the work with grit ${from} along the grain and continue with grit ${to}.`,
          `To repair ${what}, sand along the grain with ${from} first and use ${to} for the finish.`,
        ],
      ),
      right: 'sand along the grain',
      wrong: 'sand in circles with more pressure',
    };
  },
];
