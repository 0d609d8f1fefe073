/** Questions about a house, in the form that baking-tasks.mjs describes. */
export const householdTasks = [
  (c) => {
    const [who, per, trips] = [c.person(), c.whole(30, 90), c.whole(3, 9)];
    const load = c.of(['bricks', 'roof tiles', 'logs', 'paving stones', 'old books']);
    const total = per * (trips - 1) + c.whole(5, per - 5);
    return {
      question: c.of([
        `${who} has ${total} ${load} to move and the trailer takes ${per} at a time. How many trips is that, and how full is the last one?`,
        `A trailer carries ${per} ${load}. ${who} must bring ${total}. How often does it go, and how many lie on it the last time?`,
      ]),
      human: c.say(
        [
          `${trips - 1} full trips bring ${trips - 1} * ${per} = ${per * (trips - 1)} ${load}.`,
          `Full loads first: ${trips - 1} * ${per} = ${per * (trips - 1)}, and one more would be too many.`,
        ],
        [
          `What is left over is ${total} - ${per * (trips - 1)} = ${total - per * (trips - 1)}.`,
          `There remain ${total} - ${per * (trips - 1)} = ${total - per * (trips - 1)} for the last drive.`,
        ],
        [
          `So ${who} drives ${trips} times, the last time with a light trailer.`,
          `That makes ${trips} trips; keep the heavy end over the axle.`,
        ],
      ),
      plain: c.say(
        [
          `With ${per} ${load} per trip, ${trips - 1} trips are not sufficient and ${trips} are.`,
          `The transport of ${total} ${load} requires ${trips} trips.`,
        ],
        [
          `On the final trip, the remaining ${total - per * (trips - 1)} ${load} are transported.`,
          `The last load consists of only ${total - per * (trips - 1)} ${load}.`,
        ],
      ),
      right: `${trips} trips`,
      wrong: `${trips - 1} trips`,
    };
  },
  (c) => {
    const [who, years, times] = [c.person(), c.whole(3, 60), c.whole(2, 20)];
    const door = c.of(['cellar door', 'garden gate', 'pantry door', 'shed door', 'attic hatch']);
    return {
      question: c.of([
        `The ${door} of ${who} is ${years} years old and squeaks ${times} times a day. How can it be made quiet?`,
        `Somebody opens the ${door} at the house of ${who} ${times} times a day, and after ${years} years it squeals. What is to be done?`,
      ]),
      human: c.say(
        [
          'A hinge squeaks when metal rubs on dry metal.',
          `After ${years} years the grease in the hinges is used up, and metal rubs on metal.`,
        ],
        [
          'Knock the pin out from below, wipe off the black dirt and grease it before you put it back.',
          `Lift the ${door} a little with a wedge, let two drops of oil run in at the top and swing it to and fro.`,
        ],
        [
          'Hold a rag underneath, for oil on the floor is worse than the noise.',
          'Cooking oil will do for a day, but it turns sticky; take machine oil.',
        ],
      ),
      plain: c.say(
        [
          `The noise is caused by friction in the hinges, which lack lubrication after ${years} years.`,
          `A squeaking ${door} usually has dry or dirty hinges.`,
        ],
        [
          `Cleaning the pins and applying a few drops of machine oil will solve the problem.`,
          `The hinges should be cleaned and oiled, after which the ${door} is moved several times.`,
        ],
      ),
      right: 'clean and oil the hinges',
      wrong: 'paint the door and close it harder',
    };
  },
  (c) => {
    const [who, years] = [c.person(), c.whole(2, 30)];
    const food = c.of(['tomatoes', 'bread', 'carrots', 'ham', 'pumpkins', 'herbs']);
    const job = c.of(['a birthday', 'a camp', 'the market stall', 'a wedding', 'Sunday lunch']);
    return {
      question: c.of([
        `${who} has not sharpened the kitchen knife for ${years} years, because a blunt knife seems safer for cutting ${food}. Is that true?`,
        `Is a blunt knife safer? ${who} cuts ${food} for ${job} with one that was last sharpened ${years} years ago.`,
      ]),
      human: c.say(
        [
          'No, it is the other way round.',
          'It sounds sensible, but the blunt knife is the one that bites.',
        ],
        [
          `You press harder with it, it slips off the ${food}, and then all that force goes into your finger.`,
          'A sharp blade goes where you point it, and a blunt one goes where it likes.',
        ],
        [
          'Draw it over a wet stone at a flat angle, ten strokes on each side, and try it on paper.',
          `After ${years} years it wants a coarse stone first and a fine one after.`,
        ],
      ),
      plain: c.say(
        [
          `A blunt knife is more dangerous, as it requires more force and slips easily on ${food}.`,
          `This is a common mistake, because the additional pressure makes a blunt blade hard to control.`,
        ],
        [
          `After ${years} years the knife should be sharpened before it is used for ${food} again.`,
          `Sharpening the knife regularly on a stone is the safer solution, also for ${job}.`,
        ],
      ),
      right: 'no, a blunt knife slips more easily',
      wrong: 'yes, a blunt knife cannot hurt you',
    };
  },
  (c) => {
    const [who, roof, rain] = [c.person(), 5 * c.whole(3, 16), c.whole(4, 18)];
    const barrel = c.of([208, 312, 506]);
    const water = roof * rain;
    const full = water >= barrel;
    return {
      question: c.of([
        `${rain} mm of rain fall on a roof of ${roof} square metres. Does that fill the ${barrel} litre barrel of ${who}?`,
        `The roof over the shed of ${who} has ${roof} square metres and the barrel holds ${barrel} litres. Is it full after ${rain} mm of rain?`,
      ]),
      human: c.say(
        [
          'A millimetre of rain on a square metre is exactly one litre, which is handy.',
          'Rain is easy: 1 mm on 1 square metre gives 1 litre.',
        ],
        [
          `So the roof catches ${roof} * ${rain} = ${water} litres.`,
          `${roof} * ${rain} = ${water}, so that many litres run down the gutter.`,
        ],
        full
          ? [
              `The barrel is full and ${water} - ${barrel} = ${water - barrel} litres run over.`,
              `Yes, it fills. ${water} - ${barrel} = ${water - barrel} litres go into the grass.`,
            ]
          : [
              `It is not full yet, ${barrel} - ${water} = ${barrel - water} litres are missing.`,
              `No: there is still room for ${barrel} - ${water} = ${barrel - water} litres.`,
            ],
      ),
      plain: c.say(
        [
          `A rainfall of ${rain} mm on ${roof} square metres corresponds to ${water} litres of water.`,
          `The roof collects ${water} litres, as one millimetre equals one litre per square metre.`,
        ],
        full
          ? [
              `This exceeds the capacity of ${barrel} litres, so the barrel will be full.`,
              `Since the barrel holds ${barrel} litres, it is filled completely.`,
            ]
          : [
              `This is below the capacity of ${barrel} litres, so the barrel will not be full.`,
              `Since the barrel holds ${barrel} litres, it is only partly filled.`,
            ],
      ),
      right: full ? 'yes, it is full' : 'no, it is not full',
      wrong: full ? 'no, it is not full' : 'yes, it is full',
    };
  },
  (c) => {
    const [who, candles, grams] = [c.person(), c.whole(4, 15), 10 * c.whole(6, 18)];
    const ends = 10 * c.whole(8, 20);
    const need = candles * grams;
    return {
      question: c.of([
        `${who} pours ${candles} candles of ${grams} g and has ${ends} g of old candle ends. How much wax is still to be bought?`,
        `For ${candles} candles with ${grams} g of wax each, ${who} melts down ${ends} g of stubs first. How many grams are missing?`,
      ]),
      human: c.say(
        [
          `All the candles together weigh ${candles} * ${grams} = ${need} g.`,
          `The moulds take ${candles} * ${grams} = ${need} g of wax.`,
        ],
        [
          `The old ends save ${ends} g of that, leaving ${need} - ${ends} = ${need - ends} g.`,
          `Take off the stubs: ${need} - ${ends} = ${need - ends} g.`,
        ],
        [
          'Melt it in a tin in hot water and never straight on the flame.',
          'Fish out the old wicks before you pour.',
          `A little sticks to the pot, so ${who} should round up.`,
        ],
      ),
      plain: c.say(
        [
          `The production of ${candles} candles requires ${need} g of wax.`,
          `With ${grams} g per candle, a total of ${need} g of wax is needed.`,
        ],
        [
          `After deducting the ${ends} g of remnants, ${need - ends} g still have to be bought.`,
          `As ${ends} g are already available, ${who} has to buy another ${need - ends} g.`,
        ],
      ),
      right: `${need - ends} g`,
      wrong: `${need + ends} g`,
    };
  },
];
