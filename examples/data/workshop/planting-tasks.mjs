/** Questions about vegetable beds, in the form that baking-tasks.mjs describes. */
export const plantingTasks = [
  (c) => {
    const [who, gap, gaps] = [c.person(), 5 * c.whole(3, 9), c.whole(5, 14)];
    const plant = c.of(['lettuces', 'leeks', 'beetroots', 'kohlrabi', 'strawberries']);
    const length = gap * gaps;
    return {
      question: c.of([
        `A row is ${length} cm long and ${plant} want ${gap} cm between them. How many can ${who} plant if there is one at each end?`,
        `${who} plants ${plant} in a row of ${length} cm, one every ${gap} cm, from end to end. How many plants are needed?`,
      ]),
      human: c.say(
        [
          `Count the gaps first: ${length} / ${gap} = ${gaps}.`,
          `There are ${length} / ${gap} = ${gaps} gaps in the row.`,
        ],
        [
          'A row with a plant at both ends has one plant more than gaps.',
          'Now hold up your hand: five fingers, four gaps. There is always one more.',
        ],
        [
          `So ${who} needs ${gaps} + 1 = ${gaps + 1} ${plant}.`,
          `That is ${gaps} + 1 = ${gaps + 1} plants, and I would raise two more for the slugs.`,
        ],
      ),
      plain: c.say(
        [
          `A row of ${length} cm is divided into ${gaps} intervals of ${gap} cm.`,
          `Dividing the length of the row by the distance gives ${gaps} intervals.`,
        ],
        [
          `Because both ends are planted, the number of ${plant} is one higher, namely ${gaps + 1}.`,
          `With a plant at each end, ${gaps + 1} ${plant} fit into the row.`,
        ],
      ),
      right: `${gaps + 1} ${plant}`,
      wrong: `${gaps} ${plant}`,
    };
  },
  (c) => {
    const [who, first, more, weeks] = [c.person(), c.whole(3, 9), c.whole(2, 5), c.of([3, 4])];
    const fruit = c.of(['tomatoes', 'courgettes', 'cucumbers', 'aubergines', 'peppers']);
    const picks = Array.from({ length: weeks }, (_, week) => first + week * more);
    const total = picks.reduce((sum, each) => sum + each, 0);
    return {
      question: c.of([
        `In the first week ${who} picks ${first} ${fruit}, and each week ${more} more than the week before. How many are there after ${weeks} weeks?`,
        `${who} harvests ${fruit}: ${first} in week one, then always ${more} more. What is the sum over ${weeks} weeks?`,
      ]),
      human: c.say(
        [
          `I would write the weeks one under the other: ${picks.join(', ')}.`,
          `Week by week that makes ${picks.join(', then ')}.`,
        ],
        [
          `Added up, ${picks.join(' and ')} make ${total}.`,
          `Now add from the top, and you arrive at ${total}.`,
        ],
        [
          `So there are ${total} in the basket, more than one family can eat.`,
          `That is what ${who} has carried in, ${total} in all, if nobody ate on the way.`,
        ],
      ),
      plain: c.say(
        [
          `The weekly harvest increases by ${more} and reaches ${picks[weeks - 1]} in week ${weeks}.`,
          `Over ${weeks} weeks the amounts are ${picks.join(', ')}, rising by ${more} each time.`,
        ],
        [
          `The sum of all weekly amounts is ${total}, which is the total harvest so far.`,
          `In total ${who} has harvested ${total} ${fruit} by then.`,
        ],
      ),
      right: `${total} ${fruit}`,
      wrong: `${first + more * weeks} ${fruit}`,
    };
  },
  (c) => {
    const [who, parts, litres] = [c.person(), c.of([9, 19, 24, 49]), c.whole(2, 8)];
    const ml = (litres * 1000) / (parts + 1);
    const feed = c.of(['nettle feed', 'tomato feed', 'seaweed feed', 'comfrey feed']);
    return {
      question: c.of([
        `${who} mixes ${feed} with water, 1 part to ${parts}. How much feed goes into a can of ${litres} litres?`,
        `The label on the ${feed} says one part to ${parts} parts of water. What does ${who} measure out for ${litres} litres of mixture?`,
      ]),
      human: c.say(
        [
          `One part and ${parts} parts are 1 + ${parts} = ${parts + 1} parts in all; this is where people slip.`,
          `Careful, the feed counts as well: 1 + ${parts} = ${parts + 1} parts fill the can.`,
        ],
        [
          `${litres} litres are ${litres * 1000} ml, and ${litres * 1000} / ${parts + 1} = ${ml}.`,
          `A part is ${litres * 1000} / ${parts + 1} = ${ml} ml.`,
        ],
        [
          `Pour in ${ml} ml and top up with water.`,
          `So it is ${ml} ml of feed, measured with an old cup and not the one for coffee.`,
        ],
      ),
      plain: c.say(
        [
          `The mixture consists of ${parts + 1} equal parts, one of which is the feed.`,
          `A ratio of 1 to ${parts} means that the feed makes up one of ${parts + 1} parts.`,
        ],
        [
          `For ${litres} litres of mixture this corresponds to ${ml} ml of ${feed}.`,
          `Accordingly, ${ml} ml of ${feed} are required for a can of ${litres} litres.`,
        ],
      ),
      right: `${ml} ml`,
      wrong: `${ml * parts} ml`,
    };
  },
  (c) => {
    const [who, degrees, plants] = [c.person(), c.whole(28, 36), c.whole(6, 40)];
    const crop = c.of(['roses', 'tomato plants', 'young cabbages', 'pumpkins', 'hydrangeas']);
    return {
      question: c.of([
        `It will be ${degrees} degrees today. Should ${who} water the ${plants} ${crop} at noon or early in the morning?`,
        `${who} asks when to water ${plants} ${crop} on a day with ${degrees} degrees. At midday they look so thirsty.`,
      ]),
      human: c.say(
        [
          'Early in the morning, while the ground is still cool.',
          'I would get up for it and water before breakfast.',
        ],
        [
          `At ${degrees} degrees half of what you pour at noon is gone before the roots see any of it.`,
          'Then the water sinks to the roots, and the leaves dry off before the sun is high.',
        ],
        [
          'Water the soil and not the leaves, seldom and a lot rather than often and a little.',
          `Give the ${plants} ${crop} a good soak each and then leave them for two days.`,
        ],
      ),
      plain: c.say(
        [
          `Morning is the better choice, because less water evaporates than in the heat of ${degrees} degrees.`,
          `On hot days ${crop} should be watered early, when evaporation is low.`,
        ],
        [
          `Wilting at midday is often only temporary, and the ${plants} plants recover in the evening.`,
          `It is best to soak the soil thoroughly and to keep the leaves of the ${crop} dry.`,
        ],
      ),
      right: 'early in the morning',
      wrong: 'at noon when they look thirsty',
    };
  },
  (c) => {
    const [who, depth, beds] = [c.person(), c.whole(4, 9), c.whole(2, 9)];
    const mulch = c.of(['straw', 'dry grass', 'leaves', 'bark', 'shredded twigs']);
    return {
      question: c.of([
        `Why does ${who} cover ${beds} beds with ${depth} cm of ${mulch}? It looks untidy.`,
        `A neighbour laughs at the ${depth} cm of ${mulch} on the ${beds} beds of ${who}. What is it good for?`,
      ]),
      human: c.say(
        [
          `A cover of ${mulch} keeps the sun off, so the soil stays damp for days longer.`,
          `Lift the ${mulch} on a hot day and put your hand under it: cool and moist.`,
        ],
        [
          'Weeds get no light and most of them give up.',
          'What does come up through it can be pulled out with two fingers.',
        ],
        [
          `By spring the worms have eaten it, and that feeds the bed. ${depth} cm are about right.`,
          'Only the slugs like it too, so keep it away from young plants.',
        ],
      ),
      plain: c.say(
        [
          `A layer of ${mulch} reduces evaporation and suppresses weeds by blocking the light.`,
          `Mulching with ${mulch} protects the soil from drying out and from heavy rain.`,
        ],
        [
          `While it decomposes, it also improves the soil in all ${beds} beds, so ${depth} cm are well spent.`,
          `In addition it slowly turns into humus, which benefits the ${beds} beds in the following year.`,
        ],
      ),
      right: 'it keeps the soil damp and the weeds down',
      wrong: 'it makes the garden warmer in summer',
    };
  },
];
